import { hubAndSpoke, subnetId } from '@ringfence/testing';
import {
  custom,
  egress,
  networks,
  subnets,
} from '../../__testUtils__/cases/networkParts';
import {
  CheckCases,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';

const STRAIGHT = { addressPrefix: '0.0.0.0/1', nextHopType: 'Internet' };

/** The hub and spoke, with one more way past its firewall. */
function pastFirewall() {
  const isolation = hubAndSpoke();
  const [training] = isolation.customNetwork!.virtualNetworks![1].subnets!;
  training.serviceEndpoints = ['Microsoft.Storage', 'Microsoft.Sql'];
  training.networkSecurityGroup = false;
  return isolation;
}

/** Cases of `ways-out`. */
export const cases: CheckCases = {
  pass: [custom(), hubAndSpoke()],
  fail: [
    pastFirewall(),
    egress({ natGateway: true, routes: [STRAIGHT] }),
    custom({
      compute: [{ name: 'cpu', type: 'AmlCompute', subnetId: '' }],
    }),
  ],
  unknown: [
    {},
    unmanaged(),
    networks([{}]),
    custom({ compute: [{ name: 'spark', type: 'Databricks' }] }),
    custom({
      compute: [
        {
          name: 'cpu',
          type: 'AmlCompute',
          subnetId: subnetId('elsewhere', 'train'),
        },
      ],
    }),
  ],
  'not-applicable': [
    managed(),
    subnets([], {}, { compute: [], endpoints: [] }),
  ],
};
