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

const STRAIGHT = { ...GROUP, natGateway: true, routes: [] };

/** Cases of `network-security-group-on-subnets`. */
export const cases: CheckCases = {
  pass: [
    egress(GROUP),
    // Nothing leaves a subnet whose routes lead nowhere.
    subnets([training({ networkSecurityGroup: false, serviceEndpoints: [] })], {
      ...STRAIGHT,
      routes: [{ addressPrefix: '0.0.0.0/0', nextHopType: 'None' }],
    }),
  ],
  fail: [subnets([training({ networkSecurityGroup: false })], STRAIGHT)],
  unknown: [
    {},
    subnets([training({ networkSecurityGroup: undefined })], GROUP),
    subnets([someSubnet({ networkSecurityGroup: false })], STRAIGHT, {
      compute: [],
    }),
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
