import { limitsAddresses } from '../../facts/addressList';
import { ComputeFacts, Facts } from '../../facts/facts';
import { anyTrue, Known } from '../../facts/known';
import { sameId } from '../../facts/modes';
import { hasEndpointTo } from '../../facts/privateEndpointRules';
import { MANAGED_RULES } from '../../facts/rulesInForce';
import { isResourceId } from '../../facts/resourceType';
import { workspaceResourceId } from '../../facts/workspaceResourceId';
import { Check, Outcome } from '../check';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { sources } from '../../model/sources';
import { addRule, freeName } from './egress';

const JOINING: readonly ComputeFacts['type'][] = [
  'AmlCompute',
  'ComputeInstance',
  'Serverless',
  'ServerlessSpark',
];

/** Whether something runs in the managed network. */
const hasManagedCompute = ({ compute }: Facts): Known =>
  compute && anyTrue(compute.map(({ type }) => type && JOINING.includes(type)));

function judgeWorkspaceRule(facts: Facts): Outcome {
  const id = workspaceResourceId(facts);
  const found = hasEndpointTo(facts, 'amlworkspace', target =>
    id === undefined ? undefined : sameId(target, id),
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
  offers: [{ title: 'Add a private endpoint rule to the workspace' }],
  evaluate(facts) {
    const { mode } = facts;
    if (mode === 'Disabled') return notApplicable('no managed network');
    if (mode === 'AllowOnlyApprovedOutbound') {
      return notApplicable('Azure makes the rule by itself');
    }
    const limited = limitsAddresses(facts);
    if (limited === false) return notApplicable('no address list');
    const running = hasManagedCompute(facts);
    if (running === false) return notApplicable('no compute');
    const outcome = judgeWorkspaceRule(facts);
    if (!mode) {
      return unknownIfFail(outcome, '/outbound/isolationMode', 'not known');
    }
    if (limited !== true) return unknownIfFail(outcome, limited, 'not known');
    return running
      ? outcome
      : unknownIfFail(outcome, '/compute', 'compute not known');
  },
  writes: [MANAGED_RULES],
  fix(facts) {
    const { isolation } = facts;
    const id = workspaceResourceId(facts);
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
