import { isNeeded } from '../../facts/needs';
import { hasEndpointTo } from '../../facts/privateEndpointRules';
import { MANAGED_RULES } from '../../facts/rulesInForce';
import { resourceTypeOf } from '../../facts/resourceType';
import { sameWord } from '../../facts/targets';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';

const ofType = (type: string) => (id: string) => {
  const found = resourceTypeOf(id);
  return found !== undefined && sameWord(found, type);
};

const PROMPT_FLOW = [
  {
    part: 'account',
    type: 'Microsoft.CognitiveServices/accounts',
    name: 'AI services',
  },
  {
    part: 'searchService',
    type: 'Microsoft.Search/searchServices',
    name: 'AI Search',
  },
];

/** Prompt flow reaches its services by private endpoints. */
export const promptFlowEndpoints: Check = {
  id: 'needs-prompt-flow',
  title: 'Prompt flow can reach AI services and AI Search',
  nature: 'advice',
  severity: 'low',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [
    '/needs',
    '/outbound/isolationMode',
    `${MANAGED_RULES}/*/serviceResourceId`,
    `${MANAGED_RULES}/*/subresourceTarget`,
  ],
  expected: 'private endpoint rules to AI services and to AI Search',
  because:
    'Where only approved destinations are let out, prompt flow reaches models and indexes by private endpoint rules, which Azure does not make by itself.',
  evaluate(facts) {
    const needed = isNeeded(facts, 'PromptFlow');
    if (needed === undefined) return unknown('/needs', 'needs not known');
    if (!needed) return notApplicable('not needed');
    const { mode } = facts;
    if (!mode) return unknown('/outbound/isolationMode', 'mode not known');
    if (mode !== 'AllowOnlyApprovedOutbound') {
      return notApplicable('not approved outbound only');
    }
    const found = PROMPT_FLOW.map(({ part, type }) =>
      hasEndpointTo(facts, part, ofType(type)),
    );
    const missing = found.indexOf(false);
    if (missing >= 0) {
      return fail({
        pointer: MANAGED_RULES,
        observed: `no private endpoint to ${PROMPT_FLOW[missing].name}`,
      });
    }
    return found.includes(undefined)
      ? unknown(MANAGED_RULES, 'not known where the rules lead')
      : pass('both');
  },
};
