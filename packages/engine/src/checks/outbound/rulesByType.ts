import { Facts } from '../../facts/facts';
import { oncePerFacts } from '../../facts/oncePerFacts';
import { RuleFacts } from '../../facts/ruleFacts';
import { EGRESS_RULES, MANAGED_RULES } from '../../facts/rulesInForce';
import { OUTBOUND_RULE_TYPES } from '../../model/values';

type RuleType = (typeof OUTBOUND_RULE_TYPES)[number];

/** A rule of a list, and where its fields stand. @internal */
export interface RuleAt {
  rule: RuleFacts;
  index: number;
  /** Pointer of the rule. */
  here: string;
  at: (field: string) => string;
}

function ruleAt(rule: RuleFacts, index: number, list: string): RuleAt {
  const here = `${list}/${index}`;
  return { rule, index, here, at: field => `${here}/${field}` };
}

/** The rules that are of each type, and among them those that may be, as their type is not known. */
function byType(rules: readonly RuleFacts[] | undefined, list: string) {
  const all = rules?.map((rule, index) => ruleAt(rule, index, list));
  const of = (type: RuleType) =>
    all?.filter(({ rule }) => rule.type === undefined || rule.type === type);
  return {
    FQDN: of('FQDN'),
    ServiceTag: of('ServiceTag'),
    PrivateEndpoint: of('PrivateEndpoint'),
  } satisfies Record<RuleType, RuleAt[] | undefined>;
}

const managed = oncePerFacts(({ outbound }) =>
  byType(outbound?.rules, MANAGED_RULES),
);
const custom = oncePerFacts(({ customNetwork }) =>
  byType(customNetwork?.egress?.rules, EGRESS_RULES),
);

/**
 * The rules that people gave a managed network which are of a type or may be,
 * sorted once for all checks that ask; absent where it is not known which there are.
 * @internal
 */
export const managedRulesOf = (
  facts: Facts,
  type: RuleType,
): readonly RuleAt[] | undefined => managed(facts)[type];

/** The same of what filters a custom network. @internal */
export const egressRulesOf = (
  facts: Facts,
  type: RuleType,
): readonly RuleAt[] | undefined => custom(facts)[type];
