import { commentLine } from '../escaped';

/** A text as one line of Markdown that means nothing but itself. @internal */
export const markdownText = (text: string): string =>
  commentLine(text)
    .replace(/[\\`*_{}[\]<>#|~&$!^=]/g, character => `\\${character}`)
    // What begins a list, a rule or a number of one, where it stands first.
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    // An address is no link, and nobody is called by a name behind an @.
    .replace(/:\/\//g, '\\://')
    .replace(/\bwww\./gi, found => `${found.slice(0, -1)}\\.`)
    .replace(/@/g, '\\@');

/** A text between backticks, whatever is in it. @internal */
export function markdownCode(text: string): string {
  const inner = commentLine(text);
  const runs = inner.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(run => run.length)) + 1);
  const pad = /^`|`$/.test(inner) ? ' ' : '';
  return `${fence}${pad}${inner}${pad}${fence}`;
}

/** A row of a table; a bar ends no cell. @internal */
export const tableRow = (cells: readonly string[]): string =>
  `| ${cells.join(' | ')} |`;
