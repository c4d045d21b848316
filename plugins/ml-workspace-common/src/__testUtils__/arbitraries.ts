import fc from 'fast-check';
import { WorkspaceIsolation } from '../model';
import {
  approvedOnly,
  customExfiltrationPrevention,
  internetOutbound,
  noVirtualNetwork,
  publicWorkspace,
} from './isolations';

const some = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
const oneOf = (...values: string[]) => fc.constantFrom(...values);

/** The usual value, and now and then another. */
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof(
    { arbitrary: fc.constant(usual), weight: 6 },
    { arbitrary: fc.constantFrom(...others), weight: 1 },
  );
const idOf = (type: string, name = 'st') =>
  `/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg/providers/${type}/${name}`;
const STORAGE_ID = idOf('Microsoft.Storage/storageAccounts');

const access = oneOf('Enabled', 'Disabled', 'disabled');
const privateEndpoint = some({
  status: oneOf('Approved', 'Pending'),
  privateDnsZones: fc.subarray([
    'privatelink.api.azureml.ms',
    'privatelink.notebooks.azure.net',
  ]),
});
const rule = some({
  name: oneOf('pypi', 'lake', 'adf', 'hub', 'front'),
  type: oneOf('PrivateEndpoint', 'ServiceTag', 'FQDN', 'fqdn'),
  fqdn: oneOf('pypi.org', 'ml.azure.com', '*.huggingface.co', '*'),
  serviceTag: oneOf(
    'Storage.westeurope',
    'AzureActiveDirectory',
    'DataFactory',
    'SomethingNew',
  ),
  protocol: oneOf('TCP', '*'),
  portRanges: oneOf('443', '80,443'),
  action: oneOf('Allow', 'Deny'),
  addressPrefixes: fc.subarray(['203.0.113.0/24']),
  serviceResourceId: mostly(
    STORAGE_ID,
    STORAGE_ID.toUpperCase(),
    idOf('Microsoft.KeyVault/vaults'),
    idOf('Microsoft.Web/sites'),
    idOf('Microsoft.Network/applicationGateways'),
    idOf('Microsoft.MachineLearningServices/workspaces', 'mlw-fraud'),
  ),
  subresourceTarget: mostly(
    'blob',
    'file',
    'queue',
    'vault',
    'amlworkspace',
    'appGwPrivateFrontendIpIPv4',
  ),
  sparkEnabled: fc.boolean(),
  fqdns: mostly<string[]>(['db.corp.example'], [], ['short.example']),
  approverAssigned: mostly(true, false),
});
const resourceOf = (usual: string, other: string) =>
  some({
    id: mostly(STORAGE_ID, idOf('Microsoft.KeyVault/vaults')),
    default: mostly(true, false),
    sku: mostly(usual, other),
    kind: mostly('StorageV2', 'BlobStorage'),
    hierarchicalNamespace: mostly(false, true),
    accessMode: mostly('Open', 'PrivateOnly'),
    virtualNetworkRules: mostly<string[]>([], ['snet-training']),
    publicNetworkAccess: access,
    defaultAction: oneOf('Allow', 'Deny'),
    privateEndpoints: fc.array(privateEndpoint, { maxLength: 2 }),
  });
const resource = resourceOf('Standard_LRS', 'Premium_LRS');
const compute = some({
  name: oneOf('cpu', 'gpu'),
  type: oneOf(
    'AmlCompute',
    'ComputeInstance',
    'AKS',
    'Kubernetes',
    'Serverless',
    'ServerlessSpark',
    'VirtualMachine',
  ),
  subnetId: oneOf('', 'snet-training'),
  region: mostly('westeurope', 'West Europe', 'northeurope'),
  publicFqdn: mostly(false, true),
  nodePublicIp: fc.boolean(),
  sshPublicAccess: fc.boolean(),
  privateCluster: fc.boolean(),
  inVirtualNetwork: fc.boolean(),
  loadBalancerType: oneOf('PublicIp', 'InternalLoadBalancer'),
});
const endpoint = some({
  kind: oneOf('online', 'batch'),
  computeType: oneOf('Managed', 'Kubernetes'),
  publicNetworkAccess: access,
  deployments: fc.array(some({ egressPublicNetworkAccess: access }), {
    maxLength: 2,
  }),
});
const resources = some({
  storage: fc.array(resource, { minLength: 1, maxLength: 2 }),
  keyVault: fc.array(resource, { minLength: 1, maxLength: 1 }),
  containerRegistry: fc.array(resourceOf('Premium', 'Basic'), { maxLength: 1 }),
  monitoring: fc.array(resource, { maxLength: 1 }),
});
const customNetwork = some({
  virtualNetworks: fc.array(
    some({
      role: oneOf('hub', 'spoke'),
      addressSpace: mostly(['10.0.0.0/16'], ['172.16.0.0/12'], ['ten']),
      subnets: fc.array(
        some({
          id: fc.constant('snet-training'),
          purpose: oneOf('training', 'scoring'),
          addressPrefix: mostly('10.0.1.0/24', '172.17.1.0/24'),
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 2 },
  ),
  egress: some({
    filter: oneOf('Firewall', 'NetworkSecurityGroup', 'None'),
    defaultAction: oneOf('Allow', 'Deny'),
    rules: fc.array(rule, { maxLength: 3 }),
    serviceEndpointPolicyAliases: fc.subarray([
      '/services/Azure/MachineLearning',
    ]),
  }),
});

const anything = some({
  workspace: some({
    name: fc.constant('mlw-fraud'),
    subscriptionId: fc.constant('11111111-1111-4111-8111-111111111111'),
    resourceGroup: fc.constant('rg'),
    kind: mostly('Default', 'Hub', 'Project'),
  }),
  region: oneOf('westeurope', 'northeurope'),
  needs: fc.subarray(['ServerlessSpark', 'FoundationModels', 'RPackages']),
  locks: fc.array(some({ level: oneOf('CanNotDelete', 'ReadOnly') }), {
    maxLength: 1,
  }),
  v1LegacyMode: mostly(false, true),
  imageBuildCompute: oneOf('', 'cpu', 'build'),
  cloud: oneOf('AzureCloud', 'AzureChinaCloud'),
  dataClassification: oneOf('public', 'restricted', 'secret'),
  inbound: some({
    publicNetworkAccess: access,
    ipRules: fc.subarray(['203.0.113.0/24', '198.51.100.7', '0.0.0.0/1']),
    privateEndpoints: fc.array(privateEndpoint, { maxLength: 2 }),
  }),
  outbound: some({
    isolationMode: oneOf(
      'Disabled',
      'AllowInternetOutbound',
      'AllowOnlyApprovedOutbound',
      'allow_only_approved_outbound',
    ),
    rules: fc.array(rule, { maxLength: 3 }),
    serviceRules: fc.array(rule, { maxLength: 1 }),
    networkStatus: oneOf('Active', 'Inactive'),
    sparkReady: fc.boolean(),
  }),
  customNetwork,
  resources,
  compute: fc.array(compute, { maxLength: 2 }),
  endpoints: fc.array(endpoint, { maxLength: 2 }),
});

const scenario = fc.constantFrom(
  approvedOnly,
  internetOutbound,
  customExfiltrationPrevention,
  noVirtualNetwork,
  publicWorkspace,
);

/** A whole scenario, with any of its parts replaced by something else. */
export const isolation: fc.Arbitrary<WorkspaceIsolation> = fc.oneof(
  anything,
  scenario.map(make => make()),
  fc
    .tuple(
      scenario,
      anything,
      fc.subarray([
        'inbound',
        'resources',
        'compute',
        'endpoints',
        'outbound',
        'customNetwork',
        'needs',
        'locks',
        'imageBuildCompute',
      ] as const),
    )
    .map(([make, other, keys]) => {
      const mixed: Record<string, unknown> = { ...make() };
      for (const key of keys) mixed[key] = other[key];
      return JSON.parse(JSON.stringify(mixed)) as WorkspaceIsolation;
    }),
);

/** Every isolation that comes of making one field, list or entry's field absent. */
export function withoutOneFact(
  value: WorkspaceIsolation,
): { pointer: string; isolation: WorkspaceIsolation }[] {
  const found: { pointer: string; isolation: WorkspaceIsolation }[] = [];
  const visit = (node: unknown, path: (string | number)[]) => {
    if (Array.isArray(node)) {
      node.forEach((entry, index) => visit(entry, [...path, index]));
    } else if (node && typeof node === 'object') {
      for (const key of Object.keys(node)) {
        const copy = structuredClone(value);
        let parent: any = copy;
        for (const part of path) parent = parent[part];
        delete parent[key];
        found.push({
          pointer: `/${[...path, key].join('/')}`,
          isolation: copy,
        });
        visit((node as Record<string, unknown>)[key], [...path, key]);
      }
    }
  };
  visit(value, []);
  return found;
}
