import { isJson, Json } from '../world/document';

/** Azure changes these by itself. */
const SYSTEM = /^(properties\.provisioningState|etag|systemData)/;

const same = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

/** What is different between two states of a resource, by path, as resource changes tell it. */
export function differences(
  before: unknown,
  after: unknown,
  path = '',
): Record<string, Json> {
  if (same(before, after)) return {};
  const isInside = (value: unknown) => isJson(value) || Array.isArray(value);
  if (!isInside(before) || !isInside(after)) {
    return { [path]: change(before, after, path) };
  }
  const [one, other] = [before as Json, after as Json];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const at = (key: string) =>
    Array.isArray(before) || Array.isArray(after)
      ? `${path}[${key}]`
      : [path, key].filter(Boolean).join('.');
  return Object.assign(
    {},
    ...[...keys].map(key => differences(one[key], other[key], at(key))),
  );
}

function change(before: unknown, after: unknown, path: string): Json {
  const kind = before === undefined ? 'Insert' : 'Update';
  return {
    propertyChangeType: after === undefined ? 'Remove' : kind,
    changeCategory: SYSTEM.test(path) ? 'System' : 'User',
    previousValue: before ?? null,
    newValue: after ?? null,
  };
}

/** An object with another merged into it; a null takes a value away. */
export function merged(into: unknown, patch: unknown): unknown {
  if (!isJson(patch)) return patch;
  const result: Json = isJson(into) ? { ...into } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = merged(result[key], value);
  }
  return result;
}
