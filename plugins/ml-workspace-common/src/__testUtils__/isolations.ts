import { WorkspaceIsolation } from '../model';

const storageId =
  '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stlake';

/** A private associated resource with an approved private endpoint for each part. */
export const privateResource = (...subresources: string[]) => ({
  publicNetworkAccess: 'Disabled',
  defaultAction: 'Deny',
  privateEndpoints: subresources.map(subresource => ({
    subresource,
    status: 'Approved',
  })),
});

/** Everything private, approved destinations only: exfiltration-protected. */
export const approvedOnly = (): WorkspaceIsolation => ({
  workspace: {
    name: 'mlw-fraud',
    subscriptionId: '11111111-1111-4111-8111-111111111111',
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
  outbound: {
    isolationMode: 'AllowOnlyApprovedOutbound',
    firewallSku: 'Standard',
    rules: [
      {
        name: 'lake-blob',
        type: 'PrivateEndpoint',
        serviceResourceId: storageId,
        subresourceTarget: 'blob',
        sparkEnabled: false,
      },
    ],
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
});

/** The same with any internet destination: isolated. */
export const internetOutbound = (): WorkspaceIsolation => ({
  ...approvedOnly(),
  outbound: { isolationMode: 'AllowInternetOutbound', rules: [] },
});

/** A hub and spoke network of the customer's own, filtered against exfiltration. */
export const customExfiltrationPrevention = (): WorkspaceIsolation => ({
  ...approvedOnly(),
  outbound: { isolationMode: 'Disabled', rules: [] },
  customNetwork: {
    virtualNetworks: [
      { name: 'hub', role: 'hub', subnets: [] },
      {
        name: 'spoke',
        role: 'spoke',
        subnets: [
          { name: 'training', purpose: 'training' },
          { name: 'scoring', purpose: 'scoring' },
          { name: 'pe', purpose: 'private-endpoints' },
        ],
      },
    ],
    egress: {
      filter: 'Firewall',
      defaultAction: 'Deny',
      serviceEndpointPolicyAliases: ['/services/Azure/MachineLearning'],
      rules: [
        ['AzureActiveDirectory', '80,443'],
        ['AzureMachineLearning', '443'],
        ['BatchNodeManagement.westeurope', '443'],
        ['Storage.westeurope', '443'],
      ].map(([serviceTag, portRanges]) => ({
        name: serviceTag.replace('.', '-'),
        type: 'ServiceTag',
        serviceTag,
        protocol: 'TCP',
        portRanges,
        addressPrefixes: [],
      })),
    },
  },
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
        virtualNetworkRules: ['snet-training'],
      },
    ],
    keyVault: [privateResource('vault')],
    containerRegistry: [privateResource('registry')],
    monitoring: [],
  },
});
