import { classifyServiceTag } from '../../destinations/classify';
import { AddressSet } from '../../network/addressSet';
import { covers } from '../../network/hosts';
import { Remaining } from '../../network/remaining';
import { KeptWith } from '../keptWith';
import { Flow, FlowMatch, isFor } from './flow';

/** A rule of a group or an appliance, in the order in which it is asked. @internal */
export interface FilterRule extends FlowMatch {
  /** What it is called. */
  name: string;
  /** Where it stands. */
  pointer: string;
  allows: boolean;
  /** The addresses it is for. */
  addresses: AddressSet;
  /** The service tags it is for, in lower case. */
  tags: readonly string[];
  /** The hosts it is for. */
  hosts: readonly string[];
  /** A rule of hosts is asked after all those of addresses. */
  ofHosts?: boolean;
  /** It has no order: it lets out what it names whatever stands before it. */
  byItself?: boolean;
}

/** What a filter lets out of some traffic. @internal */
export interface LetOut {
  /** Public addresses, by the rule that lets them out. */
  addresses: readonly { rule: FilterRule; set: AddressSet }[];
  /** All of them together. */
  all: AddressSet;
  /** The rule that lets a service tag out; `undefined` where none does. */
  tag(tag: string): FilterRule | undefined;
  /** The same with each rule without order that names the tag. */
  rulesFor(tag: string): readonly FilterRule[];
  /** The service tags that its rules let out by name. */
  tags: readonly string[];
  /** The hosts that its rules let out by name: the very list of a rule where they are all of its. */
  hosts: readonly { rule: FilterRule; hosts: readonly string[] }[];
}

/** Whether a tag is another, or a region of it. @internal */
export const isPartOfTag = (part: string, whole: string): boolean =>
  part === whole ||
  (part.startsWith(`${whole}.`) &&
    classifyServiceTag(part) === classifyServiceTag(whole));

/** A service tag and those that it is a region of. */
const wholesOf = (tag: string): string[] => {
  const parts = tag.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
};

/** Finds the rule that decides on a tag: the first that names it, or `useful`, the first that lets addresses out. */
function tagFinder(
  rules: readonly FilterRule[],
  useful: FilterRule | undefined,
): (tag: string) => FilterRule | undefined {
  const first = new Map<string, number>();
  rules.forEach((rule, index) => {
    if (rule.ofHosts) return;
    for (const tag of rule.tags) if (!first.has(tag)) first.set(tag, index);
  });
  const otherwise = useful ? rules.indexOf(useful) : rules.length;
  return wanted => {
    let found = otherwise;
    for (const whole of wholesOf(wanted)) {
      if (isPartOfTag(wanted, whole)) {
        found = Math.min(found, first.get(whole) ?? found);
      }
    }
    const rule = rules[found];
    return rule?.allows ? rule : undefined;
  };
}

const kept = new KeptWith<
  readonly FilterRule[],
  Map<string, Map<AddressSet, LetOut>>
>();

/** {@link letOut}, once for all subnets that are given the same rules. @internal */
export function letOutOnce(
  rules: readonly FilterRule[],
  flow: Flow | undefined,
  universe: AddressSet,
): LetOut {
  let byFlow = kept.get(rules);
  if (!byFlow) kept.set(rules, (byFlow = new Map()));
  const key = flow ? `${flow.protocol} ${flow.port}` : '';
  let byUniverse = byFlow.get(key);
  if (!byUniverse) byFlow.set(key, (byUniverse = new Map()));
  let found = byUniverse.get(universe);
  if (!found) {
    found = letOut(rules, flow, universe);
    byUniverse.set(universe, found);
  }
  return found;
}

/**
 * Asks ordered rules what they let out to the public addresses of `universe`:
 * the first that is for something decides, and what none is for is refused.
 * @internal
 */
export function letOut(
  rules: readonly FilterRule[],
  flow: Flow | undefined,
  universe: AddressSet,
): LetOut {
  const asked = rules.filter(rule => isFor(rule, flow, rule.allows));
  const addresses: { rule: FilterRule; set: AddressSet }[] = [];
  const left = Remaining.of(universe);
  let end = 0;
  for (; end < asked.length && !left.isEmpty; end += 1) {
    const rule = asked[end];
    if (rule.ofHosts || rule.addresses.isEmpty) continue;
    const set = left.within(rule.addresses);
    if (set.isEmpty) continue;
    if (rule.allows) addresses.push({ rule, set });
    if (!rule.byItself) left.take(set);
  }
  // A rule of hosts is asked even where rules of addresses before it let all
  // through: what they let out is let out anyway.
  const before = asked.slice(0, end);
  const tag = tagFinder(before, addresses[0]?.rule);
  const byThemselves = new Map<string, FilterRule[]>();
  for (const rule of before) {
    if (!rule.byItself) continue;
    for (const own of rule.tags) {
      const others = byThemselves.get(own);
      if (others) others.push(rule);
      else byThemselves.set(own, [rule]);
    }
  }
  const rulesFor = (wanted: string): readonly FilterRule[] => {
    const first = tag(wanted);
    return byThemselves.get(wanted) ?? (first ? [first] : []);
  };
  const tags = new Set<string>(byThemselves.keys());
  const hosts: { rule: FilterRule; hosts: readonly string[] }[] = [];
  const refusedHosts: string[] = [];
  for (const rule of before) {
    if (!rule.allows) continue;
    for (const own of rule.tags) if (!tags.has(own) && tag(own)) tags.add(own);
  }
  // Whoever lets some addresses out may have more behind them that is for hosts.
  for (const rule of addresses.length ? asked : before) {
    if (rule.allows) {
      const reached = refusedHosts.length
        ? rule.hosts.filter(
            host => !refusedHosts.some(refused => covers(refused, host)),
          )
        : rule.hosts;
      if (reached.length) hosts.push({ rule, hosts: reached });
    } else if (rule.ofHosts) {
      refusedHosts.push(...rule.hosts);
    }
  }
  let all: AddressSet | undefined;
  return {
    addresses,
    get all() {
      return (all ??= AddressSet.union(addresses.map(({ set }) => set)));
    },
    tag,
    rulesFor,
    tags: [...tags],
    hosts,
  };
}
