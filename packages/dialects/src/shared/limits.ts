// The model's own limits, apart from its schemas so that reading needs none of
// the schema library. A test holds them to the model's.

/** Longest text the model takes. @internal */
export const MAX_TEXT = 2048;

/** Most entries the model takes in a list. @internal */
export const MAX_LIST = 1000;

/** What is quoted of a value that the model does not take. @internal */
export const wordsOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Why the model takes no such value; nothing where it does. @internal */
export function whyTooMuch(value: unknown): string | undefined {
  if (typeof value === 'string') {
    return value.length > MAX_TEXT
      ? `longer than ${MAX_TEXT} characters`
      : undefined;
  }
  if (!Array.isArray(value)) return undefined;
  return value.length > MAX_LIST
    ? `more than ${MAX_LIST} entries`
    : value.map(whyTooMuch).find(why => why !== undefined);
}
