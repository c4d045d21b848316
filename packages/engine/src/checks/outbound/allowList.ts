import { Facts } from '../../facts/facts';
import { RuleFacts } from '../../facts/ruleFacts';
import { EGRESS_RULES, MANAGED_RULES } from '../../facts/rulesInForce';
import { isOnWayOut } from '../../facts/egress/waysOut';
import { Known } from '../../facts/known';
import { OUTBOUND_RULE_TYPES } from '../../model/values';
import { Outcome } from '../check';
import { judgeEach, notApplicable, pass, unknown } from '../outcome';
import { egressRulesOf, managedRulesOf } from './rulesByType';

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
  const { mode, custom } = facts;
  if (!mode) return unknown('/outbound/isolationMode', 'mode not known');
  if (custom === undefined) {
    return unknown('/customNetwork/virtualNetworks', 'not known');
  }
  if (!custom && mode !== 'AllowOnlyApprovedOutbound') {
    return notApplicable('destinations are not limited');
  }
  const rules = custom
    ? egressRulesOf(facts, type)
    : managedRulesOf(facts, type);
  if (!rules) {
    return unknown(custom ? EGRESS_RULES : MANAGED_RULES, 'rules not known');
  }
  return judgeEach(
    rules,
    ({ rule, here, at }) => {
      if (rule.type === undefined) return unknown(at('type'), 'type not known');
      if (rule.refuses) return pass('refused');
      const outcome = judge(rule, at);
      return custom
        ? ifLedThrough(outcome, () => isOnWayOut(facts, here))
        : outcome;
    },
    words,
  );
}
