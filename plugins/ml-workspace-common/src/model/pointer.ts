/** Joins the parts of a JSON pointer (RFC 6901), escaping each. @internal */
export function pointer(...parts: (string | number)[]): string {
  return parts
    .map(part => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}
