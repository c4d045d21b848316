/** What a value of a published type may be. */
export type Shape =
  | 'text'
  | 'flag'
  | 'number'
  | { values: readonly string[] }
  | { list: Shape }
  | { map: Shape }
  /** Which shape it is, by one of its properties. */
  | { by: string; shapes: Record<string, Shape> }
  /** Its properties; one whose name ends in `!` is required. */
  | { properties: Record<string, Shape> };

export const values = (...allowed: string[]): Shape => ({ values: allowed });
export const list = (shape: Shape): Shape => ({ list: shape });
export const map = (shape: Shape): Shape => ({ map: shape });
export const object = (properties: Record<string, Shape>): Shape => ({
  properties,
});

const TYPES = { text: 'string', flag: 'boolean', number: 'number' } as const;

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What only Azure will know. */
const isOpen = (value: unknown) =>
  isObject(value) &&
  typeof value.unresolved === 'string' &&
  Object.keys(value).length === 1;

/** Everything about a value that its shape does not take, each with its place. */
export function misfits(value: unknown, shape: Shape, at: string): string[] {
  if (isOpen(value)) return [];
  if (typeof shape === 'string') {
    return typeof value === TYPES[shape] ? [] : [`${at} is no ${shape}`];
  }
  if ('values' in shape) {
    return shape.values.includes(value as string)
      ? []
      : [`${at} is ${JSON.stringify(value)}, not ${shape.values.join(', ')}`];
  }
  if ('list' in shape) {
    return Array.isArray(value)
      ? value.flatMap((item, index) =>
          misfits(item, shape.list, `${at}/${index}`),
        )
      : [`${at} is no list`];
  }
  if (!isObject(value)) return [`${at} is no object`];
  if ('map' in shape) {
    return Object.entries(value).flatMap(([key, item]) =>
      misfits(item, shape.map, `${at}/${key}`),
    );
  }
  if ('by' in shape) {
    const chosen = shape.shapes[String(value[shape.by])];
    return chosen
      ? misfits(value, chosen, at)
      : [`${at}/${shape.by} is ${String(value[shape.by])}`];
  }
  const known = Object.entries(shape.properties);
  const missing = known
    .filter(([key]) => key.endsWith('!') && !(key.slice(0, -1) in value))
    .map(([key]) => `${at} has no ${key.slice(0, -1)}`);
  const wrong = Object.entries(value).flatMap(([key, item]) => {
    const inner = shape.properties[key] ?? shape.properties[`${key}!`];
    return inner === undefined
      ? [`${at} has no property ${key}`]
      : misfits(item, inner, `${at}/${key}`);
  });
  return [...missing, ...wrong];
}
