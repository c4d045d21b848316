import {
  approvedOnly,
  noVirtualNetwork,
  subnet,
  subnetId,
} from '@ringfence/testing';
import {
  cluster,
  custom,
  networks,
  someSubnet,
  subnets,
  training,
} from './networkParts';
import { Cases, managed, unmanaged, withCompute } from './parts';

const pe = (fields: object = {}) => ({
  ...subnet('pe', 'private-endpoints', '10.1.3.0/27'),
  ...fields,
});
const letting = (
  inboundRules: object[] | undefined,
  more: object = {},
  fields: object = {},
) => subnets([training({ inboundRules, ...fields })], {}, more);
const open = cluster(true);
const closed = cluster(false);
const management = { source: 'AzureMachineLearning', portRanges: '44224' };
const batch = { source: 'BatchNodeManagement', portRanges: '29876-29877' };
const inTraining = (fields: object = {}) => ({
  type: 'AmlCompute',
  subnetId: subnetId('spoke', 'training'),
  maxNodes: 4,
  ...fields,
});
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
const auth = (
  localAuth?: boolean,
  type: string | undefined = 'AmlCompute',
) => ({
  compute: [{ type, localAuth }],
});

/** Cases of networks, of the compute in them and of the way into the workspace. */
export const networkCases: Cases = {
  'compute-local-auth': {
    pass: [auth(false)],
    fail: [auth(true), auth(true, 'compute_instance')],
    unknown: [{}, auth(), { compute: [{ localAuth: true }] }],
    'not-applicable': [{ compute: [] }, auth(true, 'AKS')],
  },
  'public-ip-inbound': {
    pass: [
      letting([management], open),
      letting([{ source: 'Internet', portRanges: '*' }], open),
      letting([], open, { networkSecurityGroup: false }),
    ],
    fail: [
      letting([], open),
      letting([{ ...management, portRanges: '443' }], open),
      letting([batch], open),
    ],
    unknown: [
      {},
      letting(undefined, open),
      letting([], cluster()),
      letting([], { compute: undefined }),
      letting([{ ...management, source: '20.1.2.0/24' }], open),
      letting([{ ...management, source: undefined }], open),
      letting([{ ...management, portRanges: undefined }], open),
      letting([], open, { networkSecurityGroup: undefined }),
      letting([], open, { purpose: undefined }),
    ],
    'not-applicable': [
      custom(closed),
      subnets([pe()], {}, open),
      withCompute(approvedOnly(), ...open.compute),
    ],
  },
  'unneeded-inbound-rule': {
    pass: [
      letting([management], open),
      letting([{ source: '10.0.0.0/8', portRanges: '22' }], closed),
    ],
    fail: [
      letting([batch], open),
      letting([{ ...batch, source: 'BatchNodeManagement.WestEurope' }], closed),
      letting([management], closed),
    ],
    unknown: [
      {},
      letting(undefined),
      letting([{ portRanges: '44224' }], open),
      letting([management], { compute: undefined }),
      letting([batch], open, { purpose: undefined }),
    ],
    'not-applicable': [approvedOnly(), letting([]), subnets([pe()])],
  },
  'subnet-open-to-internet': {
    pass: [letting([management])],
    fail: [
      letting([{ source: 'Internet', portRanges: '22' }]),
      letting([{ source: '0.0.0.0/0', portRanges: '44224' }]),
      letting([{ source: '*' }], open),
    ],
    unknown: [{}, letting(undefined), letting([{ portRanges: '22' }])],
    'not-applicable': [approvedOnly(), letting([])],
  },
  'subnet-delegation': {
    pass: [custom()],
    fail: [
      subnets([
        training({
          delegations: ['Microsoft.ContainerInstance/containerGroups'],
        }),
      ]),
      subnets(
        [
          training({
            purpose: 'scoring',
            delegations: ['Microsoft.Web/serverFarms'],
          }),
        ],
        {},
        { compute: [inTraining()] },
      ),
    ],
    unknown: [
      {},
      subnets([training({ delegations: undefined })]),
      subnets([someSubnet({ delegations: ['Microsoft.Web/serverFarms'] })]),
      networks([{}]),
    ],
    'not-applicable': [approvedOnly(), subnets([pe({ delegations: ['x'] })])],
  },
  'private-endpoint-network-policies': {
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
  },
  'compute-subnet-subscription': {
    pass: [custom({ compute: [inTraining()] })],
    fail: [
      custom({
        compute: [
          {
            subnetId: subnetId('spoke', 'training').replace(/1111/g, '2222'),
          },
        ],
      }),
    ],
    unknown: [
      {},
      custom({ compute: undefined }),
      custom({ compute: [{}] }),
      custom({ compute: [{ subnetId: 'snet-training' }] }),
      custom({ compute: [inTraining()], workspace: { name: 'mlw-fraud' } }),
    ],
    'not-applicable': [
      approvedOnly(),
      custom({ compute: [] }),
      custom({ compute: [{ subnetId: '' }] }),
    ],
  },
  'subnet-addresses': {
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
  },
  'subnet-purposes': {
    pass: [custom()],
    fail: [subnets([training()]), subnets([pe()]), subnets([])],
    unknown: [{}, networks([{}]), subnets([someSubnet(), pe()])],
    'not-applicable': [approvedOnly()],
  },
  'prefer-managed-network': {
    pass: [approvedOnly()],
    fail: [custom()],
    unknown: [{}, unmanaged()],
    'not-applicable': [noVirtualNetwork()],
  },
  'legacy-endpoint-isolation': {
    pass: [
      custom({
        endpoints: [
          { deployments: [{ egressPublicNetworkAccess: 'Enabled' }] },
        ],
      }),
    ],
    fail: [
      unmanaged({
        endpoints: [
          { deployments: [{ egressPublicNetworkAccess: 'disabled' }] },
        ],
      }),
      custom({ needs: ['ManagedOnlineEndpoints'] }),
    ],
    unknown: [
      {},
      custom({ endpoints: [{}] }),
      custom({ endpoints: [{ deployments: [{}] }] }),
      {
        endpoints: [
          { deployments: [{ egressPublicNetworkAccess: 'Disabled' }] },
        ],
      },
    ],
    'not-applicable': [
      managed(),
      custom(),
      custom({ endpoints: [{ deployments: [] }] }),
    ],
  },
};
