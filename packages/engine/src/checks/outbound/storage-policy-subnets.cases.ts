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
  pass: [custom()],
  fail: [subnets([training({ serviceEndpoints: ['Microsoft.KeyVault'] })])],
  unknown: [
    {},
    subnets([training({ serviceEndpoints: undefined })]),
    subnets([someSubnet({ serviceEndpoints: [] })]),
    subnets([training({ serviceEndpoints: [] })], {
      serviceEndpointPolicyAliases: undefined,
    }),
  ],
  'not-applicable': [egress(noPolicy), subnets([])],
};
