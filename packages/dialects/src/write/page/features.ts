import { OutboundRule, WorkspaceIsolation } from '@ringfence/engine';

const SUBSCRIPTION = '11111111-1111-4111-8111-111111111111';
const idOf = (type: string, name: string) =>
  `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-ml/providers/${type}/${name}`;
const STORAGE = idOf('Microsoft.Storage/storageAccounts', 'stlake');

const closed = (...subresources: string[]) => ({
  publicNetworkAccess: 'Disabled',
  privateEndpoints: subresources.map(subresource => ({ subresource })),
});

/** A workspace that every dialect can say whole. */
const BASE = {
  workspace: {
    name: 'mlw-sample',
    subscriptionId: SUBSCRIPTION,
    resourceGroup: 'rg-ml',
  },
  region: 'westeurope',
  inbound: {
    publicNetworkAccess: 'Disabled',
    privateEndpoints: [{ subresource: 'amlworkspace' }],
  },
  outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: [] },
  resources: {
    storage: [closed('blob', 'file')],
    keyVault: [closed('vault')],
    containerRegistry: [closed('registry')],
    monitoring: [],
  },
  compute: [],
  endpoints: [],
} satisfies WorkspaceIsolation;

const withRule = (rule: OutboundRule): WorkspaceIsolation => ({
  ...BASE,
  outbound: { ...BASE.outbound, rules: [{ name: 'sample', ...rule }] },
});
const tag = (rule: OutboundRule) =>
  withRule({
    type: 'ServiceTag',
    addressPrefixes: [],
    serviceTag: 'AzureActiveDirectory',
    protocol: 'TCP',
    portRanges: '443',
    ...rule,
  });
const target = (serviceResourceId: string, subresourceTarget: string) =>
  withRule({ type: 'PrivateEndpoint', serviceResourceId, subresourceTarget });
const outbound = (
  changes: WorkspaceIsolation['outbound'],
): WorkspaceIsolation => ({
  ...BASE,
  outbound: { ...BASE.outbound, ...changes },
});
const compute = (
  changes: NonNullable<WorkspaceIsolation['compute']>[number],
): WorkspaceIsolation => ({
  ...BASE,
  compute: [
    {
      name: 'sample',
      type: 'AmlCompute',
      nodePublicIp: false,
      sshPublicAccess: false,
      ...changes,
    },
  ],
});
const storage = (
  changes: NonNullable<
    NonNullable<WorkspaceIsolation['resources']>['storage']
  >[number],
): WorkspaceIsolation => ({
  ...BASE,
  resources: {
    ...BASE.resources,
    storage: [{ ...BASE.resources.storage[0], ...changes }],
  },
});
const open = { publicNetworkAccess: 'Enabled', defaultAction: 'Deny' };

/** What a workspace may be asked to be, each alone: the title, and an isolation that states it. @internal */
export const FEATURES: readonly (readonly [string, WorkspaceIsolation])[] = [
  ['Private endpoints, with their zones', BASE],
  [
    'Any internet destination',
    outbound({ isolationMode: 'AllowInternetOutbound' }),
  ],
  ['No managed network', outbound({ isolationMode: 'Disabled' })],
  ['Rule for a host', withRule({ type: 'FQDN', fqdn: 'pypi.org' })],
  ['Rule for a private endpoint to storage', target(STORAGE, 'blob')],
  [
    'Rule for a private endpoint to a registry',
    target(
      idOf('Microsoft.ContainerRegistry/registries', 'crshared'),
      'registry',
    ),
  ],
  [
    'Rule for a private endpoint to the workspace itself',
    target(
      idOf('Microsoft.MachineLearningServices/workspaces', 'mlw-sample'),
      'amlworkspace',
    ),
  ],
  [
    'Rule for a private endpoint, with hosts',
    withRule({
      type: 'PrivateEndpoint',
      serviceResourceId: idOf('Microsoft.Network/applicationGateways', 'agw'),
      subresourceTarget: 'appGwPrivateFrontendIpIPv4',
      fqdns: ['db.corp.example'],
    }),
  ],
  ['Rule for a service tag', tag({})],
  [
    'Rule for a service tag of a region',
    tag({ serviceTag: 'Storage.westeurope' }),
  ],
  ['Rule for a service tag that denies', tag({ action: 'Deny' })],
  ['Rule for address ranges', tag({ addressPrefixes: ['203.0.113.0/24'] })],
  ['SKU of the managed firewall', outbound({ firewallSku: 'Basic' })],
  ['Kind of the managed network', outbound({ managedNetworkKind: 'V1' })],
  ['Monitor of the managed network', outbound({ networkMonitor: true })],
  ['Provisioning with the workspace', outbound({ provisionOnCreation: true })],
  [
    'Addresses that get in',
    {
      ...BASE,
      inbound: {
        ...BASE.inbound,
        publicNetworkAccess: 'Enabled',
        ipRules: ['203.0.113.0/24'],
      },
    },
  ],
  [
    'Addresses that reach storage',
    storage({ ...open, ipRules: ['203.0.113.7'] }),
  ],
  [
    'IPv6 addresses that reach storage',
    storage({ ...open, ipRules: ['2001:db8::/48'] }),
  ],
  [
    'Resources that reach storage',
    storage({ ...open, resourceInstances: [STORAGE] }),
  ],
  [
    'Private monitoring',
    {
      ...BASE,
      resources: {
        ...BASE.resources,
        monitoring: [{ ...closed('azuremonitor'), accessMode: 'Open' }],
      },
    },
  ],
  ['Identity of its own', { ...BASE, identity: 'UserAssigned' }],
  ['Datastores by identity', { ...BASE, datastoreManagedIdentity: true }],
  ['Key of one’s own', { ...BASE, customerManagedKey: true }],
  ['High business impact', { ...BASE, highBusinessImpact: true }],
  ['Legacy mode', { ...BASE, v1LegacyMode: true }],
  ['Cluster', compute({})],
  ['Machine for one person', compute({ type: 'ComputeInstance' })],
  ['Local accounts off', compute({ localAuth: false })],
  [
    'Local accounts off, beside public SSH',
    compute({ localAuth: false, sshPublicAccess: true }),
  ],
  [
    'Cluster on Kubernetes',
    compute({
      type: 'Kubernetes',
      resourceId: idOf('Microsoft.ContainerService/managedClusters', 'aks'),
    }),
  ],
  [
    'AKS, attached the old way',
    compute({
      type: 'AKS',
      resourceId: idOf('Microsoft.ContainerService/managedClusters', 'aks'),
    }),
  ],
  [
    'Online endpoint with a deployment',
    {
      ...BASE,
      endpoints: [
        {
          name: 'score',
          kind: 'online',
          publicNetworkAccess: 'Disabled',
          deployments: [{ name: 'blue' }],
        },
      ],
    },
  ],
  [
    'Batch endpoint',
    { ...BASE, endpoints: [{ name: 'nightly', kind: 'batch' }] },
  ],
  ['Hub', { ...BASE, workspace: { ...BASE.workspace, kind: 'Hub' } }],
  [
    'Feature store',
    { ...BASE, workspace: { ...BASE.workspace, kind: 'FeatureStore' } },
  ],
];

/** Where the samples live. @internal */
export const SAMPLE_ZONE = {
  privateEndpointSubnetId: idOf(
    'Microsoft.Network/virtualNetworks/vnet-ml/subnets',
    'snet-endpoints',
  ),
};
