import { WorkspaceIsolation } from '@ringfence/engine';

export const SUBSCRIPTION = '11111111-1111-4111-8111-111111111111';
export const OTHER_SUBSCRIPTION = '22222222-2222-4222-8222-222222222222';
export const OWNER = 'group:default/team-a';

const privateResource = (subresource: string) => ({
  publicNetworkAccess: 'Disabled',
  defaultAction: 'Deny',
  privateEndpoints: [{ subresource, status: 'Approved' }],
});

/** A whole request for a workspace whose data leaves only to approved private endpoints. */
export const approvedOnly = (
  workspace: WorkspaceIsolation['workspace'] = {},
): WorkspaceIsolation => ({
  workspace: {
    name: 'mlw-fraud',
    subscriptionId: SUBSCRIPTION,
    resourceGroup: 'rg-ml',
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
    rules: [
      {
        name: 'lake-blob',
        type: 'PrivateEndpoint',
        serviceResourceId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stlake`,
        subresourceTarget: 'blob',
        sparkEnabled: false,
      },
    ],
  },
  resources: {
    storage: [privateResource('blob')],
    keyVault: [privateResource('vault')],
    containerRegistry: [privateResource('registry')],
    monitoring: [],
  },
});

/** The body of a request that is taken. */
export const goodBody = (workspace?: WorkspaceIsolation['workspace']) => ({
  isolation: approvedOnly(workspace),
  owner: OWNER,
  description: 'Scores card payments',
});
