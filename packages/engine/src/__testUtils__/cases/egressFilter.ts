import { approvedOnly, subnet, tagRule } from '@ringfence/testing';
import {
  cluster,
  custom,
  egress,
  hostRule,
  lettingOut,
  networks,
  someSubnet,
  subnets,
  training,
  without,
} from './networkParts';
import { Cases } from './parts';

const GROUP = { filter: 'NetworkSecurityGroup' };
const all = { addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance' };
const around = {
  addressPrefix: 'AzureMachineLearning',
  nextHopType: 'Internet',
};
const routed = (routes: object[] | undefined, more = {}) =>
  egress({ routes: routes as [] }, more);
const hub = { name: 'hub', role: 'hub', id: '/hub', peeredWith: [] };
const spoke = { name: 'spoke', role: 'spoke', id: '/spoke', peeredWith: [] };
const noPolicy = { serviceEndpointPolicyAliases: [] };

/** Cases of what filters and routes the egress of a custom network. */
export const egressFilterCases: Cases = {
  'network-security-group-host-rules': {
    pass: [egress({ ...GROUP, rules: [tagRule('Storage')] })],
    fail: [egress({ ...GROUP, rules: [hostRule('pypi.org')] }), egress(GROUP)],
    unknown: [
      {},
      egress({ ...GROUP, rules: undefined }),
      egress({ ...GROUP, rules: [{}] }),
      egress({ filter: undefined }),
    ],
    'not-applicable': [custom(), egress({ ...GROUP, rules: [] })],
  },
  'network-security-group-on-subnets': {
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
  },
  'spoke-reaches-hub': {
    pass: [
      custom(),
      networks([{ ...hub, peeredWith: ['/SPOKE'] }, spoke]),
      networks([hub, { ...spoke, peeredWith: ['Hub'] }]),
    ],
    fail: [networks([hub, spoke])],
    unknown: [
      {},
      networks([hub, { ...spoke, peeredWith: undefined }]),
      networks([{ ...hub, peeredWith: undefined }, spoke]),
      networks([hub, { ...spoke, role: undefined }]),
      networks([hub, spoke, {}]),
      networks([
        { ...hub, id: undefined },
        { ...spoke, peeredWith: ['/x'] },
      ]),
      networks([hub, spoke], { filter: undefined }),
    ],
    'not-applicable': [
      approvedOnly(),
      networks([spoke]),
      networks([hub]),
      networks([hub, spoke], GROUP),
    ],
  },
  'route-to-appliance': {
    pass: [
      custom(),
      routed([{ ...all, nextHopType: 'virtual_network_gateway' }]),
    ],
    fail: [
      routed([]),
      routed([{ ...all, nextHopType: 'Internet' }]),
      routed([{ ...all, addressPrefix: '10.0.0.0/8' }], cluster(true)),
    ],
    unknown: [
      {},
      routed(undefined),
      routed([{ nextHopType: 'VirtualAppliance' }]),
      egress({ filter: undefined, routes: [] }),
    ],
    'not-applicable': [egress({ ...GROUP, routes: [] }), approvedOnly()],
  },
  'route-around-appliance': {
    pass: [
      routed([all, around], cluster(true)),
      routed(
        [all, { ...around, addressPrefix: 'AzureMachineLearning.westeurope' }],
        cluster(true),
      ),
    ],
    fail: [custom(cluster(true))],
    unknown: [
      {},
      custom({ compute: undefined }),
      custom(cluster()),
      routed(undefined, cluster(true)),
      routed([all, { ...around, nextHopType: undefined }], cluster(true)),
      routed([all, { ...around, addressPrefix: '20.1.2.0/24' }], cluster(true)),
      egress({ filter: undefined }, cluster(true)),
    ],
    'not-applicable': [
      custom(),
      routed([], cluster(true)),
      egress(GROUP, cluster(true)),
      custom({ compute: [{ type: 'AKS', nodePublicIp: true }] }),
    ],
  },
  'default-outbound-access': {
    pass: [custom(), egress({ natGateway: true, routes: [] })],
    fail: [egress({ natGateway: false, routes: [] })],
    unknown: [
      {},
      egress({ natGateway: undefined, routes: [] }),
      egress({ natGateway: false, routes: undefined }),
    ],
    'not-applicable': [approvedOnly()],
  },
  'storage-endpoint-policy': {
    pass: [custom()],
    fail: [egress(noPolicy)],
    unknown: [
      {},
      egress({ serviceEndpointPolicyAliases: undefined }),
      lettingOut({ type: 'ServiceTag' }),
    ],
    'not-applicable': [
      approvedOnly(),
      without('Storage', { endpoints: [] }),
      lettingOut({ ...tagRule('Sql') }),
    ],
  },
  'storage-policy-subnets': {
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
  },
  'storage-policy-default-account': {
    pass: [custom()],
    fail: [custom({ resources: { storage: [{ privateEndpoints: [] }] } })],
    unknown: [
      {},
      custom({ resources: {} }),
      custom({ resources: { storage: [{}] } }),
      custom({
        resources: { storage: [{ privateEndpoints: [] }, { default: false }] },
      }),
    ],
    'not-applicable': [
      egress(noPolicy),
      custom({ resources: { storage: [] } }),
    ],
  },
};
