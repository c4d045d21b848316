import {
  CheckResult,
  Facts,
  Posture,
  RuleFacts,
  classifyHost,
  classifyServiceTag,
  recognised,
} from '@ringfence/engine';

/** What may happen to data at a destination, worst first. @internal */
export const RULE_CLASSES = [
  'write-capable',
  'unclassified',
  'not-known',
  'limited',
  'read-only',
  'private',
  'refused',
] as const;
/** {@inheritDoc RULE_CLASSES} @internal */
export type RuleClass = (typeof RULE_CLASSES)[number];

/** Who made a rule, and where it stands. @internal */
export type RuleOrigin = 'people' | 'egress' | 'azure';

/** An outbound rule as a table shows it; empty text where a fact is absent. @internal */
export interface RuleRow {
  /** JSON pointer of the rule in the isolation. */
  pointer: string;
  name: string;
  /** Azure’s spelling, or the text as written. */
  type: string;
  destination: string;
  ports: string;
  origin: RuleOrigin;
  /** Azure’s category, as written. */
  category: string;
  cls: RuleClass;
}

const EGRESS = '/customNetwork/egress/rules';

function destinationOf(rule: RuleFacts): string {
  const target = [rule.serviceResourceId, rule.subresourceTarget];
  const tag = [rule.serviceTag, ...(rule.addressPrefixes ?? [])];
  return (
    rule.fqdn ??
    [...tag, ...target].filter(part => part !== undefined).join(', ')
  );
}

function shippedClass(rule: RuleFacts): RuleClass {
  if (rule.refuses) return 'refused';
  switch (rule.type) {
    case 'PrivateEndpoint':
      return 'private';
    case 'FQDN':
      return rule.fqdn === undefined ? 'not-known' : classifyHost(rule.fqdn);
    case 'ServiceTag': {
      if (rule.serviceTag === undefined) return 'not-known';
      const found = classifyServiceTag(rule.serviceTag);
      return rule.addressPrefixes?.length && found === 'read-only'
        ? 'unclassified'
        : found;
    }
    default:
      return 'not-known';
  }
}

interface StoredJudgement {
  /** What the stored posture says of write-capable destinations. */
  check: CheckResult | undefined;
  /** Whether the check spoke of the filter of the own network. */
  isFilterInForce: boolean;
}

/**
 * The shipped list says what a destination is. The stored check knows more: what
 * the organisation calls write-capable, and what a service endpoint policy limits.
 */
function classOf(
  rule: RuleFacts,
  pointer: string,
  { check, isFilterInForce }: StoredJudgement,
): RuleClass {
  const shipped = shippedClass(rule);
  const accused =
    check?.status === 'fail' || check?.status === 'waived'
      ? check.places.some(place => place.pointer.startsWith(`${pointer}/`))
      : undefined;
  if (accused) return 'write-capable';
  const judged = accused === false || check?.status === 'pass';
  const isLimited = judged && isFilterInForce && pointer.startsWith(EGRESS);
  return shipped === 'write-capable' && isLimited ? 'limited' : shipped;
}

/** Rows of what people defined and of what Azure added; `undefined` where a list is not known. @internal */
export interface RuleRows {
  own: RuleRow[] | undefined;
  azure: RuleRow[] | undefined;
}

/** The outbound rules of an isolation, with the class its stored posture gives them. @internal */
export function ruleRowsOf(
  { mode, outbound, customNetwork }: Facts,
  posture: Posture,
): RuleRows {
  const judged: StoredJudgement = {
    check: posture.results.find(
      result => result.check === 'write-capable-destinations',
    ),
    isFilterInForce:
      mode === 'Disabled' && Boolean(customNetwork?.virtualNetworks?.length),
  };
  const rowsOf = (
    rules: readonly RuleFacts[],
    list: string,
    origin: RuleOrigin,
  ) =>
    rules.map((rule, index): RuleRow => {
      const pointer = `${list}/${index}`;
      return {
        pointer,
        name: rule.name ?? '',
        type: recognised(rule.type) ?? rule.written.type ?? '',
        destination: destinationOf(rule),
        ports: rule.portRanges ?? '',
        origin,
        category: rule.written.category ?? '',
        cls: classOf(rule, pointer, judged),
      };
    });
  const egress = customNetwork?.egress?.rules;
  const { rules, serviceRules } = outbound ?? {};
  return {
    own:
      rules || egress
        ? [
            ...rowsOf(rules ?? [], '/outbound/rules', 'people'),
            ...rowsOf(egress ?? [], EGRESS, 'egress'),
          ]
        : undefined,
    azure:
      serviceRules && rowsOf(serviceRules, '/outbound/serviceRules', 'azure'),
  };
}
