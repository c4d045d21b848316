import { approvedOnly, tagRule } from '@ringfence/testing';
import { noPolicy } from '../../__testUtils__/cases/egressParts';
import {
  custom,
  egress,
  subnets,
  training,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `storage-endpoint-policy`. */
export const cases: CheckCases = {
  pass: [custom()],
  fail: [egress(noPolicy)],
  unknown: [{}, egress({ serviceEndpointPolicyAliases: undefined })],
  'not-applicable': [
    approvedOnly(),
    // Without the service endpoint, nothing leads to storage but a rule.
    subnets([training({ serviceEndpoints: [], networkSecurityGroup: false })], {
      ...noPolicy,
      rules: [tagRule('Sql')],
    }),
  ],
};
