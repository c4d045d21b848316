/**
 * A command of a build server: `##[…` and `##vso[…` anywhere in a line, `::…` where
 * a line or a word starts. An IPv6 address is none.
 */
const COMMANDS =
  /##(?=\[|vso\[)|(?<!\S)::(?=[a-z])(?![\da-f:.]*(?:\/\d+)?(?:[\s,;)]|$))/gim;

/** Characters that move the cursor, end a line, turn the direction of reading or are not seen. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const byNumber = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A plain search, which most texts end with: an expression would look at each character. */
const mayCommand = (text: string) => text.includes('##') || text.includes('::');

/**
 * Text from a file made fit for a terminal or a log: control characters, which
 * could move the cursor, commands of a build server, and characters that turn the
 * reading direction are shown by their number or broken up.
 */
export function clean(text: string): string {
  const shown = text.replace(HIDDEN, byNumber);
  return mayCommand(shown)
    ? shown.replace(COMMANDS, found => [...found].join('\\'))
    : shown;
}

/** The same on one line. */
export const cleanLine = (text: string): string =>
  clean(text.replace(/\s{2,}|[^\S ]/g, ' ').trim());

/** A value as JSON that says the same and carries no command and nothing hidden. */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent);
  const shown = text.replace(HIDDEN, byNumber);
  return mayCommand(shown)
    ? shown
        .replace(/##(?=\[|vso\[)/gi, '#\\u0023')
        .replace(/::(?=[a-z])/gi, ':\\u003a')
    : shown;
}
