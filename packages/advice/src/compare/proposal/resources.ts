import { WorkspaceIsolation } from '@ringfence/engine';
import { Needs } from '../needs';

const privately = (region: string | undefined, ...parts: string[]) => ({
  publicNetworkAccess: 'Disabled',
  defaultAction: 'Deny',
  ipRules: [],
  virtualNetworkRules: [],
  trustedServices: true,
  default: true,
  privateEndpoints: parts.map(subresource => ({
    subresource,
    status: 'Approved',
  })),
  ...(region !== undefined && { region }),
});

/** The resources of a proposed workspace, all of them private. @internal */
export const resourcesOf = ({
  region,
}: Needs): WorkspaceIsolation['resources'] => ({
  storage: [
    {
      ...privately(region, 'blob', 'file'),
      sku: 'Standard_LRS',
      kind: 'StorageV2',
      hierarchicalNamespace: false,
    },
  ],
  keyVault: [privately(region, 'vault')],
  containerRegistry: [{ ...privately(region, 'registry'), sku: 'Premium' }],
  monitoring: [],
});
