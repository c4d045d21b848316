import { JsonObject } from '@backstage/types';
import { AzureClient } from '../client/AzureClient';
import { AzureCallError, isAzureCallError } from '../client/AzureCallError';
import { lower, typeOf } from './armIds';
import { versionOf } from './apiVersions';
import { Bulk } from './bulk';

/** A resource, or why it was not answered. */
export type Found = JsonObject | AzureCallError;

/** Finds resources by id. */
export interface Finder {
  /** As the graph has it, else by a call of its own. */
  find(id: string): Promise<Found>;
  /** As it is now, by a call of its own. */
  get(id: string): Promise<Found>;
}

/** Finds what the graph knows and nothing else, without a call. */
export const finderInBulk = (bulk: Bulk): Finder => {
  const find = async (id: string) =>
    bulk.find(id) ?? AzureCallError.of('missing', 'it is not in the graph');
  return { find, get: find };
};

/** Finds what the graph knows, and asks for what it lacks; each at most once. */
export function createFinder(
  client: AzureClient,
  bulk: Bulk,
  { signal, isFresh }: { signal: AbortSignal; isFresh: boolean },
): Finder {
  const asked = new Map<string, Promise<Found>>();
  const ask = async (id: string): Promise<Found> => {
    const apiVersion = versionOf(typeOf(id));
    if (!apiVersion || !/^\/subscriptions\/[^?#%]+$/i.test(id)) {
      return AzureCallError.of('failed', 'it is no resource that is read');
    }
    try {
      return await client.get({ path: id, apiVersion, signal });
    } catch (error) {
      if (isAzureCallError(error)) return error;
      throw error;
    }
  };
  const get = (id: string): Promise<Found> => {
    const key = lower(id);
    let found = asked.get(key);
    if (!found) asked.set(key, (found = ask(id)));
    return found;
  };
  return {
    get,
    find: async id => (isFresh ? undefined : bulk.find(id)) ?? get(id),
  };
}
