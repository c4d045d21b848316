/** A path without `.` and `..`, as far as they can be taken away; always with plain slashes. @internal */
export function normalised(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    const last = parts[parts.length - 1];
    if (part === '..' && last !== undefined && last !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** Where a path written in one file leads to. @internal */
export function pathFrom(file: string, written: string): string {
  const at = file.lastIndexOf('/');
  return normalised(at < 0 ? written : `${file.slice(0, at)}/${written}`);
}
