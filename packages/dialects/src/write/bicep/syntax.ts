import { bicepKey, bicepText } from './bicepText';

/** Something that is written as it stands. @internal */
export class Code {
  constructor(readonly text: string) {}
}

/** An entry of an object; the key is written as it stands where it is code. @internal */
export type Entry = readonly [key: string | Code, value: Syntax];

/** An object, its keys in their order. @internal */
export class Entries {
  constructor(readonly entries: readonly Entry[]) {}
}

/** A value of a Bicep file. @internal */
export type Syntax =
  | string
  | number
  | boolean
  | Code
  | Entries
  | readonly Syntax[];

const STEP = '  ';

function printedEntry([key, value]: Entry, indent: string): string {
  const name = key instanceof Code ? key.text : bicepKey(key);
  return `${name}: ${printed(value, indent)}`;
}

/** A value as it is written, its further lines set in. @internal */
export function printed(value: Syntax, indent = ''): string {
  if (value instanceof Code) return value.text.replace(/\n/g, `\n${indent}`);
  if (typeof value === 'string') return bicepText(value);
  if (typeof value === 'number') {
    return Number.isInteger(value) ? String(value) : `json('${value}')`;
  }
  if (typeof value === 'boolean') return String(value);
  const inner = indent + STEP;
  const [open, close, lines] =
    value instanceof Entries
      ? ['{', '}', value.entries.map(entry => printedEntry(entry, inner))]
      : ['[', ']', value.map(item => printed(item, inner))];
  if (lines.length === 0) return open + close;
  return [open, ...lines.map(line => inner + line), indent + close].join('\n');
}

/** A resource, module or parameter with what it is. @internal */
export const declaration = (frame: string, value: Syntax): string =>
  `${frame} = ${printed(value)}`;
