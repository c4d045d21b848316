import { coveringPatterns } from '../network/hosts';
import { KeptWith } from './keptWith';
import { RuleFacts } from './ruleFacts';

/** Which rules name which hosts, by their places in the list. */
interface RulesByHost {
  /** By a host, or a wildcard as it is looked up. */
  named: ReadonlyMap<string, readonly number[]>;
  /** Rules that have to be read to know. */
  others: readonly number[];
}

/** Whether a pattern is found among those that cover a host: `*oo.example` is not. */
const isLookedUp = (pattern: string) =>
  !pattern.includes('*') || /^\*(\.[^*]*)?$/.test(pattern);

function read(rules: readonly RuleFacts[]): RulesByHost {
  const named = new Map<string, number[]>();
  const others: number[] = [];
  rules.forEach(({ type, fqdn, hosts }, index) => {
    if (type !== undefined && type !== 'FQDN') return;
    if (!fqdn || !hosts?.every(isLookedUp)) {
      others.push(index);
      return;
    }
    for (const host of new Set(hosts)) {
      const same = named.get(host);
      if (same) same.push(index);
      else named.set(host, [index]);
    }
  });
  return { named, others };
}

const kept = new KeptWith<readonly RuleFacts[], RulesByHost>();

/**
 * The places in a list of the rules that may let one of some hosts through; the
 * others name other hosts or none. The list is read once for all hosts that are
 * ever asked about.
 * @internal
 */
export function rulesNaming(
  rules: readonly RuleFacts[],
  hosts: readonly string[],
): number[] {
  const known = kept.get(rules) ?? read(rules);
  kept.set(rules, known);
  const found = new Set(known.others);
  for (const pattern of hosts.flatMap(coveringPatterns)) {
    known.named.get(pattern)?.forEach(index => found.add(index));
  }
  return [...found].sort((a, b) => a - b);
}
