import { coveredStorage, NO_COVERED_STORAGE } from './coveredStorage';
import { Facts, RulesInForce } from './facts';

/** Where the rules of a managed network stand. @internal */
export const MANAGED_RULES = '/outbound/rules';

/** Where the rules of a custom network's filter stand. @internal */
export const EGRESS_RULES = '/customNetwork/egress/rules';

/** Reads which rules say where traffic may leave to. @internal */
export function readRulesInForce({
  outbound,
  customNetwork,
  mode,
  custom,
  region,
}: Pick<
  Facts,
  'outbound' | 'customNetwork' | 'mode' | 'custom' | 'region'
>): RulesInForce {
  if (custom) {
    const egress = customNetwork?.egress;
    return {
      list: EGRESS_RULES,
      rules: egress?.rules,
      storage: coveredStorage(customNetwork, region),
      missing: undefined,
    };
  }
  const absent = mode
    ? '/customNetwork/virtualNetworks'
    : '/outbound/isolationMode';
  return {
    list: MANAGED_RULES,
    rules: outbound?.rules,
    storage: NO_COVERED_STORAGE,
    missing: custom === undefined ? absent : undefined,
  };
}

/** The same facts with the rules that a custom network's filter keeps of those it has, in their order. @internal */
export function keepingEgressRules(
  facts: Facts,
  isKept: (index: number) => boolean,
): Facts {
  const { isolation, customNetwork } = facts;
  const keep = <T>(rules: T[]) => rules.filter((_, index) => isKept(index));
  const read = customNetwork?.egress;
  const written = isolation.customNetwork?.egress;
  if (!read?.rules || !written?.rules) return facts;
  const kept: Facts = {
    ...facts,
    isolation: {
      ...isolation,
      customNetwork: {
        ...isolation.customNetwork,
        egress: { ...written, rules: keep(written.rules) },
      },
    },
    customNetwork: {
      ...customNetwork,
      egress: { ...read, rules: keep(read.rules) },
    },
  };
  return { ...kept, rulesInForce: readRulesInForce(kept) };
}
