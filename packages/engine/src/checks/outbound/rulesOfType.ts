import { Facts } from '../../facts/facts';
import { RuleFacts } from '../../facts/ruleFacts';
import { pointer } from '../../model/pointer';
import { OUTBOUND_RULE_TYPES } from '../../model/values';
import { Outcome } from '../check';
import { judgeEach, notApplicable, unknown } from '../outcome';

const ANOTHER_TYPE = notApplicable('another type');

/**
 * Judges the rules of one type that people gave a managed network; rules of other
 * types do not apply, of no type are not known.
 * @internal
 */
export function judgeRulesOfType(
  { outbound }: Facts,
  type: (typeof OUTBOUND_RULE_TYPES)[number],
  judge: (
    rule: RuleFacts,
    at: (field: string) => string,
    index: number,
  ) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome {
  const rules = outbound?.rules;
  if (!rules) return unknown('/outbound/rules', 'rules not known');
  return judgeEach(
    rules,
    (rule, index) => {
      if (rule.type !== undefined && rule.type !== type) return ANOTHER_TYPE;
      const at = (field: string) => pointer('outbound', 'rules', index, field);
      return rule.type
        ? judge(rule, at, index)
        : unknown(at('type'), 'type not known');
    },
    words,
  );
}
