import type { WorkspaceIsolation } from '@ringfence/engine';
import { armId, closedInside, privateCluster } from './parts';

/** A managed network that lets out approved destinations only, with every fact stated. */
export const managedGolden = (): WorkspaceIsolation => ({
  ...closedInside(),
  outbound: {
    isolationMode: 'AllowOnlyApprovedOutbound',
    firewallSku: 'Standard',
    networkStatus: 'Active',
    managedNetworkKind: 'V1',
    rules: [
      {
        name: 'lake',
        type: 'PrivateEndpoint',
        serviceResourceId: armId('Microsoft.Storage/storageAccounts', 'stlake'),
        subresourceTarget: 'blob',
        sparkEnabled: false,
        approverAssigned: true,
      },
      {
        name: 'entra',
        type: 'ServiceTag',
        serviceTag: 'AzureActiveDirectory',
        protocol: 'TCP',
        portRanges: '80,443',
        action: 'Allow',
        addressPrefixes: [],
      },
      {
        name: 'studio',
        type: 'FQDN',
        fqdn: 'ml.azure.com',
        portRanges: '443',
      },
    ],
  },
  compute: [privateCluster('cpu')],
  endpoints: [
    {
      name: 'score',
      kind: 'online',
      computeType: 'Managed',
      publicNetworkAccess: 'Disabled',
      authMode: 'AADToken',
      deployments: [],
    },
  ],
});
