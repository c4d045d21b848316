import {
  ISOLATION_MODES,
  OUTBOUND_RULE_TYPES,
  OutboundRule,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { typed, withKey } from './set';

/** An isolation mode in Azure's spelling. @internal */
export type IsolationMode = (typeof ISOLATION_MODES)[number];

/** A type of outbound rule in Azure's spelling. @internal */
export type RuleType = (typeof OUTBOUND_RULE_TYPES)[number];

/** The texts of a rule that a person types. @internal */
export type RuleText =
  | 'name'
  | 'fqdn'
  | 'serviceTag'
  | 'protocol'
  | 'portRanges'
  | 'serviceResourceId'
  | 'subresourceTarget';

/**
 * Says the mode. Without a managed network, and with none of the customer's own
 * described, there is known to be none.
 * @internal
 */
export function setIsolationMode(
  isolation: WorkspaceIsolation,
  isolationMode: IsolationMode,
): WorkspaceIsolation {
  const next = {
    ...isolation,
    outbound: { ...isolation.outbound, isolationMode },
  };
  const network = isolation.customNetwork;
  const none = { virtualNetworks: [] };
  if (isolationMode === 'Disabled') {
    return { ...next, customNetwork: network ?? none };
  }
  const isNone = network && !network.virtualNetworks?.length && !network.egress;
  return isNone ? withKey(next, 'customNetwork', undefined) : next;
}

const rulesOf = (isolation: WorkspaceIsolation) =>
  isolation.outbound?.rules ?? [];

const withRules = (
  isolation: WorkspaceIsolation,
  rules: OutboundRule[],
): WorkspaceIsolation => ({
  ...isolation,
  outbound: { ...isolation.outbound, rules },
});

function emptyRule(name: string | undefined, type: RuleType): OutboundRule {
  const rule = withKey<OutboundRule, 'name'>({ type }, 'name', name);
  switch (type) {
    case 'FQDN':
      return { ...rule, portRanges: '443' };
    case 'ServiceTag':
      return {
        ...rule,
        protocol: 'TCP',
        portRanges: '443',
        action: 'Allow',
        addressPrefixes: [],
      };
    default:
      return { ...rule, sparkEnabled: false, fqdns: [] };
  }
}

function freeName(rules: readonly OutboundRule[]): string {
  const usedNames = new Set(rules.map(rule => rule.name?.toLowerCase()));
  let number = rules.length + 1;
  while (usedNames.has(`rule-${number}`)) number++;
  return `rule-${number}`;
}

/** Adds a rule of a type under a name no other has; its destination is not known yet. @internal */
export function addRule(
  isolation: WorkspaceIsolation,
  type: RuleType,
): WorkspaceIsolation {
  const rules = rulesOf(isolation);
  return withRules(isolation, [...rules, emptyRule(freeName(rules), type)]);
}

/** Takes a rule out. @internal */
export const removeRule = (isolation: WorkspaceIsolation, index: number) =>
  withRules(
    isolation,
    rulesOf(isolation).filter((_, at) => at !== index),
  );

const changeRule = (
  isolation: WorkspaceIsolation,
  index: number,
  change: (rule: OutboundRule) => OutboundRule,
) =>
  withRules(
    isolation,
    rulesOf(isolation).map((rule, at) => (at === index ? change(rule) : rule)),
  );

/** Says one text of a rule; the type keeps the rest. @internal */
export const setRuleText = (
  isolation: WorkspaceIsolation,
  index: number,
  field: RuleText,
  text: string,
) => changeRule(isolation, index, rule => withKey(rule, field, typed(text)));

/** Makes a rule one of another type; only its name outlives that. @internal */
export const setRuleType = (
  isolation: WorkspaceIsolation,
  index: number,
  type: RuleType,
) => changeRule(isolation, index, rule => emptyRule(rule.name, type));

/** Says whether a private endpoint rule serves Spark too. @internal */
export const setRuleSpark = (
  isolation: WorkspaceIsolation,
  index: number,
  sparkEnabled: boolean,
) => changeRule(isolation, index, rule => ({ ...rule, sparkEnabled }));
