import { Facts } from '../../facts/facts';
import { RuleFacts } from '../../facts/ruleFacts';
import { EGRESS_RULES, MANAGED_RULES } from '../../facts/rulesInForce';
import { isOnWayOut } from '../../facts/egress/waysOut';
import { Known } from '../../facts/known';
import { OUTBOUND_RULE_TYPES } from '../../model/values';
import { Outcome } from '../check';
import { judgeEach, notApplicable, pass, unknown } from '../outcome';

/**
 * What is wrong with a rule of a custom network's filter matters where some place
 * is led through it.
 * @internal
 */
export function ifLedThrough(outcome: Outcome, led: () => Known): Outcome {
  if (outcome.status !== 'fail') return outcome;
  const isLed = led();
  if (isLed) return outcome;
  return isLed === undefined
    ? { ...outcome, status: 'unknown' }
    : pass('nothing gets there');
}

/**
 * Judges the rules of one type that let traffic out: those of a managed network
 * that allows only approved destinations, or of a custom network's filter. Where
 * nothing is limited there is no such list.
 * @internal
 */
export function judgeAllowed(
  facts: Facts,
  type: (typeof OUTBOUND_RULE_TYPES)[number],
  judge: (rule: RuleFacts, at: (field: string) => string) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome {
  const { mode, custom, outbound, customNetwork } = facts;
  if (!mode) return unknown('/outbound/isolationMode', 'mode not known');
  if (custom === undefined) {
    return unknown('/customNetwork/virtualNetworks', 'not known');
  }
  if (!custom && mode !== 'AllowOnlyApprovedOutbound') {
    return notApplicable('destinations are not limited');
  }
  const list = custom ? EGRESS_RULES : MANAGED_RULES;
  const rules = custom ? customNetwork?.egress?.rules : outbound?.rules;
  if (!rules) return unknown(list, 'rules not known');
  return judgeEach(
    rules,
    (rule, index) => {
      const at = (field: string) => `${list}/${index}/${field}`;
      if (rule.type === undefined) return unknown(at('type'), 'type not known');
      if (rule.type !== type) return notApplicable('another type');
      if (rule.refuses) return pass('refused');
      const outcome = judge(rule, at);
      return custom
        ? ifLedThrough(outcome, () => isOnWayOut(facts, `${list}/${index}`))
        : outcome;
    },
    words,
  );
}
