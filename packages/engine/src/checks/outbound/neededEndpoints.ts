import { azureValue } from '../../model/azureValue';
import { OutboundRule, WorkspaceIsolation } from '../../model/isolation';
import {
  COMPUTE_TYPES,
  OUTBOUND_RULE_TYPES,
  PUBLIC_NETWORK_ACCESS,
} from '../../model/values';
import { Check, Outcome } from '../check';
import { modeOf } from '../../facts/modes';
import { allTrue, anyTrue, Known } from '../../facts/known';
import { isNeeded } from '../networks';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { sources } from '../sources';
import { MANAGED_RULES } from './allowList';
import { addRule, freeName } from './egress';
import {
  isResourceId,
  ML_WORKSPACE,
  resourceTypeOf,
  sameWord,
} from './targets';

/** Whether a rule is a private endpoint to a part, of a resource that `is` knows. */
function leadsToPart(
  rule: OutboundRule,
  part: string,
  is: (id: string) => Known,
): Known {
  const { serviceResourceId: id, subresourceTarget: target } = rule;
  const type = azureValue(rule.type, OUTBOUND_RULE_TYPES);
  return allTrue([
    rule.type === undefined ? undefined : type === 'PrivateEndpoint',
    target === undefined ? undefined : sameWord(target, part),
    id === undefined ? undefined : is(id),
  ]);
}

/** Whether some rule of people’s is a private endpoint to a part; Azure’s own do not count. @internal */
export const hasEndpointTo = (
  { outbound }: WorkspaceIsolation,
  part: string,
  is: (id: string) => Known,
): Known =>
  outbound?.rules &&
  anyTrue(outbound.rules.map(rule => leadsToPart(rule, part, is)));

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
  evaluate(isolation) {
    const needed = isNeeded(isolation, 'PromptFlow');
    if (needed === undefined) return unknown('/needs', 'needs not known');
    if (!needed) return notApplicable('not needed');
    const mode = modeOf(isolation);
    if (!mode) return unknown('/outbound/isolationMode', 'mode not known');
    if (mode !== 'AllowOnlyApprovedOutbound') {
      return notApplicable('not approved outbound only');
    }
    const found = PROMPT_FLOW.map(({ part, type }) =>
      hasEndpointTo(isolation, part, ofType(type)),
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

const workspaceIdOf = ({ workspace }: WorkspaceIsolation) => {
  const { subscriptionId, resourceGroup, name } = workspace ?? {};
  return subscriptionId && resourceGroup && name
    ? `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${ML_WORKSPACE}/${name}`
    : undefined;
};

const JOINING: readonly string[] = [
  'AmlCompute',
  'ComputeInstance',
  'Serverless',
  'ServerlessSpark',
];

/** Whether something runs in the managed network. */
const hasManagedCompute = ({ compute }: WorkspaceIsolation): Known =>
  compute &&
  anyTrue(
    compute.map(({ type }) => {
      const known = azureValue(type, COMPUTE_TYPES);
      return type === undefined ? undefined : JOINING.includes(known ?? '');
    }),
  );

function limitsAddresses({ inbound }: WorkspaceIsolation): boolean | string {
  const access = azureValue(
    inbound?.publicNetworkAccess,
    PUBLIC_NETWORK_ACCESS,
  );
  if (access === 'Disabled' || inbound?.ipRules?.length === 0) return false;
  if (!access) return '/inbound/publicNetworkAccess';
  return inbound?.ipRules ? true : '/inbound/ipRules';
}

function judgeWorkspaceRule(isolation: WorkspaceIsolation): Outcome {
  const id = workspaceIdOf(isolation)?.toLowerCase();
  const found = hasEndpointTo(isolation, 'amlworkspace', target =>
    id === undefined ? undefined : target.trim().toLowerCase() === id,
  );
  if (found) return pass('a private endpoint to the workspace');
  return found === undefined
    ? unknown(MANAGED_RULES, 'not known whether a rule leads to the workspace')
    : fail({
        pointer: MANAGED_RULES,
        observed: 'no private endpoint to the workspace itself',
      });
}

/** An address list shuts out the workspace’s own compute, which has no address on it. */
export const selectedAddressesWorkspaceRule: Check = {
  id: 'selected-addresses-workspace-rule',
  title: 'With an address list compute reaches the workspace privately',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [
    '/inbound/ipRules',
    '/outbound/isolationMode',
    '/compute/*/type',
    `${MANAGED_RULES}/*/serviceResourceId`,
  ],
  expected: 'a private endpoint rule to the workspace itself',
  because:
    'Compute in a managed network comes from addresses that are on no list, so the workspace refuses it. Add the rule once the workspace exists, before the list; with approved outbound only Azure makes it by itself.',
  evaluate(isolation) {
    const mode = modeOf(isolation);
    if (mode === 'Disabled') return notApplicable('no managed network');
    if (mode === 'AllowOnlyApprovedOutbound') {
      return notApplicable('Azure makes the rule by itself');
    }
    const limited = limitsAddresses(isolation);
    if (limited === false) return notApplicable('no address list');
    const running = hasManagedCompute(isolation);
    if (running === false) return notApplicable('no compute');
    const outcome = judgeWorkspaceRule(isolation);
    if (!mode) {
      return unknownIfFail(outcome, '/outbound/isolationMode', 'not known');
    }
    if (limited !== true) return unknownIfFail(outcome, limited, 'not known');
    return running
      ? outcome
      : unknownIfFail(outcome, '/compute', 'compute not known');
  },
  fix({ isolation }) {
    const id = workspaceIdOf(isolation);
    if (!id || !isResourceId(id)) return [];
    const patch = addRule(isolation, MANAGED_RULES, {
      name: freeName(isolation, 'this-workspace'),
      type: 'PrivateEndpoint',
      serviceResourceId: id,
      subresourceTarget: 'amlworkspace',
    });
    return [{ title: 'Add a private endpoint rule to the workspace', patch }];
  },
};
