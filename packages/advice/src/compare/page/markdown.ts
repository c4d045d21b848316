import { Source } from '@ringfence/engine';
import { cell, row } from '@ringfence/engine/internal';

/** A Markdown table; its cells are Markdown already. @internal */
export const markdownTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** A page as a link, with its date. @internal */
export const linkTo = ({ title, url, date }: Source): string =>
  `[${cell(title)}](${url}), ${date}`;
