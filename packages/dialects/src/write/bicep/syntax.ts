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

/** Hosts that the linter of Bicep would have asked for from the cloud; here the cloud was stated, and its names are written. */
const HOSTS =
  /(^|\.)(core\.windows\.net|graph\.windows\.net|database\.windows\.net|login\.microsoftonline\.com|management\.azure\.com|vault\.azure\.net|api\.loganalytics\.io|gallery\.azure\.com)$/i;
const LEAVE_HOST = '#disable-next-line no-hardcoded-env-urls';

/** A line, under what keeps the linter from asking for the host that it names. */
const linted = (value: Syntax, line: string, indent: string) =>
  typeof value === 'string' && HOSTS.test(value)
    ? `${indent}${LEAVE_HOST}\n${indent}${line}`
    : indent + line;

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
      ? [
          '{',
          '}',
          value.entries.map(entry =>
            linted(entry[1], printedEntry(entry, inner), inner),
          ),
        ]
      : [
          '[',
          ']',
          value.map(item => linted(item, printed(item, inner), inner)),
        ];
  if (lines.length === 0) return open + close;
  return [open, ...lines, indent + close].join('\n');
}

/** A resource, module or parameter with what it is. @internal */
export const declaration = (frame: string, value: Syntax): string =>
  `${frame} = ${printed(value)}`;
