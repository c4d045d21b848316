import { WorkspaceIsolation } from '@ringfence/engine';
import { subnet, subnetId, tagRule } from '@ringfence/testing';
import { edited, ids, known, without } from '../__testUtils__/changes';
import { simulateChange } from './simulate';

const endpointOf = (subresource: string) => ({
  name: `pe-${subresource}`,
  id: `/pe/${subresource}`,
  status: 'Approved',
  subnetId: subnetId('spoke', 'pe'),
  subresource,
  privateDnsZones: [`privatelink.${subresource}.example`],
});

const resourceOf = (id: string, part: string) => ({
  id,
  publicNetworkAccess: 'Disabled',
  defaultAction: 'Deny',
  ipRules: ['203.0.113.7'],
  virtualNetworkRules: [subnetId('spoke', 'training')],
  resourceInstances: [ids.otherStorage],
  perimeters: [
    {
      perimeter: '/perimeters/ml',
      accessMode: 'Enforced',
      ipRules: ['203.0.113.7'],
      subscriptions: ['22222222-2222-4222-8222-222222222222'],
    },
  ],
  trustedServices: true,
  privateEndpoints: [endpointOf(part)],
  default: true,
  sku: 'Premium',
  kind: 'StorageV2',
  accessMode: 'Open',
  region: 'westeurope',
  hierarchicalNamespace: false,
});

/** Everything the model can say, said. */
const everything = (): WorkspaceIsolation =>
  edited(known(), {
    '/workspace/tenantId': '33333333-3333-4333-8333-333333333333',
    '/inbound/ipRules': ['203.0.113.7'],
    '/inbound/privateEndpoints': [endpointOf('amlworkspace')],
    '/workspace/hubId': '/hubs/ml',
    '/outbound/rules': [
      {
        name: 'lake',
        type: 'PrivateEndpoint',
        category: 'UserDefined',
        status: 'Active',
        serviceResourceId: ids.otherStorage,
        subresourceTarget: 'dfs',
        sparkEnabled: false,
        fqdns: ['db.corp.example'],
        approverAssigned: true,
      },
      {
        ...tagRule('DataFactory'),
        action: 'Allow',
        addressPrefixes: ['203.0.113.0/24'],
      },
      { name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' },
    ],
    '/outbound/serviceRules': [tagRule('AzureActiveDirectory')],
    '/outbound/networkStatus': 'Active',
    '/outbound/sparkReady': true,
    '/outbound/provisionOnCreation': true,
    '/outbound/managedNetworkKind': 'V1',
    '/outbound/networkMonitor': true,
    '/outbound/changeableIsolationModes': [],
    '/customNetwork': {
      virtualNetworks: [
        {
          name: 'spoke',
          subnets: [subnet('pe', 'private-endpoints', '10.1.3.0/27')],
        },
      ],
    },
    '/resources': {
      storage: [resourceOf(ids.storage, 'blob')],
      keyVault: [resourceOf(ids.keyVault, 'vault')],
      containerRegistry: [resourceOf(ids.registry, 'registry')],
      monitoring: [resourceOf(ids.monitoring, 'azuremonitor')],
    },
    '/compute': [
      {
        name: 'cpu',
        type: 'AmlCompute',
        nodePublicIp: false,
        sshPublicAccess: false,
        localAuth: false,
        subnetId: '',
        region: 'westeurope',
        maxNodes: 4,
        privateCluster: true,
        publicFqdn: false,
        inVirtualNetwork: true,
        loadBalancerType: 'InternalLoadBalancer',
        outboundType: 'userDefinedRouting',
        resourceId: '/clusters/ml',
      },
    ],
    '/identity': 'SystemAssigned',
    '/needs': ['Studio'],
    '/locks': [{ level: 'CanNotDelete', scope: '/x' }],
    '/conditionalAccess': true,
    '/datastoreManagedIdentity': true,
  });

/** What is read and not set, said for people, or another name for what is there. */
const SILENT = [
  /^\/dataClassification$/,
  /^\/needs(\/|$)/,
  /^\/outbound\/serviceRules(\/|$)/,
  /^\/outbound\/rules\/\d+\/(category|status|approverAssigned)$/,
  /^\/outbound\/(networkStatus|sparkReady|provisionOnCreation|changeableIsolationModes)$/,
  /\/privateEndpoints\/\d+\/(id|status)$/,
  /^\/resources\/\w+\/0\/default$/,
];

function factsIn(node: unknown, at = ''): [string, unknown][] {
  if (typeof node !== 'object' || node === null) return [[at, node]];
  return Object.entries(node).flatMap(([key, value]) => [
    ...(Array.isArray(node)
      ? []
      : ([[`${at}/${key}`, value]] as [string, unknown][])),
    ...factsIn(value, `${at}/${key}`),
  ]);
}

function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}x`;
  if (!Array.isArray(value)) return {};
  return value.length ? [] : ['other'];
}

const facts = [...new Map(factsIn(everything()))].filter(
  ([at]) => !SILENT.some(pattern => pattern.test(at)),
);

describe('a difference in any fact that is somebody’s to set', () => {
  it.each(facts)('is told when %s is another', (at, value) => {
    const { outcome } = simulateChange(
      everything(),
      edited(everything(), { [at]: other(value) }),
    );
    expect(outcome).not.toBe('none');
  });

  it.each(facts.filter(([at]) => !/\/\d+$/.test(at)))(
    'is in doubt or refused when %s is no longer said',
    at => {
      const { outcome } = simulateChange(
        everything(),
        without(everything(), at),
      );
      expect(['unknown', 'refused']).toContain(outcome);
    },
  );
});
