import { JsonObject, JsonValue } from '@backstage/types';
import { isJson } from '../client/answer';

/** An id to compare: Azure spells the same one in more than one way. */
export const lower = (id: string): string => id.toLowerCase();

/** Subscription of an id, lower-cased. */
export const subscriptionOf = (id: string): string | undefined =>
  /^\/subscriptions\/([^/]+)/i.exec(id)?.[1].toLowerCase();

/** Type of a resource by its id, as it is spelled there. */
export function typeOf(id: string): string {
  const [namespace = '', ...rest] = (
    id.split(/\/providers\//i).pop() ?? ''
  ).split('/');
  return [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/');
}

/** A resource without its last type and name. */
export const parentOf = (id: string): string =>
  id.split('/').slice(0, -2).join('/');

/** What stands at a path of a resource; names in any case. */
export function at(value: unknown, ...path: string[]): JsonValue | undefined {
  let found = value as JsonValue | undefined;
  for (const name of path) {
    if (!isJson(found)) return undefined;
    const key = Object.hasOwn(found, name)
      ? name
      : Object.keys(found).find(one => lower(one) === lower(name));
    found = key === undefined ? undefined : found[key];
  }
  return found;
}

export const textAt = (value: unknown, ...path: string[]) => {
  const found = at(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
};

export const listAt = (value: unknown, ...path: string[]): JsonValue[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};

/** The ids at the same place of all entries of a list. */
export const idsAt = (list: readonly JsonValue[], ...path: string[]) =>
  list.flatMap(entry => textAt(entry, ...path) ?? []);

export const idOf = (resource: JsonObject): string =>
  typeof resource.id === 'string' ? resource.id : '';
