import { WorkspaceIsolation } from '@ringfence/engine';

/** Where the workspaces of tests are. */
export const SUBSCRIPTION = '11111111-1111-4111-8111-111111111111';

/** A managed network's rule for a private endpoint to a storage account. */
export const blobRule = (account: string, name = account) => ({
  name,
  type: 'PrivateEndpoint',
  serviceResourceId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/${account}`,
  subresourceTarget: 'blob',
  sparkEnabled: false,
});

/** A private associated resource with an approved private endpoint for each part. */
export const privateResource = (...subresources: string[]) => ({
  publicNetworkAccess: 'Disabled',
  defaultAction: 'Deny',
  privateEndpoints: subresources.map(subresource => ({
    subresource,
    status: 'Approved',
  })),
});

/**
 * Everything private, approved destinations only: exfiltration-protected. What
 * is given takes the place of a part; of the workspace, of what it names.
 */
export const approvedOnly = ({
  workspace,
  ...changes
}: WorkspaceIsolation = {}): WorkspaceIsolation => ({
  workspace: {
    name: 'mlw-fraud',
    subscriptionId: SUBSCRIPTION,
    resourceGroup: 'rg-ml',
    kind: 'Default',
    ...workspace,
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
  outbound: {
    isolationMode: 'AllowOnlyApprovedOutbound',
    firewallSku: 'Standard',
    rules: [blobRule('stlake', 'lake-blob')],
  },
  resources: {
    storage: [privateResource('blob', 'file')],
    keyVault: [privateResource('vault')],
    containerRegistry: [privateResource('registry')],
    monitoring: [],
  },
  compute: [
    {
      name: 'cpu',
      type: 'AmlCompute',
      nodePublicIp: false,
      sshPublicAccess: false,
    },
  ],
  endpoints: [
    {
      name: 'score',
      kind: 'online',
      computeType: 'Managed',
      publicNetworkAccess: 'Disabled',
    },
  ],
  ...changes,
});

/** The same as somebody asks for it: with no compute and no endpoint yet. */
export function requested(changes?: WorkspaceIsolation): WorkspaceIsolation {
  const { compute, endpoints, ...asked } = approvedOnly(changes);
  return asked;
}

/** The same with any internet destination: isolated. */
export const internetOutbound = (): WorkspaceIsolation => ({
  ...approvedOnly(),
  outbound: { isolationMode: 'AllowInternetOutbound', rules: [] },
});

/** The ARM id of a subnet of a network. */
export const subnetId = (network: string, subnet: string) =>
  `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/${network}/subnets/${subnet}`;

/** A filter's rule that lets a service tag out. */
export const tagRule = (
  serviceTag: string,
  portRanges = '443',
  protocol = 'TCP',
) => ({
  name: `${serviceTag}-${protocol}`,
  type: 'ServiceTag',
  serviceTag,
  protocol,
  portRanges,
  addressPrefixes: [],
});

/** A subnet as the pages recommend it. */
export const subnet = (name: string, purpose: string, prefix: string) => ({
  name,
  id: subnetId('spoke', name),
  purpose,
  addressPrefix: prefix,
  delegations: [],
  serviceEndpoints:
    purpose === 'private-endpoints' ? [] : ['Microsoft.Storage'],
  privateEndpointNetworkPolicies: 'Disabled',
  networkSecurityGroup: true,
  inboundRules: [],
});

/** All that a custom network has to let out, the studio by its two hosts. */
export const requiredRules = () => [
  tagRule('AzureActiveDirectory', '80,443'),
  tagRule('AzureMachineLearning', '443,18881'),
  tagRule('AzureMachineLearning', '5831', 'UDP'),
  tagRule('BatchNodeManagement.westeurope', '443', '*'),
  tagRule('AzureResourceManager'),
  tagRule('Storage.westeurope'),
  tagRule('MicrosoftContainerRegistry.westeurope'),
  tagRule('AzureFrontDoor.FirstParty'),
  {
    name: 'studio',
    type: 'FQDN',
    fqdn: 'ml.azure.com, automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net',
    portRanges: '443',
  },
];

/** A hub and spoke network of the customer's own, filtered against exfiltration. */
export const customExfiltrationPrevention = (): WorkspaceIsolation => ({
  ...approvedOnly(),
  outbound: { isolationMode: 'Disabled', rules: [] },
  customNetwork: {
    virtualNetworks: [
      {
        name: 'hub',
        id: subnetId('hub', '').replace('/subnets/', ''),
        role: 'hub',
        region: 'westeurope',
        addressSpace: ['10.0.0.0/16'],
        peeredWith: ['spoke'],
        dnsServers: [],
        subnets: [],
      },
      {
        name: 'spoke',
        id: subnetId('spoke', '').replace('/subnets/', ''),
        role: 'spoke',
        region: 'West Europe',
        addressSpace: ['10.1.0.0/16'],
        peeredWith: ['hub'],
        dnsServers: ['10.0.0.4'],
        conditionalForwarders: true,
        subnets: [
          subnet('training', 'training', '10.1.1.0/24'),
          subnet('scoring', 'scoring', '10.1.2.0/24'),
          subnet('pe', 'private-endpoints', '10.1.3.0/27'),
        ],
      },
    ],
    egress: {
      filter: 'Firewall',
      defaultAction: 'Deny',
      natGateway: false,
      routes: [{ addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance' }],
      serviceEndpointPolicyAliases: ['/services/Azure/MachineLearning'],
      rules: requiredRules(),
    },
  },
  compute: [
    {
      name: 'cpu',
      type: 'AmlCompute',
      nodePublicIp: false,
      sshPublicAccess: false,
      subnetId: subnetId('spoke', 'training'),
    },
  ],
  endpoints: [],
});

/** No virtual network anywhere: exposed. */
export const noVirtualNetwork = (): WorkspaceIsolation => {
  const open = { publicNetworkAccess: 'Enabled', defaultAction: 'Allow' };
  return {
    ...approvedOnly(),
    dataClassification: 'public',
    inbound: {
      publicNetworkAccess: 'Enabled',
      ipRules: [],
      privateEndpoints: [],
    },
    outbound: { isolationMode: 'Disabled', rules: [] },
    customNetwork: { virtualNetworks: [] },
    resources: {
      storage: [open],
      keyVault: [open],
      containerRegistry: [open],
      monitoring: [open],
    },
    compute: [
      {
        name: 'cpu',
        type: 'AmlCompute',
        nodePublicIp: true,
        sshPublicAccess: false,
      },
    ],
    endpoints: [
      {
        name: 'score',
        kind: 'online',
        computeType: 'Kubernetes',
        publicNetworkAccess: 'Enabled',
      },
    ],
  };
};

/** A public workspace with all other resources in a network: partially isolated. */
export const publicWorkspace = (): WorkspaceIsolation => ({
  ...noVirtualNetwork(),
  dataClassification: 'internal',
  resources: {
    storage: [
      {
        publicNetworkAccess: 'Enabled',
        defaultAction: 'Deny',
        ipRules: [],
        virtualNetworkRules: ['snet-training'],
      },
    ],
    keyVault: [privateResource('vault')],
    containerRegistry: [privateResource('registry')],
    monitoring: [],
  },
});
