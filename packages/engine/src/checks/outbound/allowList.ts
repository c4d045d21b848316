import { azureValue } from '../../model/azureValue';
import { OutboundRule, WorkspaceIsolation } from '../../model/isolation';
import { OUTBOUND_RULE_TYPES } from '../../model/values';
import { Outcome } from '../check';
import { modeOf, usesCustomNetwork } from '../../facts/modes';
import { judgeEach, notApplicable, pass, unknown } from '../outcome';
import { EGRESS_RULES } from './egress';

/** Where the rules of a managed network stand. @internal */
export const MANAGED_RULES = '/outbound/rules';

/**
 * Judges the rules of one type that let traffic out: those of a managed network
 * that allows only approved destinations, or of a custom network's filter. Where
 * nothing is limited there is no such list.
 * @internal
 */
export function judgeAllowed(
  isolation: WorkspaceIsolation,
  type: (typeof OUTBOUND_RULE_TYPES)[number],
  judge: (rule: OutboundRule, at: (field: string) => string) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome {
  const mode = modeOf(isolation);
  if (!mode) return unknown('/outbound/isolationMode', 'mode not known');
  const custom = usesCustomNetwork(isolation);
  if (custom === undefined) {
    return unknown('/customNetwork/virtualNetworks', 'not known');
  }
  if (!custom && mode !== 'AllowOnlyApprovedOutbound') {
    return notApplicable('destinations are not limited');
  }
  const list = custom ? EGRESS_RULES : MANAGED_RULES;
  const rules = custom
    ? isolation.customNetwork?.egress?.rules
    : isolation.outbound?.rules;
  if (!rules) return unknown(list, 'rules not known');
  return judgeEach(
    rules,
    (rule, index) => {
      const at = (field: string) => `${list}/${index}/${field}`;
      if (rule.type === undefined) return unknown(at('type'), 'type not known');
      if (azureValue(rule.type, OUTBOUND_RULE_TYPES) !== type) {
        return notApplicable('another type');
      }
      return azureValue(rule.action, ['Allow', 'Deny']) === 'Deny'
        ? pass('refused')
        : judge(rule, at);
    },
    words,
  );
}
