import { PrivateEndpointFacts } from '../../facts/facts';
import { isInSubnetOf } from '../../facts/sharedSubnet';
import { Check, Outcome } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';
import { judgeNeeded } from './judgeNeeded';

const PRIVATE_ENDPOINTS = '/inbound/privateEndpoints';

function judgeSubnets(
  endpoints: readonly PrivateEndpointFacts[],
  subnets: readonly string[],
): Outcome {
  const usable = endpoints.filter(({ approved }) => approved !== false);
  if (!usable.length) return notApplicable('no private endpoint');
  const shared = usable.map(endpoint => isInSubnetOf(endpoint, subnets));
  if (shared.includes(true)) return pass('the same subnet');
  return shared.includes(undefined)
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
      const endpoints = facts.inbound?.privateEndpoints;
      return endpoints
        ? judgeSubnets(endpoints, subnets)
        : unknown(PRIVATE_ENDPOINTS, 'not known');
    }),
};
