import { oncePerFacts } from '../oncePerFacts';
import { FilterRule } from './filter';
import { Surroundings } from './surroundings';

const areSame = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one === other ||
  (one.length === other.length && one.every((each, at) => each === other[at]));

const areSamePorts = (
  one: FilterRule['ports'],
  other: FilterRule['ports'],
): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** What a list of rules lets out hangs on nothing else; names and places are no part of it. */
const areAlike = (one: FilterRule, other: FilterRule): boolean =>
  one.allows === other.allows &&
  one.ofHosts === other.ofHosts &&
  one.byItself === other.byItself &&
  (one.addresses === other.addresses ||
    one.addresses.key === other.addresses.key) &&
  areSame(one.tags, other.tags) &&
  areSame(one.hosts, other.hosts) &&
  areSame(one.protocols, other.protocols) &&
  areSamePorts(one.ports, other.ports);

interface Known {
  /** The lists that differ, by how many rules they have. */
  lists: Map<number, (readonly FilterRule[])[]>;
  /** What each list that was asked about is alike to. */
  same: Map<readonly FilterRule[], readonly FilterRule[]>;
}

const knownOf = oncePerFacts(
  (): Known => ({ lists: new Map(), same: new Map() }),
);

/**
 * One of the lists of rules that let out the same, rule by rule: the same one for
 * all subnets of an isolation whose groups say the same.
 * @internal
 */
export function alikeGroup(
  { facts }: Surroundings,
  rules: readonly FilterRule[],
): readonly FilterRule[] {
  const { lists, same } = knownOf(facts);
  let found = same.get(rules);
  if (!found) {
    const others = lists.get(rules.length) ?? [];
    found = others.find(list =>
      list.every((rule, at) => areAlike(rule, rules[at])),
    );
    if (!found) {
      found = rules;
      lists.set(rules.length, [...others, rules]);
    }
    same.set(rules, found);
  }
  return found;
}
