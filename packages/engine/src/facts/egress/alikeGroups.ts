import { oncePerFacts } from '../oncePerFacts';
import { FilterRule } from './filter';
import { Surroundings } from './surroundings';

/** What a list of rules lets out hangs on nothing else; names and places are no part of it. */
const signatureOf = (rules: readonly FilterRule[]): string =>
  rules
    .map(({ allows, protocols, ports, tags, hosts, addresses, ...more }) =>
      JSON.stringify([
        allows,
        protocols,
        ports,
        tags,
        hosts,
        addresses.key,
        more.ofHosts,
        more.byItself,
      ]),
    )
    .join();

interface Known {
  lists: Map<string, readonly FilterRule[]>;
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
    const signature = signatureOf(rules);
    found = lists.get(signature) ?? rules;
    lists.set(signature, found);
    same.set(rules, found);
  }
  return found;
}
