import { AddressSet } from '../../network/addressSet';
import { readRange } from '../../network/ranges';
import { KeptWith } from '../keptWith';
import { RouteFacts } from '../networkFacts';
import { recognised } from '../stated';
import { UnknownFact } from '../reach/range';
import { Assumption } from './assumption';

/** Where a route sends what it is for; `unknown` where that is not known. @internal */
export type Hop =
  | { kind: 'internet' | 'none' | 'gateway' | 'local' | 'unknown' }
  | { kind: 'appliance'; address: string | undefined };

/** What takes one next hop. @internal */
export interface Segment {
  hop: Hop;
  /** Public addresses that it is for. */
  addresses: AddressSet;
  /** The service tag that it is for instead. */
  tag?: string;
  /** Where the addresses of that tag may be that it takes: not those that have a route of their own. */
  among?: AddressSet;
  /** Its prefix is so long that it may win over a route for a tag which has these addresses. */
  isClose?: boolean;
  /** The route in words. */
  name: string;
  /** Where the route stands. */
  pointer: string;
}

const HOPS = {
  VirtualAppliance: 'appliance',
  VirtualNetworkGateway: 'gateway',
  VnetLocal: 'local',
  Internet: 'internet',
  None: 'none',
} as const;

function hopOf(route: RouteFacts): Hop {
  const type = recognised(route.nextHopType);
  if (!type) return { kind: 'unknown' };
  const kind = HOPS[type];
  return kind === 'appliance'
    ? { kind, address: route.nextHopAddress?.trim() }
    : { kind };
}

/** What a single address is given as; no prefix of a service tag wins over it. */
const ADDRESS_BITS = 32;

/** No prefix of a service tag is shorter, and of two as long the written route wins; nobody can say that it holds none of a tag's addresses by a prefix of the tag that is shorter. */
const TAG_BITS = 8;

const nameOf = (route: RouteFacts): string =>
  route.name
    ? `route ${route.name}`
    : `the route for ${route.addressPrefix ?? 'a prefix that is not known'}`;

function divide(
  routes: readonly RouteFacts[],
  at: string,
  universe: AddressSet,
  assume: Assumption,
  otherwise: Hop,
  longerThan: number,
): Segment[] {
  // A route of an unknown prefix may at its best take everything, to where nothing gets out.
  const takesAll = routes.some(
    ({ addressPrefix, nextHopType }, index) =>
      addressPrefix === undefined &&
      nextHopType !== 'Internet' &&
      !assume.isBad(`${at}/${index}/addressPrefix`, 'the prefix of a route'),
  );
  if (takesAll) return [];
  const segments: Segment[] = [];
  const ranged: {
    segment: Segment;
    bits: number;
    prefix: AddressSet;
    taken: AddressSet;
  }[] = [];
  routes.forEach((route, index) => {
    const pointer = `${at}/${index}`;
    const segment = {
      hop: hopOf(route),
      addresses: AddressSet.NONE,
      name: nameOf(route),
      pointer,
    };
    if (route.addressPrefix === undefined) {
      // It may be for anything, beside whatever else is for that.
      if (assume.isBad(`${pointer}/addressPrefix`, 'the prefix of a route')) {
        segments.push({ ...segment, addresses: universe });
      }
      return;
    }
    const range = readRange(route.addressPrefix);
    if (!range) segments.push({ ...segment, tag: route.addressPrefix });
    else if (range.bits >= longerThan) {
      // A prefix too small to be counted is on its way, and takes nothing from others.
      const taken = AddressSet.of(range, 'in');
      const prefix =
        segment.hop.kind === 'none' ? taken : AddressSet.of(range, 'out');
      ranged.push({ segment, bits: range.bits, prefix, taken });
    }
  });
  let left = universe;
  // Azure takes no two routes of one prefix; where two are written, the one that lets more out is believed.
  const tie = (hop: Hop) =>
    (hop.kind === 'none' || hop.kind === 'local') === (assume.kind === 'worst')
      ? 1
      : 0;
  ranged.sort(
    (a, b) => b.bits - a.bits || tie(a.segment.hop) - tie(b.segment.hop),
  );
  const single = ranged.filter(({ bits }) => bits === ADDRESS_BITS);
  const among = universe.without(
    AddressSet.union(single.map(({ prefix }) => prefix.v4Only)),
  );
  for (const segment of segments) if (segment.tag) segment.among = among;
  for (const { segment, bits, prefix, taken } of ranged) {
    const addresses = left.within(prefix);
    if (addresses.isEmpty) continue;
    const isClose = bits >= TAG_BITS;
    segments.push({ ...segment, addresses, ...(isClose && { isClose }) });
    left = left.without(taken);
  }
  if (!left.isEmpty) {
    segments.push({
      hop: otherwise,
      addresses: left,
      name: "Azure's own route",
      pointer: at,
    });
  }
  return segments;
}

interface Divided {
  segments: Segment[];
  taken: readonly UnknownFact[];
}

const kept = new KeptWith<
  readonly RouteFacts[],
  Map<string, Map<AddressSet, Divided>>
>();

/**
 * Divides the public addresses of `universe` by where a subnet's routes send
 * them: the longest prefix wins, and what no user route is for goes to the
 * internet, or wherever Azure's own routes send it. A route for a service tag
 * holds for that tag.
 *
 * @param longerThan - user routes of a shorter prefix lose to the route that Azure has for all of `universe`
 * @internal
 */
export function segmentsOf(
  routes: readonly RouteFacts[],
  at: string,
  universe: AddressSet,
  assume: Assumption,
  otherwise: Hop = { kind: 'internet' },
  longerThan = 0,
): Segment[] {
  // Routes that are said once for all subnets are divided once.
  let byAssumption = kept.get(routes);
  if (!byAssumption) kept.set(routes, (byAssumption = new Map()));
  const key = JSON.stringify([
    assume.kind,
    otherwise,
    longerThan,
    assume.except,
  ]);
  let byUniverse = byAssumption.get(key);
  if (!byUniverse) byAssumption.set(key, (byUniverse = new Map()));
  let divided = byUniverse.get(universe);
  if (!divided) {
    const own = assume.alike();
    const segments = divide(routes, at, universe, own, otherwise, longerThan);
    divided = { segments, taken: own.taken };
    byUniverse.set(universe, divided);
  }
  assume.take(divided.taken);
  return divided.segments;
}
