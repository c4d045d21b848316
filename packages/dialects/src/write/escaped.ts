/**
 * Characters that a reader of a file does not see or that turn round what he sees:
 * controls, marks of direction, blanks without width, ends of lines of other kinds.
 */
const HIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** A text whose hidden characters are written as their numbers. @internal */
export const withoutHidden = (
  text: string,
  escape: (character: string) => string,
): string => text.replace(HIDDEN, escape);

/** A text as one line of a comment. @internal */
export const commentLine = (text: string): string =>
  withoutHidden(text, () => ' ').trim();
