import { isJson } from '../world/document';

/**
 * The paths of an answer with what kind of value stands there: what two answers
 * have in common when they have one shape. Entries of a list count as one.
 */
export function shapeOf(value: unknown, path = ''): Map<string, string> {
  if (Array.isArray(value)) {
    return new Map([
      [path, 'list'],
      ...value.flatMap(one => [...shapeOf(one, `${path}[]`)]),
    ]);
  }
  if (!isJson(value))
    return new Map([[path, value === null ? 'null' : typeof value]]);
  return new Map([
    [path, 'object'],
    ...Object.entries(value).flatMap(([key, inside]) => [
      ...shapeOf(inside, path ? `${path}.${key}` : key),
    ]),
  ]);
}

/** Where two shapes have different kinds of values at the same path. */
export function contradictions(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] {
  return [...one]
    .filter(([path, kind]) => {
      const found = other.get(path);
      return (
        found !== undefined &&
        found !== kind &&
        kind !== 'null' &&
        found !== 'null'
      );
    })
    .map(([path, kind]) => `${path}: ${kind}, not ${other.get(path)}`);
}
