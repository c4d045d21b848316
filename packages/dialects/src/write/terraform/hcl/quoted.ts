/** Characters that a reader does not see, or that turn the line around: a file shows them by their numbers. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const NAMED: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const byNumber = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A text as one literal: neither a quote nor `${` nor `%{` in it ends it or begins
 * an expression. A `$` right before an escaped `${` is written by its number, so
 * that no two readers of HCL can differ about which of them escapes which.
 * @internal
 */
export const quoted = (text: string): string =>
  `"${text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(HIDDEN, character => NAMED[character] ?? byNumber(character))
    .replace(
      /([$%]*)([$%])\{/g,
      (_, before: string, sign: string) =>
        `${before.replace(/[$%]/g, byNumber)}${sign}${sign}{`,
    )}"`;

/** A key of an object: bare where it can be, else a literal. @internal */
export const keyText = (key: string): string =>
  /^[a-z_][\w-]*$/i.test(key) ? key : quoted(key);

/** A text in a comment: one line, and not a long one. @internal */
export function commentLine(text: string): string {
  const plain = text.replace(HIDDEN, ' ').replace(/\s+/g, ' ').trim();
  const letters = [...plain];
  return letters.length > 300 ? `${letters.slice(0, 300).join('')}…` : plain;
}
