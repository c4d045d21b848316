import { withoutHidden } from '../escaped';

const ESCAPES: Record<string, string> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const LONE_SURROGATE =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text in quotes, in which nothing is interpolated and nothing is hidden. @internal */
export function bicepText(text: string): string {
  const plain = text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\\/g, '\\\\')
    .replace(/'/g, "\\'")
    .replace(/\$\{/g, '\\${')
    .replace(/[\n\r\t]/g, one => ESCAPES[one]);
  return `'${withoutHidden(
    plain,
    one => `\\u{${one.codePointAt(0)!.toString(16)}}`,
  )}'`;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A key of an object, quoted where it is no name. @internal */
export const bicepKey = (key: string): string =>
  NAME.test(key) ? key : bicepText(key);
