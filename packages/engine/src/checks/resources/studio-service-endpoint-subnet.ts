import { Facts } from '../../facts/facts';
import { oncePerFacts } from '../../facts/oncePerFacts';
import { sharedSubnetOf } from '../../facts/sharedSubnet';
import { Check, Outcome } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';
import { judgeNeeded } from './judgeNeeded';

const PRIVATE_ENDPOINTS = '/inbound/privateEndpoints';

/** The private endpoints of the workspace that carry traffic or may, and whether one is in some subnets. */
const workspaceEndpoints = oncePerFacts(({ inbound }) => {
  const usable = inbound?.privateEndpoints?.filter(
    ({ approved }) => approved !== false,
  );
  return usable && { usable, isInOneOf: sharedSubnetOf(usable) };
});

function judgeSubnets(facts: Facts, subnets: readonly string[]): Outcome {
  const endpoints = workspaceEndpoints(facts);
  if (!endpoints) return unknown(PRIVATE_ENDPOINTS, 'not known');
  if (!endpoints.usable.length) return notApplicable('no private endpoint');
  const shared = endpoints.isInOneOf(subnets);
  if (shared) return pass('the same subnet');
  return shared === undefined
    ? unknown(PRIVATE_ENDPOINTS, 'not known in which subnet it is')
    : fail({
        pointer: PRIVATE_ENDPOINTS,
        observed: 'the workspace’s private endpoint is in another subnet',
      });
}

/** With a service endpoint, workspace and storage share a subnet. */
export const studioServiceEndpointSubnet: Check = {
  id: 'studio-service-endpoint-subnet',
  title: 'The workspace’s private endpoint is in storage’s subnet',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'resources',
  source: sources.studio,
  reads: [
    '/needs',
    `${PRIVATE_ENDPOINTS}/*/subnetId`,
    '/resources/storage/*/virtualNetworkRules',
  ],
  expected: 'one subnet for both, or a private endpoint to storage',
  because:
    'Where the account is reached by service endpoint the studio works only if the workspace’s private endpoint is in the same subnet. With private endpoints to both, the same network is enough.',
  evaluate: facts =>
    judgeNeeded(facts, 'Studio', ({ account, at }) => {
      const subnets = account.virtualNetworkRules;
      if (!subnets) return unknown(`${at}/virtualNetworkRules`, 'not known');
      if (!subnets.length) return notApplicable('no service endpoint');
      return judgeSubnets(facts, subnets);
    }),
};
