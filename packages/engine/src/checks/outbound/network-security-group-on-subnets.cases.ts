import { subnet } from '@ringfence/testing';
import { GROUP } from '../../__testUtils__/cases/egressParts';
import {
  custom,
  egress,
  networks,
  someSubnet,
  subnets,
  training,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `network-security-group-on-subnets`. */
export const cases: CheckCases = {
  pass: [egress(GROUP)],
  fail: [subnets([training({ networkSecurityGroup: false })], GROUP)],
  unknown: [
    {},
    subnets([training({ networkSecurityGroup: undefined })], GROUP),
    subnets([someSubnet({ networkSecurityGroup: false })], GROUP),
    subnets([training({ networkSecurityGroup: false })], {
      filter: undefined,
    }),
    networks([{}], GROUP),
  ],
  'not-applicable': [
    custom(),
    subnets([subnet('pe', 'private-endpoints', '10.1.3.0/27')], GROUP),
  ],
};
