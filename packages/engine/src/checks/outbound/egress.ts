import { filterOf } from '../../facts/egressFilter';
import { Facts } from '../../facts/facts';
import { EGRESS_RULES } from '../../facts/rulesInForce';
import { recognised } from '../../facts/stated';
import { WorkspaceIsolation } from '../../model/isolation';
import { PatchOperation } from '../../model/posture';
import { MAX_LIST } from '../../model/values';
import { Outcome } from '../check';
import { fail, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { Destination, reached } from '../../facts/throughRules';

export { EGRESS_RULES };

const portsOf = ({ protocol, ports }: Destination) =>
  `${protocol} ${ports.join(' and ')}`;

/** Names up to three of several. @internal */
export const someOf = (names: readonly string[]): string =>
  names.length > 3
    ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
    : names.join(', ');

/** What a destination that is not let through looks like. @internal */
export const notThrough = (
  destination: Destination,
  missing: readonly string[],
): string =>
  destination.tags.length
    ? `no rule lets ${destination.tags[0]} through on ${portsOf(destination)}`
    : `no rule lets ${someOf(missing)} through`;

/**
 * Whether a custom network's egress lets a destination through. It fails only
 * where the filter is known to refuse what no rule allows.
 * @internal
 */
export function judgeEgress(facts: Facts, destination: Destination): Outcome {
  const egress = facts.customNetwork?.egress;
  const filter = filterOf(facts);
  const action = recognised(egress?.defaultAction);
  if (filter === 'None' || action === 'Allow') return pass('nothing refused');
  if (!egress?.rules) return unknown(EGRESS_RULES, 'egress rules not known');
  const { reach, missing } = reached(egress.rules, destination, {
    list: EGRESS_RULES,
    region: facts.region,
    hostPorts: undefined,
  });
  if (reach.state === 'open') return pass('let through');
  if (reach.state === 'unknown') {
    return unknown(reach.pointer, 'not known whether a rule lets it through');
  }
  if (!filter) return unknown('/customNetwork/egress/filter', 'not known');
  return action
    ? fail({
        pointer: EGRESS_RULES,
        observed: notThrough(destination, missing),
      })
    : unknown('/customNetwork/egress/defaultAction', 'not known');
}

/** A patch that adds a rule to a list of rules; none where the list is full. @internal */
export function addRule(
  isolation: WorkspaceIsolation,
  list: '/outbound/rules' | typeof EGRESS_RULES,
  rule: object,
): PatchOperation[] {
  const rules =
    list === EGRESS_RULES
      ? isolation.customNetwork?.egress?.rules
      : isolation.outbound?.rules;
  if (rules && rules.length >= MAX_LIST) return [];
  return [setFact(isolation, list, [...(rules ?? []), rule])];
}

/** A name for a new rule that no rule of the managed network has. @internal */
export function freeName(
  { outbound }: WorkspaceIsolation,
  wanted: string,
): string {
  const taken = new Set(outbound?.rules?.map(rule => rule.name?.toLowerCase()));
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}-${n}`;
  return name;
}
