/** Characters that HTML, Markdown or a chat acts on, each with one that looks alike. */
const ALIKE: Record<string, string> = {
  '<': '‹',
  '>': '›',
  '[': '(',
  ']': ')',
  '`': '’',
  '*': '∗',
};

/** What some scripts need between letters, and families of emoji too. */
const JOINERS = /[\u200C\u200D]/;

/** Begins and ends text that has a direction of its own. */
const ISOLATE = '\u2068';
const END = '\u2069';

/**
 * What people typed, on one line, as it can stand in a message of plain text: cut,
 * without characters that nobody sees or that turn the text around, and with nothing
 * left that HTML, Markdown or a chat would act on.
 * @internal
 */
export function inert(typed: string, length: number): string {
  const plain = typed
    // Far more than is shown: nobody waits for 10,000 characters to be read.
    .slice(0, length * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, found =>
      JOINERS.test(found) ? found : '',
    )
    .replace(/[<>[\]`*]/g, found => ALIKE[found])
    .trim();
  const letters = [...plain];
  if (letters.length <= length) return plain;
  return `${letters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}

/** What people typed as a quotation, which reads in its own direction. @internal */
export const quoted = (typed: string, length: number): string =>
  `“${ISOLATE}${inert(typed, length)}${END}”`;
