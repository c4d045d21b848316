import { createHash } from 'node:crypto';
import { JsonObject, JsonValue } from '@backstage/types';
import { isJson } from '../client/answer';
import { idOf, lower, textAt } from './armIds';
import { Bulk } from './bulk';
import { finderInBulk } from './Finder';
import { hubIdOf, leaningsOf } from './leanings';
import { networkAround } from './networkAround';

/** The same text for the same value, in whatever order its names came. */
function canonical(value: JsonValue | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isJson(value)) return JSON.stringify(value) ?? 'null';
  const names = Object.keys(value).sort();
  return `{${names
    .map(name => `${JSON.stringify(name)}:${canonical(value[name])}`)
    .join()}}`;
}

const hash = (text: string) =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);

const known = new WeakMap<JsonObject, string>();

function digestOf(row: JsonObject): string {
  let digest = known.get(row);
  if (!digest) {
    digest = hash(canonical(row));
    known.set(row, digest);
  }
  return digest;
}

/** A short name of an id, to keep. */
export const shortOf = (id: string): string => hash(lower(id));

/** Everything below a resource. */
const allBelow = (bulk: Bulk, id: string): JsonObject[] =>
  bulk.below(id).flatMap(row => [row, ...allBelow(bulk, idOf(row))]);

/** What the graph knows of a workspace and what decides on it, in one word: another where any of it changed. */
export async function digestOfWorkspace(
  id: string,
  bulk: Bulk,
  subnets: readonly string[],
): Promise<string> {
  const rows = new Set<JsonObject>();
  const add = (workspace: JsonObject | undefined) => {
    if (!workspace) return;
    const own = idOf(workspace);
    rows.add(workspace);
    for (const row of allBelow(bulk, own)) rows.add(row);
    for (const one of [own, ...leaningsOf(workspace)]) {
      const found = bulk.find(one);
      if (found) rows.add(found);
      for (const row of bulk.endpointsTo(one)) rows.add(row);
      for (const row of bulk.associationsOf(one)) {
        rows.add(row);
        const profile = textAt(row, 'properties', 'profile', 'id') ?? '';
        for (const rule of bulk.below(profile)) rows.add(rule);
      }
    }
  };
  const workspace = bulk.workspaces.get(lower(id));
  add(workspace);
  const hub = workspace && hubIdOf(workspace);
  if (hub) add(bulk.workspaces.get(lower(hub)));
  if (subnets.length) {
    const around = await networkAround(subnets, bulk, finderInBulk(bulk));
    for (const row of around.resources) rows.add(row);
  }
  return hash([...rows].map(digestOf).sort().join());
}
