import { noPolicy } from '../../__testUtils__/cases/egressParts';
import {
  custom,
  egress,
  someSubnet,
  subnets,
  training,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `storage-policy-subnets`. */
export const cases: CheckCases = {
  pass: [
    custom(),
    // No rule lets storage out, so there is nothing to guard.
    subnets([training({ serviceEndpoints: [], networkSecurityGroup: false })], {
      rules: [],
    }),
  ],
  fail: [
    subnets([
      training({
        serviceEndpoints: ['Microsoft.KeyVault'],
        networkSecurityGroup: false,
      }),
    ]),
  ],
  unknown: [
    {},
    subnets([training({ serviceEndpoints: undefined })]),
    subnets(
      [someSubnet({ serviceEndpoints: [], networkSecurityGroup: false })],
      {},
      { compute: [] },
    ),
    subnets([training({ serviceEndpoints: [] })], {
      serviceEndpointPolicyAliases: undefined,
    }),
  ],
  'not-applicable': [egress(noPolicy), subnets([])],
};
