import { AlikeWays, ExitWays } from './alikeWays';
import { Assumption } from './assumption';
import { waysBy } from './exitWays';
import { FilterRule, letOutOnce } from './filter';
import { Flow } from './flow';
import { hiddenWays } from './hiddenWays';
import { prepare, PreparedEgress, Resident } from './preparedEgress';
import { GroupOut, regionOf, serviceEndpointWays } from './serviceEndpoints';
import { Surroundings } from './surroundings';
import { Ways } from './ways';

/** What the group of a subnet lets out of some traffic, by its own rules and not by those of one alike. */
function letOutOfGroup(
  { group, alike, universe }: PreparedEgress,
  flow: Flow | undefined,
): GroupOut | undefined {
  if (!alike) return undefined;
  const { all, tags, tag } = letOutOnce(alike, flow, universe);
  const own = (rule: FilterRule | undefined) =>
    rule && group?.[alike.indexOf(rule)];
  return { all, tags, tag: wanted => own(tag(wanted)) };
}

/** The ways through the exits and those of service endpoints, kind by kind. */
function waysOf(prepared: PreparedEgress, found: AlikeWays): Ways[] {
  const { around, segments, group, assume } = prepared;
  const known = new Set<string>();
  return found.flows.flatMap((flow, index) => {
    const endpoints = serviceEndpointWays(
      around,
      letOutOfGroup(prepared, flow),
      assume,
    );
    const others = endpoints.filter(({ tag, other, pointers }) => {
      const key = [tag, other?.what, ...pointers].join('\n');
      return !known.has(key) && known.add(key);
    });
    return [waysBy(found.byFlow[index], segments, group), Ways.of(others)];
  });
}

/**
 * What each kind of traffic lets out, where that is something for sure: then all
 * kinds at once let it out too, and need not be asked.
 */
function openByKind(
  exits: ExitWays,
  around: Surroundings,
): AlikeWays | undefined {
  // What is asked at once may hang on more that is not known, which has to be said.
  const isKnown = around.subnet?.serviceEndpoints && regionOf(around);
  const byKind = isKnown ? exits.byKind() : undefined;
  return byKind?.isShut ? undefined : byKind;
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
): Ways {
  const prepared = prepare(around, resident, assume);
  const hidden = hiddenWays(around, prepared.alike, assume);
  const exits = ExitWays.create(prepared);
  const open = openByKind(exits, around);
  const atOnce = open ?? exits.atOnce();
  const endpoints = serviceEndpointWays(
    around,
    letOutOfGroup(prepared, undefined),
    assume,
  );
  const isShut = atOnce.isShut && Ways.of(endpoints).state === 'closed';
  const found = open ?? (isShut ? atOnce : exits.byKind() ?? atOnce);
  return Ways.join([...waysOf(prepared, found), Ways.of(hidden)]);
}
