import { NEEDS, WorkspaceIsolation } from '@ringfence/engine';
import fc from 'fast-check';
import {
  approvedOnly,
  customExfiltrationPrevention,
  internetOutbound,
  noVirtualNetwork,
  publicWorkspace,
} from './isolations';
import { customNetworkOf, mostly, some, subnetIds } from './networkArbitraries';

const oneOf = (...values: string[]) => fc.constantFrom(...values);

const idOf = (type: string, name = 'st') =>
  `/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg/providers/${type}/${name}`;
const STORAGE_ID = idOf('Microsoft.Storage/storageAccounts');

const access = oneOf('Enabled', 'Disabled', 'disabled');
const privateEndpoint = some({
  status: oneOf('Approved', 'Pending'),
  subresource: mostly('blob', 'file', 'queue', 'amlworkspace'),
  subnetId: subnetIds,
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
const perimeter = some({
  accessMode: oneOf('Enforced', 'enforced', 'Learning', 'Audit'),
  ipRules: mostly<string[]>([], ['203.0.113.7'], ['0.0.0.0/0']),
  subscriptions: mostly<string[]>([], ['11111111-1111-4111-8111-111111111111']),
});
const resourceOf = (usual: string, other: string) => ({
  id: mostly(STORAGE_ID, idOf('Microsoft.KeyVault/vaults')),
  default: mostly(true, false),
  sku: mostly(usual, other),
  kind: mostly('StorageV2', 'BlobStorage'),
  hierarchicalNamespace: mostly(false, true),
  accessMode: mostly('Open', 'PrivateOnly'),
  virtualNetworkRules: mostly<string[]>([], ['snet-training']),
  ipRules: mostly<string[]>([], ['203.0.113.7']),
  trustedServices: mostly(true, false),
  region: mostly('westeurope', 'northeurope'),
  publicNetworkAccess: access,
  defaultAction: oneOf('Allow', 'Deny'),
  privateEndpoints: fc.array(privateEndpoint, { maxLength: 2 }),
});
const registry = some(resourceOf('Premium', 'Basic'));
/** All but a registry takes IPv6, and can be held by a perimeter. */
const resource = some({
  ...resourceOf('Standard_LRS', 'Premium_LRS'),
  ipRules: mostly<string[]>([], ['203.0.113.7'], ['128.0.0.0/2'], ['::/0']),
  perimeters: fc.oneof(
    { arbitrary: fc.array(perimeter, { maxLength: 0 }), weight: 6 },
    { arbitrary: fc.array(perimeter, { maxLength: 2 }), weight: 1 },
  ),
  publicNetworkAccess: fc.oneof(
    { arbitrary: access, weight: 9 },
    { arbitrary: fc.constant('SecuredByPerimeter'), weight: 1 },
  ),
});
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
    'Databricks',
  ),
  subnetId: fc.oneof(fc.constant(''), subnetIds),
  maxNodes: fc.constantFrom(0, 4, 300),
  localAuth: fc.boolean(),
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
  containerRegistry: fc.array(registry, { maxLength: 1 }),
  monitoring: fc.array(resource, { maxLength: 1 }),
});
const customNetwork = customNetworkOf(rule);

const anything = some({
  workspace: some({
    name: fc.constant('mlw-fraud'),
    subscriptionId: fc.constant('11111111-1111-4111-8111-111111111111'),
    resourceGroup: fc.constant('rg'),
    kind: mostly('Default', 'Hub', 'Project'),
  }),
  region: oneOf('westeurope', 'northeurope'),
  needs: fc.subarray([...NEEDS]),
  highBusinessImpact: fc.boolean(),
  conditionalAccess: fc.boolean(),
  datastoreManagedIdentity: fc.boolean(),
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
    provisionOnCreation: fc.boolean(),
    firewallSku: mostly('Standard', 'Basic'),
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

const mixed = fc
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
      'region',
      'cloud',
      'highBusinessImpact',
      'conditionalAccess',
      'datastoreManagedIdentity',
      'locks',
      'imageBuildCompute',
    ] as const),
  )
  .map(([make, other, keys]) => {
    const parts: Record<string, unknown> = { ...make() };
    for (const key of keys) parts[key] = other[key];
    return JSON.parse(JSON.stringify(parts)) as WorkspaceIsolation;
  });

/** Nothing is known of who gets in and of what stands behind. */
const vague = anything.map(({ inbound, resources: _, ...rest }) => rest);

/** A whole scenario, with any of its parts replaced by something else. */
export const isolation: fc.Arbitrary<WorkspaceIsolation> = fc.oneof(
  { arbitrary: anything, weight: 5 },
  { arbitrary: scenario.map(make => make()), weight: 4 },
  { arbitrary: mixed, weight: 5 },
  { arbitrary: vague, weight: 1 },
);

type Path = readonly (string | number)[];

function factsIn(node: unknown, path: Path = []): Path[] {
  if (Array.isArray(node)) {
    return node.flatMap((entry, index) => factsIn(entry, [...path, index]));
  }
  if (!node || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => [
    [...path, key],
    ...factsIn(value, [...path, key]),
  ]);
}

function without(value: WorkspaceIsolation, path: Path): WorkspaceIsolation {
  const copy = structuredClone(value);
  let parent: any = copy;
  for (const part of path.slice(0, -1)) parent = parent[part];
  delete parent[path[path.length - 1]];
  return copy;
}

/** What comes of an isolation by making each of its facts absent, one at a time. */
export const lessOf = (value: WorkspaceIsolation) =>
  factsIn(value).map(path => ({
    pointer: `/${path.join('/')}`,
    isolation: without(value, path),
  }));

/** An isolation, and what comes of it by making some fields, lists or entries' fields absent, one at a time. */
export const knowingLess = fc
  .tuple(isolation, fc.nat())
  .map(([value, start]) => {
    const facts = factsIn(value);
    const step = Math.ceil(facts.length / 12) || 1;
    const picked = facts.filter((_, index) => index % step === start % step);
    return {
      value,
      less: picked.map(path => ({
        pointer: `/${path.join('/')}`,
        isolation: without(value, path),
      })),
    };
  });

/** Isolations at random, the same for the same seed. */
export const isolationsAtRandom = (numRuns: number, seed: number) =>
  fc.sample(isolation, { numRuns, seed });
