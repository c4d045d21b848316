/**
 * A plain value as text, and nothing for an object: those a template builds
 * have no text of their own, and asking them for one would throw.
 * @internal
 */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
