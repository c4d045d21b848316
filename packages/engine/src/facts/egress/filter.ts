import { classifyServiceTag } from '../../destinations/classify';
import { AddressSet } from '../../network/addressSet';
import { covers } from '../../network/hosts';
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
}

/** What a filter lets out of some traffic. @internal */
export interface LetOut {
  /** Public addresses, by the rule that lets them out. */
  addresses: readonly { rule: FilterRule; set: AddressSet }[];
  /** All of them together. */
  all: AddressSet;
  /** The rule that lets a service tag out; `undefined` where none does. */
  tag(tag: string): FilterRule | undefined;
  /** The service tags that its rules let out by name. */
  tags: readonly string[];
  /** The hosts that its rules let out by name. */
  hosts: readonly { rule: FilterRule; host: string }[];
}

/** Whether a tag is another, or a region of it. @internal */
export const isPartOfTag = (part: string, whole: string): boolean =>
  part === whole ||
  (part.startsWith(`${whole}.`) &&
    classifyServiceTag(part) === classifyServiceTag(whole));

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
  const useful = new Set<FilterRule>();
  let left = universe;
  let all = AddressSet.NONE;
  let end = 0;
  for (; end < asked.length && !left.isEmpty; end += 1) {
    const rule = asked[end];
    if (rule.ofHosts || rule.addresses.isEmpty) continue;
    if (rule.allows) {
      const set = left.within(rule.addresses);
      if (!set.isEmpty) {
        useful.add(rule);
        addresses.push({ rule, set });
        all = all.with(set);
      }
    }
    left = left.without(rule.addresses);
  }
  // A rule of hosts is asked even where rules of addresses before it let all
  // through: what they let out is let out anyway.
  const before = asked.slice(0, end);
  const tag = (wanted: string): FilterRule | undefined => {
    for (const rule of before) {
      if (rule.ofHosts) continue;
      if (rule.tags.some(own => isPartOfTag(wanted, own))) {
        return rule.allows ? rule : undefined;
      }
      if (useful.has(rule)) return rule;
    }
    return undefined;
  };
  const tags = new Set<string>();
  const hosts: { rule: FilterRule; host: string }[] = [];
  const refusedHosts: string[] = [];
  for (const rule of before) {
    if (rule.allows) {
      for (const own of rule.tags) if (tag(own)) tags.add(own);
      for (const host of rule.hosts) {
        if (!refusedHosts.some(refused => covers(refused, host))) {
          hosts.push({ rule, host });
        }
      }
    } else if (rule.ofHosts) {
      refusedHosts.push(...rule.hosts);
    }
  }
  return { addresses, all, tag, tags: [...tags], hosts };
}
