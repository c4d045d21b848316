import { ipv4RangeOf, ipv4Text } from '../../../shared/ipv4Range';
import { Unresolved } from '../../expressions/value';
import { groupOf, identityOfId } from '../../identity';
import { ArmNode } from '../../node';
import { ArmResource, nameOf, TYPES } from '../../resource';
import { ResourceIndex } from '../../resourceIndex';
import { textOf } from '../../textOf';
import { prefixOf } from './prefix';

/** Where Azure tells the private address of a firewall. */
const PRIVATE_ADDRESS =
  'properties/ipConfigurations/0/properties/privateIPAddress'.toLowerCase();
/** A firewall of Azure takes a subnet of 64 addresses or more. */
const SHORTEST_PREFIX = 26;
/** Azure keeps the first four addresses of every subnet for itself. */
const RESERVED = 4;

/**
 * The firewall of the document to whose own address a node points, and to nothing
 * else: one that may not be made, or that may be another of its name, is none.
 */
function pointedTo(
  { value }: ArmNode,
  index: ResourceIndex,
): ArmResource | undefined {
  const answer = value instanceof Unresolved ? value.answer : undefined;
  if (answer?.path.join('/').toLowerCase() !== PRIVATE_ADDRESS) {
    return undefined;
  }
  const told = answer.resource();
  const identity = told && identityOfId(told.id);
  if (identity?.type !== TYPES.firewall) return undefined;
  const [firewall, ...others] = index.same(identity);
  if (!firewall || others.length || firewall.presence !== 'yes') {
    return undefined;
  }
  const group = groupOf(told!.id);
  const isOwn = group !== undefined && group === firewall.group;
  return told!.isOfDocument || isOwn ? firewall : undefined;
}

const configurationsOf = ({ node }: ArmResource): ArmNode[] =>
  node.find('properties', 'ipConfigurations').items ?? [];

/** The first address that Azure may give a firewall which states none. */
function firstAddressOf(
  firewall: ArmResource,
  index: ResourceIndex,
): string | undefined {
  const [first] = configurationsOf(firewall);
  const properties = first?.get('properties');
  if (!properties?.get('privateIPAddress').isAbsent) return undefined;
  const id = identityOfId(properties.find('subnet', 'id').value);
  const [subnet, ...others] = id ? index.same(id) : [];
  const isItsSubnet =
    subnet?.presence === 'yes' &&
    !others.length &&
    nameOf(subnet)?.toLowerCase() === 'azurefirewallsubnet';
  if (!isItsSubnet) return undefined;
  const range = ipv4RangeOf(prefixOf(subnet.node.get('properties'))?.value);
  return range && range.length <= SHORTEST_PREFIX
    ? ipv4Text(range.first + RESERVED)
    : undefined;
}

/** Texts of addresses that the document states for anything. */
function statedAddresses(index: ResourceIndex): string[] {
  const hops = index
    .ofType(TYPES.route)
    .map(({ node }) => node.find('properties', 'nextHopIpAddress'));
  const own = [TYPES.firewall, TYPES.privateEndpoint]
    .flatMap(type => index.ofType(type))
    .flatMap(configurationsOf)
    .map(each => each.find('properties', 'privateIPAddress'));
  return [...hops, ...own].flatMap(({ value }) => {
    const range = ipv4RangeOf(`${textOf(value).trim().split('/')[0]}/32`);
    return range ? ipv4Text(range.first) : [];
  });
}

const known = new WeakMap<ResourceIndex, Map<ArmResource, string>>();

/**
 * Addresses for the firewalls that routes point to by an expression. The number is
 * only known once Azure gives it out; that route and firewall have the same one is
 * known before. So that both can say so, the first usable address of the firewall's
 * subnet stands in for it, unless anything else in the document has that address.
 */
function standIns(index: ResourceIndex): Map<ArmResource, string> {
  const found = known.get(index);
  if (found) return found;
  const firewalls = new Set(
    index
      .ofType(TYPES.route)
      .flatMap(
        ({ node }) =>
          pointedTo(node.find('properties', 'nextHopIpAddress'), index) ?? [],
      ),
  );
  const candidates = [...firewalls].flatMap(
    (firewall): [ArmResource, string][] => {
      const address = firstAddressOf(firewall, index);
      return address === undefined ? [] : [[firewall, address]];
    },
  );
  const uses = new Map<string, number>();
  for (const address of [
    ...candidates.map(([, own]) => own),
    ...(candidates.length ? statedAddresses(index) : []),
  ]) {
    uses.set(address, (uses.get(address) ?? 0) + 1);
  }
  const made = new Map(
    candidates.filter(([, address]) => uses.get(address) === 1),
  );
  known.set(index, made);
  return made;
}

/** The address that stands in for the one of a firewall that a route points to. @internal */
export const standInOf = (
  firewall: ArmResource,
  index: ResourceIndex,
): string | undefined => standIns(index).get(firewall);

/** The address that stands in for an expression which is a firewall's own. @internal */
export function addressPointedTo(
  hop: ArmNode,
  index: ResourceIndex,
): string | undefined {
  const firewall = pointedTo(hop, index);
  return firewall && standInOf(firewall, index);
}
