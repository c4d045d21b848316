import { armType, ArmType } from '../arm/types';
import { armIdOf, parentIdOf, parseArmId } from '../world/armId';
import { ArmDocument, inner, isJson, Json } from '../world/document';
import type { World } from '../world/world';
import { commit, commitRemoval } from './commit';
import type { Deed } from '../world/history';
import { completed } from './completed';
import { connect, disconnect } from './connections';
import { activate, networkState } from './managedNetwork';

const WORKSPACE = 'microsoft.machinelearningservices/workspaces';
const COMPUTE = `${WORKSPACE}/computes`;

const others = (held: unknown, name: string): Json[] =>
  (Array.isArray(held) ? held.filter(isJson) : []).filter(
    one => String(one.name).toLowerCase() !== name.toLowerCase(),
  );

const ruleOf = (properties: Json, state: string): Json => ({
  category: 'UserDefined',
  ...properties,
  status: state === 'active' ? 'Active' : 'Inactive',
});

/** Whether a workspace wants its network at once, and not with its first compute. */
const wantsNetwork = (document: ArmDocument) =>
  document.type.toLowerCase() === WORKSPACE &&
  inner(document, 'properties', 'provisionNetworkNow') === true;

/** How long a resource takes to be made or changed. */
export function lastsMs(
  world: World,
  document: ArmDocument,
  isNew: boolean,
): number {
  const { createMs, createWorkspaceMs, provisionMs } = world.settings;
  if (!isNew || document.type.toLowerCase() !== WORKSPACE) return createMs;
  return createWorkspaceMs + (wantsNetwork(document) ? provisionMs : 0);
}

/** Writes a resource, wherever it stands; gives how it is now. */
export function applyPut(
  world: World,
  document: ArmDocument,
  deed: Deed,
  state = 'Succeeded',
): ArmDocument {
  const type = armType(document.type);
  if (type?.embedded) return applyEmbedded(world, document, type, deed);
  const before = world.store.get(document.id);
  const done = completed(world, document, before);
  const stored: ArmDocument = {
    ...done,
    properties: { ...done.properties, provisioningState: state },
  };
  commit(world, stored, deed);
  if (state === 'Succeeded') afterwards(world, stored);
  return world.store.get(document.id)!;
}

/** Lets a resource be ready that was being written. */
export function applyEnd(world: World, id: string): void {
  const document = world.store.get(id);
  if (!document) return;
  const ready = {
    ...document,
    properties: { ...document.properties, provisioningState: 'Succeeded' },
  };
  world.store.put(ready, world.now());
  afterwards(world, ready);
}

/** What follows from a resource that is ready. */
function afterwards(world: World, document: ArmDocument): void {
  connect(world, document);
  if (wantsNetwork(document)) activate(world, document.id);
  // The first compute lets a managed network be made.
  if (document.type.toLowerCase() === COMPUTE)
    provision(world, parentIdOf(document.id)!);
}

/** Begins to make the network of a workspace, unless it is there. */
export function provision(world: World, id: string, sparkReady = false): void {
  if (networkState(world.store.get(id)) !== 'inactive') return;
  world.after(world.settings.provisionMs, () =>
    activate(world, id, sparkReady),
  );
}

/** Takes a resource away, wherever it stands. */
export function applyDelete(world: World, id: string, deed: Deed): void {
  const parsed = parseArmId(id);
  const type = parsed && armType(parsed.type);
  if (type?.embedded) {
    applyEmbeddedDelete(world, id, type, deed);
    return;
  }
  const found = world.store.get(id);
  if (found) disconnect(world, found);
  commitRemoval(world, id, deed);
}

/** A child that stands in a list or a map of its parent. */
function applyEmbedded(
  world: World,
  document: ArmDocument,
  type: ArmType,
  deed: Deed,
): ArmDocument {
  const parent = world.store.get(parentIdOf(document.id)!)!;
  const { as, property } = type.embedded!;
  const held = inner(parent, ...property);
  const properties = { ...document.properties };
  const next =
    as === 'map'
      ? {
          ...(isJson(held) ? held : {}),
          [document.name]: ruleOf(properties, networkState(parent)),
        }
      : [
          ...others(held, document.name),
          {
            ...document,
            properties: { ...properties, provisioningState: 'Succeeded' },
          },
        ];
  commit(world, setAt(parent, property, next), deed, {
    id: document.id,
    verb: 'write',
  });
  return document;
}

function applyEmbeddedDelete(
  world: World,
  id: string,
  type: ArmType,
  deed: Deed,
): void {
  const parent = world.store.get(parentIdOf(id)!);
  const name = parseArmId(id)!.names.pop()!;
  if (!parent) return;
  const { as, property } = type.embedded!;
  const held = inner(parent, ...property);
  const next =
    as === 'map'
      ? Object.fromEntries(
          Object.entries(isJson(held) ? held : {}).filter(
            ([key]) => key.toLowerCase() !== name.toLowerCase(),
          ),
        )
      : others(held, name);
  commit(world, setAt(parent, property, next), deed, { id, verb: 'delete' });
}

/** A document with a value set at a path. */
function setAt(document: ArmDocument, path: string[], value: unknown) {
  const set = (object: Json, [key, ...rest]: string[]): Json => ({
    ...object,
    [key]: rest.length
      ? set(isJson(object[key]) ? (object[key] as Json) : {}, rest)
      : value,
  });
  return set(document, path) as ArmDocument;
}

/** Moves a resource with all that stands in it to another group. */
export function applyMove(
  world: World,
  id: string,
  group: string,
  deed: Deed,
): void {
  const moved = [...world.store.all()].filter(
    one =>
      one.id.toLowerCase() === id.toLowerCase() ||
      one.id.toLowerCase().startsWith(`${id.toLowerCase()}/`),
  );
  commitRemoval(world, id, deed);
  for (const document of moved) {
    const parsed = parseArmId(document.id)!;
    commit(
      world,
      { ...document, id: armIdOf({ ...parsed, resourceGroup: group }) },
      deed,
    );
  }
}
