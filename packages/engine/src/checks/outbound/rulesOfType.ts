import { Facts } from '../../facts/facts';
import { RuleFacts } from '../../facts/ruleFacts';
import { MANAGED_RULES } from '../../facts/rulesInForce';
import { OUTBOUND_RULE_TYPES } from '../../model/values';
import { Outcome } from '../check';
import { judgeEach, unknown } from '../outcome';
import { managedRulesOf } from './rulesByType';

/**
 * Judges the rules of one type that people gave a managed network; rules of other
 * types do not apply, of no type are not known.
 * @internal
 */
export function judgeRulesOfType(
  facts: Facts,
  type: (typeof OUTBOUND_RULE_TYPES)[number],
  judge: (
    rule: RuleFacts,
    at: (field: string) => string,
    index: number,
  ) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome {
  const rules = managedRulesOf(facts, type);
  if (!rules) return unknown(MANAGED_RULES, 'rules not known');
  return judgeEach(
    rules,
    ({ rule, at, index }) =>
      rule.type
        ? judge(rule, at, index)
        : unknown(at('type'), 'type not known'),
    words,
  );
}
