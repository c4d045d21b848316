/** Hands bytes or a text to the browser as a file. @internal */
export function saveFile(
  content: Uint8Array | string,
  name: string,
  type = 'application/zip',
): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
