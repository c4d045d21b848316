import type { Unread } from '@ringfence/engine';
import { unreadPart } from '../shared/unread';
import { Identity, parentOf, Segment } from './identity';
import { ArmResource, TYPES } from './resource';
import { ResourceIndex } from './resourceIndex';

/** What a part may touch whose owner cannot be told, by its type. */
const TOUCHED: Partial<Record<string, string>> = {
  [TYPES.compute]: '/compute',
  [TYPES.outboundRule]: '/outbound/rules',
  [TYPES.managedNetworkRule]: '/outbound/rules',
  [TYPES.managedNetwork]: '/outbound',
  [TYPES.onlineEndpoint]: '/endpoints',
  [TYPES.batchEndpoint]: '/endpoints',
  [TYPES.onlineDeployment]: '/endpoints',
  [TYPES.batchDeployment]: '/endpoints',
  [TYPES.subnet]: '/customNetwork',
  [TYPES.peering]: '/customNetwork',
  [TYPES.securityRule]: '/customNetwork',
  [TYPES.route]: '/customNetwork',
  [TYPES.endpointPolicyDefinition]: '/customNetwork',
  [TYPES.ruleCollectionGroup]: '/customNetwork',
  [TYPES.dnsZoneLink]: '/customNetwork',
  [TYPES.dnsZoneGroup]: '/inbound/privateEndpoints',
  [TYPES.perimeterRule]: '/resources',
  [TYPES.perimeterAssociation]: '/resources',
};

/** Whether a resource of these names may be the one meant, though its name says otherwise. */
function mayBe(names: readonly Segment[], meant: readonly Segment[]): boolean {
  return (
    names.length === meant.length &&
    names.every((name, at) => {
      const isEitherOpen =
        name.text === undefined || meant[at].text === undefined;
      return isEitherOpen || name.key === meant[at].key;
    })
  );
}

const isThere = ({ presence }: ArmResource) => presence !== 'no';

const isOpen = ({ text }: Segment) => text === undefined;

/** Resources of a type with a name that nobody can tell, found once. */
const openlyNamed = new WeakMap<ResourceIndex, Map<string, ArmResource[]>>();

function withOpenName(type: string, index: ResourceIndex): ArmResource[] {
  let byType = openlyNamed.get(index);
  if (!byType) openlyNamed.set(index, (byType = new Map()));
  let found = byType.get(type);
  if (!found) {
    found = index
      .ofType(type)
      .filter(one => isThere(one) && one.identity.names.some(isOpen));
    byType.set(type, found);
  }
  return found;
}

/** Whether the document has no such owner by name, and one that may be it. */
function isDoubtful(owner: Identity, index: ResourceIndex): boolean {
  if (index.same(owner).some(isThere)) return false;
  const candidates = owner.names.some(isOpen)
    ? index.ofType(owner.type).filter(isThere)
    : withOpenName(owner.type, index);
  return candidates.some(({ identity }) => mayBe(identity.names, owner.names));
}

/** Whether the owner of a part, or the outermost one, may stand in the document under another name. */
function isOwnerDoubtful(identity: Identity, index: ResourceIndex): boolean {
  const { type, names } = identity;
  const outermost = type.split('/').slice(0, 2).join('/');
  // A name that is one expression may hold all the names on the way.
  const isNameless = names.length < type.split('/').length - 1;
  if (isNameless) return index.ofType(outermost).length > 0;
  const parent = parentOf(identity);
  return [parent, { type: outermost, names: names.slice(0, 1) }].some(
    owner => owner && isDoubtful(owner, index),
  );
}

/**
 * Parts whose owner may stand in the document under a name that nobody can tell:
 * nothing that their owner's lists hold is known to be all.
 * @internal
 */
export function orphansOf(
  resources: readonly ArmResource[],
  index: ResourceIndex,
): Unread[] {
  return resources.flatMap(({ identity, node, presence }) => {
    const pointer = TOUCHED[identity.type];
    if (!pointer || presence === 'no') return [];
    if (!isOwnerDoubtful(identity, index)) return [];
    const name = node.get('name');
    return [
      unreadPart(
        [pointer],
        'it may belong here: whose it is cannot be told from its name',
        name.at,
        name.written,
      ),
    ];
  });
}

/** Parts of a workspace that serve models in ways of their own, which are not read. */
const OTHER_SERVING = [
  'serverlessendpoints',
  'inferencepools',
  'inferencepools/endpoints',
  'inferencepools/groups',
].map(type => `${TYPES.workspace}/${type}`);

/** Parts that may serve models and that this reader does not know. @internal */
export const otherServing = (resources: readonly ArmResource[]): Unread[] =>
  resources.flatMap(({ identity, node, presence }) =>
    OTHER_SERVING.includes(identity.type) && presence !== 'no'
      ? [
          unreadPart(
            ['/endpoints'],
            `a ${identity.type
              .split('/')
              .slice(2)
              .join('/')} may serve models; how is not read`,
            node.at,
            node.get('name').written,
          ),
        ]
      : [],
  );
