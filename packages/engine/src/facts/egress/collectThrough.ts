import { Assumption } from './assumption';
import { CollectedWays } from './collectedWays';
import { FilterRule, isPartOfTag, LetOut, letOutOnce } from './filter';
import { Flow } from './flow';
import { Lead } from './leads';
import { Segment } from './nextHops';
import { PreparedEgress } from './preparedEgress';
import {
  hasRegionalStorage,
  regionOf,
  tagsByEndpoint,
} from './serviceEndpoints';
import { Surroundings } from './surroundings';

const ANYTHING = { what: 'anything', state: 'open' } as const;

/** What a group lets out of some traffic, with the place of each of its rules. @internal */
export interface GroupLetOut {
  letOut: LetOut;
  placeOf(rule: FilterRule): number | undefined;
}

/** The service tags that a segment takes, of those that rules name. */
function tagsOf(
  { tag, isClose }: Segment,
  routedTags: readonly string[],
  named: ReadonlySet<string>,
): string[] {
  if (tag !== undefined) {
    // A route for a region takes it away from the route for the whole tag.
    const closer = routedTags.filter(
      other => other !== tag && isPartOfTag(other, tag),
    );
    const rest = [...named].filter(
      own =>
        own !== tag &&
        isPartOfTag(own, tag) &&
        !closer.some(other => isPartOfTag(own, other)),
    );
    return [tag, ...rest];
  }
  return [...named].filter(
    own => isClose || !routedTags.some(other => isPartOfTag(own, other)),
  );
}

/** Whether a subnet's own service endpoint leads to a tag, past its routes: of storage only to that of its region. */
function isByEndpoint(
  tag: string,
  around: Surroundings,
  assume: Assumption,
): boolean {
  if (tagsByEndpoint(around).some(own => isPartOfTag(tag, own))) return true;
  if (!tag.startsWith('storage.')) return false;
  const hasEndpoint = assume.of(
    hasRegionalStorage(around),
    false,
    `${around.at}/serviceEndpoints`,
    `which service endpoints ${around.name} has`,
  );
  if (!hasEndpoint) return false;
  const region = regionOf(around);
  return region === undefined
    ? !assume.isBad(
        `${around.networkAt}/region`,
        `the region of ${around.network?.name ?? 'the network'}`,
      )
    : tag === `storage.${region}`;
}

/** Collects the ways through one exit for one kind of traffic. @internal */
export function collectThrough(
  ways: CollectedWays,
  exit: number,
  { segments, routedTags, around, assume }: PreparedEgress,
  found: GroupLetOut | undefined,
  flow: Flow | undefined,
): void {
  const { segment, through, by } = segments[exit];
  const group = found?.letOut;
  const add = (
    own: FilterRule | undefined,
    filter: FilterRule | undefined,
    to: Omit<Lead, 'by'>,
  ) => ways.add({ by, exit, group: own && found?.placeOf(own), filter }, to);
  const isPassedBy =
    segment.tag !== undefined && isByEndpoint(segment.tag, around, assume);
  if (isPassedBy) return;
  const filter =
    through &&
    letOutOnce(through.rules, flow, segment.among ?? segment.addresses);
  if (!segment.addresses.isEmpty) {
    const parts = filter
      ? filter.addresses
      : [{ rule: undefined, set: segment.addresses }];
    for (const { rule, set } of parts) {
      if (!group) {
        add(undefined, rule, { addresses: set });
        continue;
      }
      for (const own of group.addresses) {
        const addresses = set.within(own.set);
        if (!addresses.isEmpty) add(own.rule, rule, { addresses });
      }
    }
  }
  const named = new Set([...(group?.tags ?? []), ...(filter?.tags ?? [])]);
  for (const tag of tagsOf(segment, routedTags, named)) {
    if (isByEndpoint(tag, around, assume)) continue;
    for (const own of group ? group.rulesFor(tag) : [undefined]) {
      for (const other of filter ? filter.rulesFor(tag) : [undefined]) {
        add(own, other, { tag });
      }
    }
  }
  // Through what filters them packets go on to hosts, if the group lets any come there.
  const letsHosts =
    !group ||
    (segment.tag === undefined
      ? group.all.meets(segment.addresses)
      : group.tag(segment.tag) !== undefined) ||
    tagsOf(segment, routedTags, new Set(group.tags)).some(
      own => own !== segment.tag && !isByEndpoint(own, around, assume),
    );
  if (!letsHosts) return;
  for (const { rule, hosts } of filter?.hosts ?? []) {
    ways.addHosts({ by, exit, group: undefined, filter: rule }, hosts);
  }
  for (const way of through?.others ?? []) ways.addWhole(way);
  if (by === 'unknown' || by === 'gateway') {
    // What stands there may send on whatever comes to it, and anywhere.
    add(undefined, undefined, { other: ANYTHING });
  }
}
