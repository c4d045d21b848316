/** What a text of JSON holds; `undefined` for what is none. @internal */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
