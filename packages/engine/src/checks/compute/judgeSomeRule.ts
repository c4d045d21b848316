import { Facts } from '../../facts/facts';
import { RuleFacts } from '../../facts/ruleFacts';
import { Missing } from '../../facts/leadsTo';
import { pointer } from '../../model/pointer';
import { Place } from '../../model/posture';
import { Outcome } from '../check';
import { fail, pass, unknown } from '../outcome';

/** Where the rules of a managed network stand. @internal */
export const RULES = '/outbound/rules';

/** What tells where a private endpoint rule leads. @internal */
export const RULE_READS = [
  `${RULES}/*/type`,
  `${RULES}/*/serviceResourceId`,
  `${RULES}/*/subresourceTarget`,
];

/** Passes when some rule fits, is unknown when one may, and fails when none can. @internal */
export function judgeSomeRule(
  { outbound }: Facts,
  fits: (rule: RuleFacts) => boolean | Missing,
  lacking: Place,
): Outcome {
  const rules = outbound?.rules;
  if (!rules) return unknown(RULES, 'rules not known');
  const found = rules.map(fits);
  if (found.includes(true)) return pass('a private endpoint rule');
  const index = found.findIndex(entry => entry !== false);
  const entry = found[index];
  return typeof entry === 'object'
    ? unknown(
        pointer('outbound', 'rules', index, entry.missing),
        `${entry.missing} of a rule not known`,
      )
    : fail(lacking);
}
