/** Texts as the database compares them. @internal */
export const lowerCased = (texts: readonly string[]): string[] =>
  texts.map(text => text.toLocaleLowerCase('en-US'));
