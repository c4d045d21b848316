import { Check } from '../check';
import { fail, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';
import { fieldOfEach, judgeResources } from './judgeResources';

/** A private endpoint is better than a service endpoint. */
export const preferPrivateEndpoints: Check = {
  id: 'prefer-private-endpoints',
  title: 'Resources are reached by private endpoint, not by service endpoint',
  nature: 'advice',
  severity: 'low',
  boundary: 'resources',
  source: sources.managedNetwork,
  reads: fieldOfEach('virtualNetworkRules'),
  expected: 'private endpoints, and no network rules',
  because:
    'A service endpoint only names your network to an address that stays public; a private endpoint brings the service into the network.',
  evaluate: facts =>
    judgeResources(
      facts,
      ({ virtualNetworkRules: networks }, at, name) => {
        const here = `${at}/virtualNetworkRules`;
        if (!networks) {
          return unknown(here, `service endpoints of the ${name} not known`);
        }
        return networks.length
          ? fail({
              pointer: here,
              observed: `the ${name} is reached by service endpoint`,
            })
          : pass(name);
      },
      { pass: 'no service endpoints', notApplicable: 'no resources' },
    ),
};
