/** Bytes as base64. @internal */
export const toBase64 = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes));

/** The bytes of base64 that is written in the one way it can be; `undefined` of anything else. @internal */
export function fromBase64(text: string): Uint8Array | undefined {
  let decoded: string;
  try {
    decoded = atob(text);
  } catch {
    return undefined;
  }
  // What decodes alike but was written otherwise would be a second text of one signature.
  if (btoa(decoded) !== text) return undefined;
  return Uint8Array.from(decoded, char => char.charCodeAt(0));
}
