import {
  WorkspaceIsolation,
  baselinePolicy,
  completeRequest,
  evaluate,
  workspaceArmId,
} from '@ringfence/engine';

const SUBSCRIPTION = '11111111-1111-4111-8111-111111111111';

const closed = {
  publicNetworkAccess: 'Disabled',
  defaultAction: 'Deny',
  privateEndpoints: [{ status: 'Approved' }],
};

/** A workspace that baseline policy allows for any data. @internal */
export function aProtectedWorkspace(name = 'fraud'): WorkspaceIsolation {
  return {
    workspace: {
      name,
      subscriptionId: SUBSCRIPTION,
      resourceGroup: 'rg-ml',
      kind: 'Default',
    },
    cloud: 'AzureCloud',
    region: 'westeurope',
    dataClassification: 'confidential',
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
  };
}

/** The same with a host rule on a port that Azure refuses. @internal */
export function aWorkspaceWithPort22(): WorkspaceIsolation {
  return {
    ...aProtectedWorkspace(),
    outbound: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      rules: [
        { name: 'ssh', type: 'FQDN', fqdn: 'pypi.org', portRanges: '22' },
      ],
    },
  };
}

/** The same, reachable by anybody: policy does not allow it for its data. @internal */
export function anOpenWorkspace(): WorkspaceIsolation {
  return {
    ...aProtectedWorkspace(),
    inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
  };
}

/** A protected workspace with one private endpoint more. @internal */
export const reaching = (
  name: string,
  account: string,
): WorkspaceIsolation => ({
  ...aProtectedWorkspace(name),
  outbound: {
    isolationMode: 'AllowOnlyApprovedOutbound',
    rules: [
      {
        name: account,
        type: 'PrivateEndpoint',
        serviceResourceId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/${account}`,
        subresourceTarget: 'blob',
        sparkEnabled: false,
      },
    ],
  },
});

/** The ARM id of one of these workspaces. @internal */
export const armIdOf = (name: string) =>
  workspaceArmId({
    subscriptionId: SUBSCRIPTION,
    resourceGroup: 'rg-ml',
    name,
  });

/** How the engine judges a request under baseline policy. @internal */
export const judged = (isolation: WorkspaceIsolation) =>
  evaluate(completeRequest(isolation), baselinePolicy, {
    basis: { kind: 'requested' },
  });
