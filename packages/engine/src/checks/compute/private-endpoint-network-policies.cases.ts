import { approvedOnly } from '@ringfence/testing';
import {
  custom,
  subnets,
  training,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';
import { pe } from '../../__testUtils__/cases/subnetParts';

/** Isolations for every status that `private-endpoint-network-policies` can give. */
export const cases: CheckCases = {
  pass: [custom()],
  fail: [subnets([pe({ privateEndpointNetworkPolicies: 'Enabled' })])],
  unknown: [
    {},
    subnets([pe({ privateEndpointNetworkPolicies: undefined })]),
    subnets([
      pe({ purpose: undefined, privateEndpointNetworkPolicies: 'Enabled' }),
    ]),
  ],
  'not-applicable': [
    approvedOnly(),
    subnets([training({ privateEndpointNetworkPolicies: 'Enabled' })]),
  ],
};
