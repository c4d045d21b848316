/**
 * Text from a file made fit for a terminal or a log: control characters, which
 * could move the cursor or start a command of the build server, and characters
 * that turn the reading direction are shown by their number.
 */
export function clean(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The same on one line. */
export const cleanLine = (text: string): string =>
  clean(text.replace(/\s{2,}|[^\S ]/g, ' ').trim());
