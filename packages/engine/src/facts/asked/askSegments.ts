import { AddressSet } from '../../network/addressSet';
import { Assumption } from '../egress/assumption';
import { FilterRule, isPartOfTag } from '../egress/filter';
import { Through } from '../egress/describedEgress';
import { Segment } from '../egress/nextHops';
import { Exit, PreparedEgress } from '../egress/preparedEgress';
import { Facts } from '../facts';
import { Outcome, reached, ReachStep, refused } from './answer';
import { decide, standsBehind } from './decide';
import { flowOfRule } from './flowOfRule';
import { Asked, whichAddress } from './question';

/** A rule of a group or an appliance as a step; Azure's own have no place. */
const ruleStep = (
  kind: ReachStep['kind'],
  by: string,
  { name, pointer }: FilterRule,
): ReachStep => ({
  kind,
  text: `${by} ${name}`,
  ...(pointer && { pointer }),
});

/** Rules that `egress` summarises, for the traffic that each is for. */
const withFlows = (
  rules: readonly FilterRule[],
  { customNetwork }: Facts,
  assume: Assumption,
): FilterRule[] =>
  rules.map(rule => {
    const index = /^\/customNetwork\/egress\/rules\/(\d+)$/.exec(
      rule.pointer,
    )?.[1];
    const written = index && customNetwork?.egress?.rules?.[Number(index)];
    return written
      ? { ...rule, ...flowOfRule(written, rule.pointer, assume) }
      : rule;
  });

/**
 * Asks a subnet's group, and then an appliance where there is one.
 *
 * @returns the addresses that both let out, and the steps up to there, or up to what refuses
 * @internal
 */
export function throughFilters(
  { around, group, assume }: PreparedEgress,
  through: Through | undefined,
  asked: Asked,
  set: AddressSet,
): { set: AddressSet; path: ReachStep[] } {
  const path: ReachStep[] = [];
  let left = set;
  const ask = (
    kind: ReachStep['kind'],
    by: string,
    rules: readonly FilterRule[],
    otherwise: ReachStep,
  ) => {
    const { facts } = around;
    const found = decide(withFlows(rules, facts, assume), asked, left, assume);
    const [first] = found.lets;
    if (first) path.push(ruleStep(kind, by, first.rule));
    else {
      path.push(
        found.refusedBy ? ruleStep(kind, by, found.refusedBy) : otherwise,
      );
    }
    left = found.all;
  };
  if (group) {
    ask('security-rule', 'security rule', group, {
      kind: 'security-rule',
      text: `the network security group of ${around.name} refuses what no rule allows`,
      pointer: `${around.at}/networkSecurityGroup`,
    });
  }
  if (through && !left.isEmpty) {
    ask('appliance-rule', `${through.name}, rule`, through.rules, {
      kind: 'appliance-rule',
      text: `${through.name} refuses what no rule allows`,
    });
  }
  return { set: left, path };
}

/** Why nothing gets out by a segment. */
function shutStep({ hop, name, pointer }: Segment, around: string): ReachStep {
  const step = { kind: 'route', pointer } as const;
  switch (hop.kind) {
    case 'none':
      return { ...step, text: `${name} drops it` };
    case 'local':
      return { ...step, text: `${name} keeps it within the network` };
    case 'internet':
      return {
        ...step,
        text: `${name}, to the internet, but ${around} has no way out: no NAT gateway, no public address and no default outbound access`,
      };
    default:
      return { ...step, text: `${name}, whose next hop is not described` };
  }
}

/** One segment, with its exit where it has one. */
interface Led {
  segment: Segment;
  exit?: Exit;
}

function throughSegment(
  { segment, exit }: Led,
  prepared: PreparedEgress,
  asked: Asked,
  set: AddressSet,
): Outcome & { set: AddressSet } {
  if (!exit) {
    return {
      ...refused(shutStep(segment, prepared.around.name)),
      set: AddressSet.NONE,
    };
  }
  const step: ReachStep = {
    kind: 'route',
    text: exit.step,
    ...(segment.pointer && { pointer: segment.pointer }),
  };
  const found = throughFilters(prepared, exit.through, asked, set);
  const path = [step, ...found.path];
  return found.set.isEmpty
    ? { ...refused(...path), set: found.set }
    : { ...reached(...path), set: found.set };
}

/** Whether a public destination is reached by the routes of a subnet. @internal */
export function askSegments(
  prepared: PreparedEgress,
  asked: Asked,
): Outcome | undefined {
  const { assume, universe } = prepared;
  const set = asked.addresses ? universe.within(asked.addresses) : universe;
  if (set.isEmpty) return undefined;
  const led: Led[] = [
    ...prepared.segments.map(exit => ({ segment: exit.segment, exit })),
    ...prepared.shut.map(segment => ({ segment })),
  ];
  const isCertain = (tag: string) =>
    asked.tag !== undefined && isPartOfTag(asked.tag, tag.toLowerCase());
  // An address with a route of its own takes no route for a tag.
  const tagged = led.filter(({ segment }) => segment.among?.meets(set));
  // The route for a region of a tag wins over the one for all of it.
  const [certain] = tagged
    .filter(({ segment }) => isCertain(segment.tag!))
    .sort((a, b) => b.segment.tag!.length - a.segment.tag!.length);
  if (certain) return throughSegment(certain, prepared, asked, set);
  for (const one of tagged) {
    const { tag, pointer } = one.segment;
    const outcome = throughSegment(one, prepared, asked, set);
    if (standsBehind(asked, tag!, outcome.reached, pointer, assume)) {
      return outcome;
    }
  }
  const outcomes = led
    .filter(({ segment }) => segment.tag === undefined)
    .flatMap(one => {
      const here = set.within(one.segment.addresses);
      return here.isEmpty ? [] : throughSegment(one, prepared, asked, here);
    });
  const out = outcomes.find(outcome => outcome.reached);
  const kept = outcomes.find(outcome => !outcome.reached);
  if (!out) return kept;
  const all = outcomes.reduce<AddressSet>(
    (sum, outcome) => sum.with(outcome.set),
    AddressSet.NONE,
  );
  if (all.holds(set)) return out;
  if (asked.addresses) return { ...out, partly: true };
  const isOut = assume.isBad(
    out.path[out.path.length - 1].pointer ?? '',
    whichAddress(asked),
  );
  return isOut ? out : kept ?? refused(...out.path);
}
