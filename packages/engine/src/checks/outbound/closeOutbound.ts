import { readDestination } from '../../facts/reach/destinations';
import { Facts } from '../../facts/facts';
import { EGRESS_RULES, MANAGED_RULES } from '../../facts/rulesInForce';
import { Fix } from '../../model/posture';
import { removeRules, setFact } from '../patches';
import { approvedOnly } from './approvedOnly';
import { closeEgress } from './closeEgress';
import { dispensable } from './dispensable';

/** Limits a managed network, or filters one of one's own, where neither is so already. @internal */
export function closeOutbound(facts: Facts): Fix[] {
  const { isolation, mode, custom, outbound } = facts;
  if (custom) return closeEgress(facts);
  // Not known whether there is a network of one's own: that is to be read first.
  if (mode === 'Disabled' && custom === undefined) return [];
  if (mode !== 'AllowOnlyApprovedOutbound') return approvedOnly(facts);
  return outbound?.rules
    ? []
    : [
        {
          title: 'State that there are no destinations of your own',
          patch: [setFact(isolation, MANAGED_RULES, [])],
        },
      ];
}

/** Takes out every rule whose destination is not closed for certain, but for those that a custom network needs. @internal */
export function removeOpenRules(facts: Facts): Fix[] {
  const { isolation } = facts;
  const { list, rules = [], storage } = facts.rulesInForce;
  const open = rules.flatMap((rule, index) => {
    const at = `${list}/${index}`;
    const { worst } = readDestination(rule, at, storage);
    return worst === 'closed' ? [] : { pointer: at };
  });
  const removed = list === EGRESS_RULES ? dispensable(facts, open) : open;
  return removeRules(isolation, removed, '', list);
}
