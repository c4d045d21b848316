import { approvedOnly, subnetId } from '@ringfence/testing';
import {
  custom,
  subnets,
  training,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';
import { inTraining, pe } from '../../__testUtils__/cases/subnetParts';

const inPe = (subresource: string) => ({
  publicNetworkAccess: 'Disabled',
  privateEndpoints: [
    { subresource, status: 'Approved', subnetId: subnetId('spoke', 'pe') },
  ],
});
/** Everything says in which subnet it stands, so that addresses can be counted. */
const counted = (prefix: string, more: object = {}) =>
  subnets(
    [training({ addressPrefix: prefix })],
    {},
    {
      inbound: {
        privateEndpoints: [
          { status: 'Approved', subnetId: subnetId('spoke', 'pe') },
        ],
      },
      resources: {
        storage: [inPe('blob')],
        keyVault: [inPe('vault')],
        containerRegistry: [],
        monitoring: [],
      },
      compute: [inTraining()],
      ...more,
    },
  );

/** Isolations for every status that `subnet-addresses` can give. */
export const cases: CheckCases = {
  pass: [
    counted('10.1.1.0/28'),
    counted('10.1.1.0/28', {
      compute: [inTraining(), inTraining({ type: 'ComputeInstance' })],
    }),
  ],
  fail: [
    counted('10.1.1.0/29'),
    counted('10.1.1.0/28', { compute: [inTraining({ maxNodes: 12 })] }),
    counted('10.1.1.0/31', {
      compute: [inTraining({ type: 'ComputeInstance', maxNodes: undefined })],
    }),
    subnets(
      [pe({ addressPrefix: '10.1.3.0/30' })],
      {},
      {
        inbound: {
          privateEndpoints: [{ subnetId: subnetId('spoke', 'pe') }],
        },
      },
    ),
  ],
  unknown: [
    {},
    custom(),
    subnets([training({ addressPrefix: undefined })]),
    counted('10.1.1.0'),
    counted('2001:db8::/64'),
    counted('10.1.1.0/24', { compute: undefined }),
    counted('10.1.1.0/24', {
      compute: [inTraining({ maxNodes: undefined })],
    }),
    counted('10.1.1.0/24', { compute: [inTraining({ type: undefined })] }),
    counted('10.1.1.0/24', { inbound: {} }),
    counted('10.1.1.0/24', { resources: {} }),
    subnets(
      [training({ id: undefined })],
      {},
      {
        inbound: { privateEndpoints: [] },
        resources: {
          storage: [],
          keyVault: [],
          containerRegistry: [],
          monitoring: [],
        },
        compute: [],
      },
    ),
  ],
  'not-applicable': [approvedOnly(), subnets([])],
};
