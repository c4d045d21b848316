import type {
  AssociatedResource,
  Compute,
  PrivateEndpoint,
  Subnet,
  WorkspaceIsolation,
} from '@ringfence/engine';

const SUBSCRIPTION = '5e0b7c1a-9d34-4f62-8a17-c3e6b2d90f48';
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-ml/providers`;

/** ARM id of something of the workspace's group. */
export const armId = (type: string, name: string) => `${GROUP}/${type}/${name}`;

/** ARM id of a virtual network. */
export const networkId = (name: string) =>
  armId('Microsoft.Network/virtualNetworks', name);

/** ARM id of a subnet. */
export const subnetId = (network: string, name: string) =>
  `${networkId(network)}/subnets/${name}`;

/** The alias of the storage that Azure ML itself needs. */
export const ALIAS = '/services/Azure/MachineLearning';

/** Everything that gets in by a private endpoint alone. */
export const privateResource = (
  ...subresources: string[]
): AssociatedResource => ({
  publicNetworkAccess: 'Disabled',
  defaultAction: 'Deny',
  ipRules: [],
  virtualNetworkRules: [],
  resourceInstances: [],
  perimeters: [],
  trustedServices: true,
  default: true,
  privateEndpoints: subresources.map(
    (subresource): PrivateEndpoint => ({ subresource, status: 'Approved' }),
  ),
});

/** A cluster with no public address; in a subnet where it is given. */
export const privateCluster = (name: string, subnet?: string): Compute => ({
  name,
  type: 'AmlCompute',
  nodePublicIp: false,
  sshPublicAccess: false,
  localAuth: false,
  ...(subnet !== undefined && { subnetId: subnet }),
});

/** What every golden isolation has: workspace and resources that nobody reaches from public networks. */
export const closedInside = (): WorkspaceIsolation => ({
  workspace: {
    name: 'mlw-walked',
    subscriptionId: SUBSCRIPTION,
    resourceGroup: 'rg-ml',
    kind: 'Default',
  },
  cloud: 'AzureCloud',
  region: 'westeurope',
  dataClassification: 'restricted',
  inbound: {
    publicNetworkAccess: 'Disabled',
    ipRules: [],
    privateEndpoints: [
      {
        status: 'Approved',
        subresource: 'amlworkspace',
        privateDnsZones: [
          'privatelink.api.azureml.ms',
          'privatelink.notebooks.azure.net',
        ],
      },
    ],
  },
  resources: {
    storage: [
      {
        ...privateResource('blob', 'file'),
        kind: 'StorageV2',
        sku: 'Standard_LRS',
        hierarchicalNamespace: false,
      },
    ],
    keyVault: [privateResource('vault')],
    containerRegistry: [{ ...privateResource('registry'), sku: 'Premium' }],
    monitoring: [],
  },
  imageBuildCompute: 'cpu',
  v1LegacyMode: false,
});

/** A subnet of the spoke, without what the old shape says elsewhere. */
export const plainSubnet = (
  name: string,
  purpose: string,
  addressPrefix: string,
): Subnet => ({
  name,
  id: subnetId('spoke', name),
  purpose,
  addressPrefix,
  delegations: [],
  serviceEndpoints: [],
  privateEndpointNetworkPolicies: 'Disabled',
  networkSecurityGroup: false,
  inboundRules: [],
  defaultOutboundAccess: false,
});
