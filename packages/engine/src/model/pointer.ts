const escaped = (part: string) =>
  part.includes('~') || part.includes('/')
    ? part.replace(/~/g, '~0').replace(/\//g, '~1')
    : part;

/** Joins the parts of a JSON pointer (RFC 6901), escaping each. @public */
export function pointer(...parts: (string | number)[]): string {
  let joined = '';
  for (const part of parts) {
    joined += '/';
    joined += typeof part === 'number' ? part : escaped(part);
  }
  return joined;
}
