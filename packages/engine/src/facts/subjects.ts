import { RESOURCE_KINDS } from '../model/values';
import { Facts } from './facts';

/** Something that a place is about, known by its name or id and not by where it stands. @internal */
export interface Subject {
  kind: 'rule' | 'resource' | 'compute' | 'endpoint';
  /** The name or id, as it is compared. */
  id: string;
}

type Id = string | undefined;

/** A list whose entries are known by a name or an id. */
interface NamedList {
  kind: Subject['kind'];
  at: string;
  ids: readonly Id[];
}

/** How a name or id is compared; `undefined` where there is none. @internal */
export const plainSubject = (id: Id): Id =>
  id?.trim().toLowerCase() || undefined;

/** Names or ids as they are compared, without those that several share. */
function ownIds(written: readonly Id[]): Id[] {
  const ids = written.map(plainSubject);
  const counts = new Map<Id, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return ids.map(id => (counts.get(id) === 1 ? id : undefined));
}

const byName = (
  kind: Subject['kind'],
  at: string,
  list: readonly { name?: string }[] = [],
): NamedList => ({ kind, at, ids: ownIds(list.map(({ name }) => name)) });

const byId = (
  at: string,
  list: readonly { id?: string }[] = [],
): NamedList => ({
  kind: 'resource',
  at,
  ids: ownIds(list.map(({ id }) => id)),
});

const NETWORKS = '/customNetwork/virtualNetworks';

function namedLists(facts: Facts): NamedList[] {
  const { outbound, customNetwork, resources } = facts;
  const networks = customNetwork?.virtualNetworks ?? [];
  return [
    byName('rule', '/outbound/rules', outbound?.rules),
    byName('rule', '/customNetwork/egress/rules', customNetwork?.egress?.rules),
    byName('compute', '/compute', facts.compute),
    byName('endpoint', '/endpoints', facts.endpoints),
    ...RESOURCE_KINDS.map(kind =>
      byId(`/resources/${kind}`, resources?.[kind]),
    ),
    byId(NETWORKS, networks),
    ...networks.map(({ subnets }, index) =>
      byId(`${NETWORKS}/${index}/subnets`, subnets),
    ),
  ];
}

/**
 * Tells what the place at a pointer is about: each named entry of a list that it
 * lies in, from the outside in. An entry without a name or id is nothing that
 * could be told apart from what stands there tomorrow, and neither is one of two
 * that share it.
 * @internal
 */
export function subjectsIn(facts: Facts): (pointer: string) => Subject[] {
  const lists = namedLists(facts);
  return pointer =>
    lists.flatMap(({ kind, at, ids }) => {
      if (!pointer.startsWith(`${at}/`)) return [];
      const [index] = pointer.slice(at.length + 1).split('/');
      const id = index ? ids[Number(index)] : undefined;
      return id === undefined ? [] : [{ kind, id }];
    });
}
