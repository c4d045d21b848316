import { WorkspaceIsolation } from '../../model/isolation';
import { hasAzureMlAlias } from '../../facts/readCustomNetwork';
import { modeOf, usesCustomNetwork } from '../../facts/modes';
import { MANAGED_RULES } from './allowList';
import { EGRESS_RULES } from './egress';

/**
 * The rules that say where traffic may leave to: those of the custom network's
 * filter where there is one, else the managed network's. `missing` is the absent
 * fact that keeps it from being known which of them hold.
 * @internal
 */
export function rulesInForce(isolation: WorkspaceIsolation) {
  const custom = usesCustomNetwork(isolation);
  const list: typeof EGRESS_RULES | typeof MANAGED_RULES = custom
    ? EGRESS_RULES
    : MANAGED_RULES;
  const egress = isolation.customNetwork?.egress;
  const rules = custom ? egress?.rules : isolation.outbound?.rules;
  const alias = custom
    ? hasAzureMlAlias(egress?.serviceEndpointPolicyAliases)
    : false;
  const absent = modeOf(isolation)
    ? '/customNetwork/virtualNetworks'
    : '/outbound/isolationMode';
  const missing = custom === undefined ? absent : undefined;
  return { list, rules, alias, missing, custom };
}
