import { EVERYTHING } from '../shared/unread';
import { armTypeOf, azapiType } from './armType';
import { Graph, keyOf } from './graph';
import { Addition, additionOf } from './lower/additions';
import { loweringOf } from './lower/lowering';
import { joinedNames, mayBeOne, namesOf } from './names';
import { TerraformResource, UnreadPart } from './resource';
import { Part } from './text';
import { touchedBy } from './touched';
import { isBranch, Tree } from './tree';
import { SourceNode } from '../shared/sourceNode';

type Branch = { [key: string]: Tree | undefined };

/** A resource of Terraform as one of Azure's. */
export interface Lowered {
  resource: TerraformResource;
  arm: string;
  apiVersion: string;
  id: Part[];
  tree: Branch;
}

/** The resources of Azure that a document makes, and what could not be laid over any. */
export interface LoweredDocument {
  made: Lowered[];
  unread: UnreadPart[];
}

function unreadAddition(
  { resource }: Addition,
  pointers: string[],
  reason: string,
): UnreadPart {
  return {
    reason: `${resource.address} ${reason}`,
    at: resource.body.at,
    words: resource.address,
    pointers,
  };
}

function touchedByAddition(type: string, arm: string | undefined): string[] {
  if (type === 'azapi_update_resource') {
    return arm === undefined ? EVERYTHING : touchedBy(arm);
  }
  return touchedBy(
    type.includes('storage_account')
      ? 'Microsoft.Storage/'
      : 'Microsoft.Network/',
  );
}

/** What was made, by whole ids and by the last name in them. */
interface Indexes {
  byId: Map<string, Lowered[]>;
  byName: Map<string, Lowered[]>;
}

const lastNameOf = (id: readonly Part[]) => keyOf(namesOf(id, 'any/any')[0]);

function addTo(index: Map<string, Lowered[]>, key: string, one: Lowered): void {
  const found = index.get(key);
  if (found) found.push(one);
  else index.set(key, [one]);
}

/**
 * The resources with an id: of one that is spelled out, also those whose own id
 * leaves subscription or group open and ends in the same names.
 */
function targetsOf(onto: Part[], { byId, byName }: Indexes): Lowered[] {
  const exact = byId.get(keyOf(onto));
  if (exact) return exact;
  return (byName.get(lastNameOf(onto)) ?? []).filter(({ id, arm }) => {
    const [own, wanted] = [id, onto].map(one =>
      keyOf(joinedNames(namesOf(one, arm))),
    );
    return own === wanted && mayBeOne(id, onto);
  });
}

/** Whether it has a list of addresses that may reach it, which only some versions of the API have. */
const statesAddresses = ({ properties }: Branch): boolean => {
  const read = (key: string) =>
    properties instanceof SourceNode
      ? properties.get(key)
      : isBranch(properties) && properties[key];
  return Boolean(read('networkAcls') || read('ipAllowlist'));
};

/** Lays an addition over what it adds to, or says why it could not. */
function lay(
  addition: Addition,
  made: Lowered[],
  indexes: Indexes,
  graph: Graph,
): UnreadPart | undefined {
  const { resource, onto } = addition;
  const arm = armTypeOf(resource)?.arm;
  const isUpdate = resource.type === 'azapi_update_resource';
  const pointers = touchedByAddition(resource.type, arm);
  if (!pointers.length) return undefined;
  if (!onto) {
    return unreadAddition(addition, pointers, 'does not tell what it changes');
  }
  const targets = targetsOf(onto, indexes);
  const fitting = targets.filter(
    target =>
      !isUpdate ||
      arm === undefined ||
      target.arm.toLowerCase() === arm.toLowerCase(),
  );
  if (fitting.length) {
    if (resource.doubt) {
      return unreadAddition(
        addition,
        pointers,
        'changes it or not, which is not told',
      );
    }
    for (const target of fitting) {
      // Which lists of addresses hold is told by the version that states them.
      const stated = isUpdate && !statesAddresses(target.tree);
      target.tree = addition.lay(target.tree);
      if (stated) target.apiVersion = azapiType(resource)?.apiVersion ?? '';
    }
    return undefined;
  }
  const mayBe = made.some(({ id }) => mayBeOne(id, onto));
  if (mayBe || targets.length) {
    return unreadAddition(addition, pointers, 'may change what is read here');
  }
  if (!isUpdate || arm === undefined) {
    return undefined;
  }
  made.push({
    resource,
    arm,
    apiVersion: azapiType(resource)!.apiVersion,
    id: graph.idOf(resource)!,
    tree: addition.lay({}),
  });
  return {
    ...unreadAddition(addition, EVERYTHING, 'updates what stands elsewhere'),
    of: resource,
  };
}

/** Turns the resources of a document into Azure's, each with what is laid over it. */
export function lowered(
  resources: readonly TerraformResource[],
  graph: Graph,
): LoweredDocument {
  const made: Lowered[] = [];
  const indexes: Indexes = { byId: new Map(), byName: new Map() };
  const additions: Addition[] = [];
  for (const resource of resources) {
    const addition = resource.isData ? undefined : additionOf(resource, graph);
    if (addition) additions.push(addition);
    const lower = loweringOf(resource);
    const [type, id] = [armTypeOf(resource), graph.idOf(resource)];
    if (!lower || !type || !id || !touchedBy(type.arm).length) continue;
    const one: Lowered = {
      resource,
      arm: type.arm,
      apiVersion: azapiType(resource)?.apiVersion ?? '2024-10-01',
      id,
      tree: lower(resource.body),
    };
    made.push(one);
    addTo(indexes.byId, keyOf(id), one);
    addTo(indexes.byName, lastNameOf(id), one);
  }
  const unread = additions.flatMap(
    addition => lay(addition, made, indexes, graph) ?? [],
  );
  return { made, unread };
}
