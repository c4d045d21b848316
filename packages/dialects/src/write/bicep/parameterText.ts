import { AFTERWARDS } from '../afterwards';
import type { BlueprintParameter } from '../blueprint';
import { bicepText } from './bicepText';
import { Entries, printed } from './syntax';

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

const described = (description: string, rest: string) =>
  `@description(${bicepText(sentence(description))})\n${rest}`;

/** A parameter, with its value where it has one. @internal */
export function parameterText({
  name,
  description,
  value,
}: BlueprintParameter): string {
  const type = typeof value === 'number' ? 'int' : 'string';
  const given = value === undefined ? '' : ` = ${printed(value)}`;
  return described(description, `param ${name} ${type}${given}`);
}

/** The parameter for what is stated only afterwards. @internal */
export const afterwardsText = (): string =>
  described(AFTERWARDS.description, `param ${AFTERWARDS.name} bool = true`);

/** The parameter for the tags of everything. @internal */
export const tagsText = (tags?: Record<string, string>): string =>
  described(
    'Tags of everything that takes them',
    `param tags object${
      tags ? ` = ${printed(new Entries(Object.entries(tags)))}` : ''
    }`,
  );
