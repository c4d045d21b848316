import {
  AddressSet,
  EVERY_ADDRESS,
  PUBLIC_ADDRESSES,
} from '../../network/addressSet';
import { recognised } from '../stated';
import { applianceRules } from './appliance';
import { Facts } from '../facts';
import { KeptWith } from '../keptWith';
import { RouteFacts } from '../networkFacts';
import { Assumption } from './assumption';
import {
  describedEgress,
  rulesOfEgress,
  Through,
  applianceAt,
} from './describedEgress';
import { FilterRule, letOut, letOutOnce } from './filter';
import { Flow, flowsOf } from './flow';
import { sourcesOf } from './sources';
import { segmentsOf } from './nextHops';
import {
  describedPeer,
  describedSpace,
  PRIVATE_ADDRESSES,
  Surroundings,
} from './surroundings';
import { Way } from './way';

/** Whether a group lets TCP out to some addresses, which is what a proxy takes. */
function letsTcpTo(
  group: readonly FilterRule[] | undefined,
  addresses: AddressSet,
): boolean {
  if (!group) return true;
  const flows = flowsOf(group)?.filter(({ protocol }) => protocol === 'TCP');
  return (flows ?? [undefined]).some(
    flow => !letOutOnce(group, flow, addresses).all.isEmpty,
  );
}

const ELSEWHERE = {
  what: 'private addresses elsewhere',
  state: 'partial',
} as const;

const FILTER = '/customNetwork/egress/filter';

/** Whether a group lets something out to some addresses. */
const letsTo = (
  group: readonly FilterRule[] | undefined,
  addresses: AddressSet,
): boolean => !group || !letOutOnce(group, undefined, addresses).all.isEmpty;

/** Whether some kind of traffic to some addresses is let out by a group and by an appliance behind it. */
function letsThrough(
  group: readonly FilterRule[] | undefined,
  rules: readonly FilterRule[],
  addresses: AddressSet,
): boolean {
  const lets = (flow: Flow | undefined): boolean => {
    const { all } = letOut(rules, flow, addresses);
    return !all.isEmpty && (!group || !letOut(group, flow, all).all.isEmpty);
  };
  // All kinds at once let out no less than each, so most are told by that alone.
  if (!lets(undefined)) return false;
  return flowsOf([...(group ?? []), ...rules])?.some(lets) ?? true;
}

/** Networks that are peered and not described: nobody knows where they lead. */
function undescribedPeers(around: Surroundings, assume: Assumption): Way[] {
  const { facts, network, networkAt } = around;
  const at = `${networkAt}/peeredWith`;
  const called = network?.name ?? 'the network';
  const lead = (what: string, pointer: string): Way => ({
    by: 'unknown',
    other: { what, state: 'open' },
    steps: [`a peering of ${called}`],
    pointers: [pointer],
  });
  if (!network?.peeredWith) {
    return assume.isBad(at, `which networks ${called} is peered with`)
      ? [lead('a peered network', at)]
      : [];
  }
  return network.peeredWith.flatMap((peer, index) => {
    const pointer = `${at}/${index}`;
    if (peer && describedPeer(facts, peer)) return [];
    return assume.isBad(pointer, `where the peered network ${peer} leads`)
      ? [
          lead(
            `the network ${peer.split('/').pop() || 'that is peered'}`,
            pointer,
          ),
        ]
      : [];
  });
}

/** Gateways whose routes a subnet takes: they can lead anywhere. `egress` has none. @internal */
export function gateways(around: Surroundings, assume: Assumption): Way[] {
  const { facts, network, networkAt, subnet, at } = around;
  if (facts.customNetwork?.egress) return [];
  if (subnet?.gatewayRoutePropagation === false) return [];
  const sources = [
    { network, at: networkAt },
    ...(network?.peerings ?? []).flatMap(({ network: peer, remoteGateways }) =>
      remoteGateways === false || !peer ? [] : describedPeer(facts, peer) ?? [],
    ),
  ];
  return sources.flatMap(source => {
    const pointer = `${source.at}/gateways`;
    const known = source.network?.gateways;
    if (known?.length === 0) return [];
    const called = source.network?.name ?? 'the network';
    const isBad = known
      ? assume.isBad(
          `${at}/gatewayRoutePropagation`,
          `which routes ${around.name} takes from the gateway of ${called}`,
        )
      : assume.isBad(pointer, `whether ${called} has a gateway`);
    return isBad
      ? [
          {
            by: 'unknown',
            other: { what: 'whatever a gateway leads to', state: 'open' },
            steps: [`a gateway of ${called}`],
            pointers: [pointer],
          } satisfies Way,
        ]
      : [];
  });
}

/** The proxies that a subnet can send to. @internal */
export function proxiesOf(
  around: Surroundings,
  group: readonly FilterRule[] | undefined,
  assume: Assumption,
): Through[] {
  const { egress, appliances } = around.facts.customNetwork ?? {};
  const found: Through[] = [];
  const filter = recognised(egress?.filter);
  const mayBeProxy =
    egress !== undefined &&
    (filter
      ? filter === 'Proxy'
      : assume.isBad(FILTER, 'what filters the custom network'));
  if (mayBeProxy && letsTcpTo(group, EVERY_ADDRESS)) {
    found.push(rulesOfEgress(around, assume));
  }
  appliances?.forEach((appliance, index) => {
    const at = `/customNetwork/appliances/${index}`;
    const kind = recognised(appliance.kind);
    if (kind && kind !== 'Proxy') return;
    if (!kind && !assume.isBad(`${at}/kind`, 'the kind of an appliance'))
      return;
    if (
      appliance.address === undefined &&
      !assume.isBad(`${at}/address`, 'the address of a proxy')
    ) {
      return;
    }
    const own = AddressSet.read(appliance.address ? [appliance.address] : []);
    if (!letsTcpTo(group, own.isEmpty ? EVERY_ADDRESS : own)) return;
    found.push({
      name: appliance.name ?? 'a proxy',
      others: [],
      rules: applianceRules(appliance, at, sourcesOf(around), assume),
    });
  });
  return found;
}

/** Whether a network may, at best, have private addresses that no network is described with. */
const mayHaveAll = ({ facts }: Surroundings, assume: Assumption): boolean =>
  (facts.customNetwork?.virtualNetworks ?? []).some(
    ({ addressSpace }, index) =>
      !addressSpace &&
      !assume.isBad(
        `/customNetwork/virtualNetworks/${index}/addressSpace`,
        'the address space of a network',
      ),
  );

/** What one proxy lets out, of what its rules leave over for each kind of traffic. */
function byProxy(
  { name, rules, others }: Through,
  outside: AddressSet,
): readonly Way[] {
  const named = new Map<string, Way>();
  const addresses = new Map<FilterRule, AddressSet>();
  const wayBy = (rule: FilterRule, to: Partial<Way>): Way => ({
    by: 'appliance',
    ...to,
    steps: [name, rule.name],
    pointers: [rule.pointer],
  });
  const add = (rule: FilterRule, to: Pick<Way, 'tag' | 'host' | 'other'>) =>
    named.set(
      [rule.pointer, to.tag, to.host, to.other?.what].join(),
      wayBy(rule, to),
    );
  for (const flow of flowsOf(rules) ?? [undefined]) {
    const out = letOut(rules, flow, PUBLIC_ADDRESSES);
    for (const { rule, set } of out.addresses) {
      addresses.set(rule, set.with(addresses.get(rule) ?? AddressSet.NONE));
    }
    for (const tag of out.tags) {
      for (const rule of out.rulesFor(tag)) add(rule, { tag });
    }
    for (const { rule, hosts } of out.hosts) {
      for (const host of hosts) add(rule, { host });
    }
    for (const { rule } of letOut(rules, flow, outside).addresses) {
      add(rule, { other: ELSEWHERE });
    }
  }
  return [
    ...others,
    ...named.values(),
    ...[...addresses].map(([rule, set]) => wayBy(rule, { addresses: set })),
  ];
}

/** What proxies let out: they limit nothing by themselves, and they are a way of their own. */
function proxies(
  around: Surroundings,
  group: readonly FilterRule[] | undefined,
  assume: Assumption,
): Way[] {
  const found = proxiesOf(around, group, assume);
  if (!found.length) return [];
  const outside = mayHaveAll(around, assume)
    ? AddressSet.NONE
    : PRIVATE_ADDRESSES.without(describedSpace(around.facts));
  return found.flatMap(proxy => byProxy(proxy, outside));
}

const keptElsewhere = new KeptWith<readonly RouteFacts[], AddressSet>();

/** The private addresses of no network that is described which some route is for. */
function routedElsewhere(
  routes: readonly RouteFacts[],
  facts: Facts,
): AddressSet {
  let found = keptElsewhere.get(routes);
  if (!found) {
    // A shorter prefix loses against Azure's own routes, which drop private addresses.
    const prefixes = routes.flatMap(({ addressPrefix }) =>
      addressPrefix && PRIVATE_ADDRESSES.holds(AddressSet.read([addressPrefix]))
        ? addressPrefix
        : [],
    );
    found = AddressSet.read(prefixes).within(
      PRIVATE_ADDRESSES.without(describedSpace(facts)),
    );
    keptElsewhere.set(routes, found);
  }
  return found;
}

/** Private addresses of no network that is described, where routes lead there by an appliance, a gateway, or nobody knows how. */
function elsewhere(
  around: Surroundings,
  group: readonly FilterRule[] | undefined,
  assume: Assumption,
): Way[] {
  const { routes, routesAt } = describedEgress(around);
  if (!routes) return [];
  const universe = routedElsewhere(routes, around.facts);
  if (universe.isEmpty || !letsTo(group, universe)) return [];
  if (mayHaveAll(around, assume)) return [];
  return segmentsOf(routes, routesAt, universe, assume, {
    kind: 'none',
  }).flatMap(({ hop, addresses, name, pointer }): Way[] => {
    const { kind } = hop;
    const leads =
      kind === 'appliance' || kind === 'gateway' || kind === 'unknown';
    if (!leads || addresses.isEmpty) return [];
    const through =
      kind === 'appliance'
        ? applianceAt(hop, around, sourcesOf(around), assume)
        : undefined;
    const isLetOut = through
      ? letsThrough(group, through.rules, addresses)
      : assume.isBad(pointer, `where ${name} leads`);
    return isLetOut
      ? [
          {
            by: through ? 'appliance' : 'unknown',
            other: through ? ELSEWHERE : { ...ELSEWHERE, state: 'open' },
            steps: [name, ...(through ? [through.name] : [])],
            pointers: [pointer],
          },
        ]
      : [];
  });
}

/**
 * The ways out of a subnet that no route to the internet shows: by peered
 * networks that are not described, by gateways, by proxies, and to private
 * addresses elsewhere.
 * @internal
 */
export function hiddenWays(
  around: Surroundings,
  group: readonly FilterRule[] | undefined,
  assume: Assumption,
): Way[] {
  // Whatever stands there may have any address.
  const isShut = !letsTo(group, EVERY_ADDRESS);
  return [
    ...(isShut ? [] : undescribedPeers(around, assume)),
    ...(isShut ? [] : gateways(around, assume)),
    ...proxies(around, group, assume),
    ...elsewhere(around, group, assume),
  ];
}
