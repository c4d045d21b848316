import { WorkspaceIsolation } from '@ringfence/engine';

const closed = {
  publicNetworkAccess: 'Disabled',
  defaultAction: 'Deny',
  privateEndpoints: [{ status: 'Approved' }],
};

/** A request that policy takes for internal data. @internal */
export const aWorkspace = (
  name: string,
  dataClassification: string,
): WorkspaceIsolation => ({
  workspace: {
    name,
    subscriptionId: '11111111-1111-4111-8111-111111111111',
    resourceGroup: 'rg-ml',
    kind: 'Default',
  },
  cloud: 'AzureCloud',
  region: 'westeurope',
  dataClassification,
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
  outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: [] },
  resources: {
    storage: [closed],
    keyVault: [closed],
    containerRegistry: [closed],
    monitoring: [],
  },
});
