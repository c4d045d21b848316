import { AddressSet, PUBLIC_ADDRESSES } from '../../network/addressSet';
import { Assumption } from './assumption';
import { FilterRule, isPartOfTag, LetOut, letOut } from './filter';
import { distinctFlows, Flow, flowsOf, isForAllTraffic } from './flow';
import { hiddenWays } from './hiddenWays';
import { Segment } from './nextHops';
import { Exit, prepare, PreparedEgress, Resident } from './preparedEgress';
import {
  hasRegionalStorage,
  regionOf,
  serviceEndpointWays,
  tagsByEndpoint,
} from './serviceEndpoints';
import { Surroundings } from './surroundings';
import { stateOfWays, Way } from './ways';

/** The service tags that a segment takes, of those that rules name. */
function tagsOf(
  { tag }: Segment,
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
    own => !routedTags.some(other => isPartOfTag(own, other)),
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

/** The ways through one segment for one kind of traffic. */
function waysThrough(
  found: Exit,
  { routedTags, around, assume }: PreparedEgress,
  group: LetOut | undefined,
  flow: Flow | undefined,
): Way[] {
  const { segment, through, step, by } = found;
  const isPassedBy =
    segment.tag !== undefined && isByEndpoint(segment.tag, around, assume);
  if (isPassedBy) return [];
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
      by,
      ...to,
      steps: [step, ...known.map(each => `${each.by} ${each.rule.name}`)],
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
  for (const tag of tagsOf(segment, routedTags, named)) {
    if (isByEndpoint(tag, around, assume)) continue;
    for (const own of group ? group.rulesFor(tag) : [undefined]) {
      for (const other of filter ? filter.rulesFor(tag) : [undefined]) {
        add({ tag }, byGroup(own), byFilter(other));
      }
    }
  }
  // Through what filters them packets go on to hosts, if the group lets any come there.
  const comesHere = (own: string) =>
    !isByEndpoint(own, around, assume) &&
    !routedTags.some(other => isPartOfTag(own, other));
  const letsHosts =
    !group ||
    (segment.tag === undefined
      ? group.all.meets(segment.addresses) || group.tags.some(comesHere)
      : group.tag(segment.tag) !== undefined ||
        group.tags.some(own => isPartOfTag(own, segment.tag!)));
  if (filter && letsHosts) {
    for (const { rule, host } of filter.hosts) add({ host }, byFilter(rule));
  }
  if (through && letsHosts) ways.push(...through.others);
  if ((by === 'unknown' || by === 'gateway') && letsHosts) {
    // What stands there may send on whatever comes to it, and anywhere.
    ways.push({
      by,
      other: { what: 'anything', state: 'open' },
      steps: [step],
      pointers: [segment.pointer],
    });
  }
  return ways;
}

/** What a segment leads to where that is a part of the internet. */
function labelOf({ name }: Segment): string | undefined {
  const prefix = /^the route for (\S+)$/.exec(name)?.[1];
  return prefix !== '0.0.0.0/0' ? prefix : undefined;
}

function waysFor(prepared: PreparedEgress, flow: Flow | undefined): Way[] {
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
    found.set(
      key,
      before?.addresses
        ? {
            ...before,
            addresses: before.addresses.with(way.addresses ?? AddressSet.NONE),
          }
        : before ?? way,
    );
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
  const asked = flows && distinctFlows(flows, rules);
  return [
    ...(asked
      ? merged(asked.flatMap(flow => waysFor(prepared, flow)))
      : atOnce),
    ...hidden,
  ];
}
