import { AddressSet, PUBLIC_ADDRESSES } from '../../network/addressSet';
import { Assumption } from './assumption';
import {
  applianceAt,
  DescribedEgress,
  describedEgress,
  Through,
} from './describedEgress';
import { FilterRule, isPartOfTag, LetOut, letOut } from './filter';
import { Flow, flowsOf, isForAllTraffic } from './flow';
import { addressesOf, groupOf } from './groupOf';
import { hiddenWays } from './hiddenWays';
import { Segment, segmentsOf } from './nextHops';
import {
  hasRegionalStorage,
  regionOf,
  serviceEndpointWays,
} from './serviceEndpoints';
import { PUBLIC_IPV4, spaceOf, Surroundings } from './surroundings';
import { stateOfWays, Way } from './ways';

/** What stands in a subnet, where it matters to the way out. @internal */
export interface Resident {
  /** It has a public address of its own. */
  publicIp: boolean | undefined;
  /** Pointer of that. */
  publicIpAt: string;
  /** A load balancer takes what the routes send to an appliance. */
  loadBalancer?: boolean;
}

/** What is found once for a subnet and asked for each kind of traffic. */
interface Prepared {
  around: Surroundings;
  segments: { segment: Segment; through?: Through; step: string }[];
  group: readonly FilterRule[] | undefined;
  universe: AddressSet;
  assume: Assumption;
}

/** The public addresses that leave a network: those of IPv6 where it has such a prefix. */
function universeOf(around: Surroundings, assume: Assumption): AddressSet {
  const { network, networkAt } = around;
  const own = spaceOf(network);
  if (!network?.addressSpace) {
    return assume.isBad(
      `${networkAt}/addressSpace`,
      `the address space of ${network?.name ?? 'the network'}`,
    )
      ? PUBLIC_ADDRESSES
      : PUBLIC_IPV4;
  }
  const all = own.v6.length ? PUBLIC_ADDRESSES : PUBLIC_IPV4;
  return all.meets(own) ? all.without(own) : all;
}

/** Whether what goes to the internet has an address to go out with. */
function hasExit(
  around: Surroundings,
  { natGateway, natAt }: DescribedEgress,
  resident: Resident,
  assume: Assumption,
): boolean {
  const byDefault = around.subnet?.defaultOutboundAccess;
  if (resident.publicIp || natGateway || byDefault) return true;
  const ask = (value: boolean | undefined, pointer: string, label: string) =>
    value === undefined && assume.isBad(pointer, label);
  // Each is asked, so that all that is not known is said.
  return [
    ask(natGateway, natAt, `whether ${around.name} has a NAT gateway`),
    ask(
      byDefault,
      `${around.at}/defaultOutboundAccess`,
      `whether Azure gives ${around.name} a default way out`,
    ),
    ask(
      resident.publicIp,
      resident.publicIpAt,
      `whether what stands in ${around.name} has public addresses`,
    ),
  ].includes(true);
}

/** Follows one segment to what filters it; `undefined` where nothing gets out by it. */
function follow(
  segment: Segment,
  around: Surroundings,
  exit: () => boolean,
  resident: Resident,
  assume: Assumption,
): Prepared['segments'][number] | undefined {
  const { hop, name, pointer } = segment;
  const byBalancer =
    resident.loadBalancer && hop.kind !== 'none' && hop.kind !== 'local';
  if (byBalancer) return { segment, step: 'its public load balancer' };
  switch (hop.kind) {
    case 'none':
    case 'local':
      return undefined;
    case 'internet':
      return exit() ? { segment, step: `${name}, to the internet` } : undefined;
    case 'gateway':
      return assume.isBad(
        `${pointer}/nextHopType`,
        `where the gateway of ${name} leads`,
      )
        ? { segment, step: `${name}, to a gateway` }
        : undefined;
    case 'unknown':
      return assume.isBad(`${pointer}/nextHopType`, `where ${name} leads`)
        ? { segment, step: `${name}, which leads nobody knows where` }
        : undefined;
    default: {
      const through = applianceAt(hop, around, addressesOf(around), assume);
      if (through)
        return { segment, through, step: `${name}, to ${through.name}` };
      return assume.isBad(
        hop.address === undefined ? pointer : `${pointer}/nextHopAddress`,
        `what the appliance of ${name} lets through`,
      )
        ? { segment, step: `${name}, to an appliance that is not described` }
        : undefined;
    }
  }
}

function prepare(
  around: Surroundings,
  resident: Resident,
  assume: Assumption,
): Prepared {
  const universe = universeOf(around, assume);
  const described = describedEgress(around);
  const { routes, routesAt } = described;
  let exit: boolean | undefined;
  const hasOne = () => (exit ??= hasExit(around, described, resident, assume));
  const segments = routes
    ? segmentsOf(routes, routesAt, universe, assume)
    : [
        {
          hop: { kind: 'unknown' } as const,
          addresses: universe,
          name: `a route of ${around.name}`,
          pointer: routesAt,
        },
      ];
  return {
    around,
    universe,
    assume,
    group: groupOf(around, assume),
    segments: segments
      .map(segment => follow(segment, around, hasOne, resident, assume))
      .filter(found => found !== undefined),
  };
}

/** The service tags that a segment takes, of those that rules name. */
function tagsOf(
  { tag }: Segment,
  segments: Prepared['segments'],
  named: ReadonlySet<string>,
): string[] {
  if (tag !== undefined) {
    return [
      tag,
      ...[...named].filter(own => own !== tag && isPartOfTag(own, tag)),
    ];
  }
  const routed = segments.flatMap(({ segment }) => segment.tag ?? []);
  return [...named].filter(
    own => !routed.some(other => isPartOfTag(own, other)),
  );
}

/** The ways through one segment for one kind of traffic. */
function waysThrough(
  found: Prepared['segments'][number],
  { segments, around }: Prepared,
  group: LetOut | undefined,
  flow: Flow | undefined,
): Way[] {
  const { segment, through, step } = found;
  const filter =
    through &&
    letOut(
      through.rules,
      flow,
      segment.addresses.isEmpty ? PUBLIC_ADDRESSES : segment.addresses,
    );
  const ways: Way[] = [];
  const add = (
    to: Pick<Way, 'addresses' | 'tag' | 'host' | 'label'>,
    ...rules: ({ by: string; rule: FilterRule } | undefined)[]
  ) => {
    const known = rules.filter(rule => rule !== undefined);
    ways.push({
      ...to,
      steps: [step, ...known.map(({ by, rule }) => `${by} ${rule.name}`)],
      pointers: [
        segment.pointer,
        ...known.flatMap(({ rule }) => rule.pointer || []),
      ],
    });
  };
  const byGroup = (rule: FilterRule | undefined) =>
    rule && { by: 'security rule', rule };
  const byFilter = (rule: FilterRule | undefined) =>
    rule && { by: through!.name, rule };
  if (!segment.addresses.isEmpty) {
    const label = labelOf(segment);
    const parts = filter
      ? filter.addresses
      : [{ rule: undefined, set: segment.addresses }];
    for (const { rule, set } of parts) {
      if (!group) {
        add({ addresses: set, label }, byFilter(rule));
        continue;
      }
      for (const own of group.addresses) {
        const both = set.within(own.set);
        if (!both.isEmpty) {
          add({ addresses: both, label }, byGroup(own.rule), byFilter(rule));
        }
      }
    }
  }
  const named = new Set([...(group?.tags ?? []), ...(filter?.tags ?? [])]);
  const region = regionOf(around);
  const isByEndpoint = (tag: string) =>
    region !== undefined &&
    tag === `storage.${region}` &&
    hasRegionalStorage(around);
  for (const tag of tagsOf(segment, segments, named)) {
    if (isByEndpoint(tag)) continue;
    const own = group?.tag(tag);
    const other = filter?.tag(tag);
    if ((group && !own) || (filter && !other)) continue;
    add({ tag }, byGroup(own), byFilter(other));
  }
  const letsHosts = !group || !group.all.isEmpty || group.tags.length > 0;
  if (filter && letsHosts) {
    for (const { rule, host } of filter.hosts) add({ host }, byFilter(rule));
  }
  if (through && letsHosts) ways.push(...through.others);
  return ways;
}

/** What a segment leads to where that is a part of the internet. */
function labelOf({ pointer, name }: Segment): string | undefined {
  const prefix = /^the route for (\S+)$/.exec(name)?.[1];
  return prefix && prefix !== '0.0.0.0/0' && pointer ? prefix : undefined;
}

function waysFor(prepared: Prepared, flow: Flow | undefined): Way[] {
  const { group, universe, segments, around, assume } = prepared;
  const own = group && letOut(group, flow, universe);
  return [
    ...segments.flatMap(found => waysThrough(found, prepared, own, flow)),
    ...serviceEndpointWays(around, own, assume),
  ];
}

/** Ways that lead by the same rules to the same are one. */
function merged(ways: readonly Way[]): Way[] {
  const found = new Map<string, Way>();
  for (const way of ways) {
    const key = [way.tag, way.host, way.other?.what, ...way.pointers].join(
      '\n',
    );
    const before = found.get(key);
    if (!before) found.set(key, way);
    else if (way.addresses && before.addresses) {
      found.set(key, {
        ...before,
        addresses: before.addresses.with(way.addresses),
      });
    }
  }
  return [...found.values()];
}

/**
 * The ways out of a subnet for what stands in it: by its routes, through its
 * group and whatever appliance they lead to, by its service endpoints, and by
 * what is not described. All kinds of traffic are asked at once first; only where
 * that lets something out is each asked for itself.
 * @internal
 */
export function subnetWays(
  around: Surroundings,
  resident: Resident,
  assume: Assumption,
): Way[] {
  const prepared = prepare(around, resident, assume);
  const hidden = hiddenWays(around, prepared.group, assume);
  const atOnce = waysFor(prepared, undefined);
  const rules = [
    ...(prepared.group ?? []),
    ...prepared.segments.flatMap(({ through }) => through?.rules ?? []),
  ];
  const areTold =
    stateOfWays(atOnce) === 'closed' || rules.every(isForAllTraffic);
  const flows = areTold ? undefined : flowsOf(rules);
  return [
    ...(flows
      ? merged(flows.flatMap(flow => waysFor(prepared, flow)))
      : atOnce),
    ...hidden,
  ];
}
