/** An object of parsed JSON or YAML. */
export type Json = Record<string, unknown>;

/** Whether a value is an object with keys. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How the parts of a value are changed, innermost first. */
export interface Changes {
  /** An object and the key it stands under, `''` in a list. */
  object?(object: Json, key: string): Json;
  list?(list: unknown[]): unknown[];
  /** Anything else and the nearest key around it. */
  leaf?(value: unknown, key: string): unknown;
}

/** An object whose keys have other names. */
export const renamed = (object: Json, rename: (key: string) => string): Json =>
  Object.fromEntries(
    Object.entries(object).map(([key, item]) => [rename(key), item]),
  );

/** A value with every part of it changed. */
export function mapped(value: unknown, changes: Changes, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map(item =>
      mapped(item, changes, isJson(item) ? '' : key),
    );
    return changes.list?.(items) ?? items;
  }
  if (isJson(value)) {
    const inner = Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        mapped(item, changes, name),
      ]),
    );
    return changes.object?.(inner, key) ?? inner;
  }
  return changes.leaf ? changes.leaf(value, key) : value;
}

/** A text in another case: upper and lower letters take turns. */
export const recased = (text: string): string =>
  [...text]
    .map((letter, index) =>
      index % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase(),
    )
    .join('');

/** Every key in the opposite order. */
export const reversedKeys = (document: unknown): unknown =>
  mapped(document, {
    object: object => Object.fromEntries(Object.entries(object).reverse()),
  });

/** Lists of resources, each with an address or type of its own, in the opposite order. */
export const reversedResources = (document: unknown): unknown =>
  mapped(document, {
    list: list =>
      list.every(item => isJson(item) && (item.type ?? item.address))
        ? [...list].reverse()
        : list,
  });
