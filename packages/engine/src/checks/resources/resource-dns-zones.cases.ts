import { WorkspaceIsolation } from '../../model';
import { CheckCases } from '../../__testUtils__/cases/parts';

const none = {
  storage: [],
  keyVault: [],
  containerRegistry: [],
  monitoring: [],
};
type Resources = NonNullable<WorkspaceIsolation['resources']>;

const reached = (
  kind: keyof Resources,
  subresource: string | undefined,
  privateDnsZones: string[] | undefined,
  more: object = {},
  cloud: string | undefined = 'AzureCloud',
): WorkspaceIsolation => ({
  cloud,
  resources: {
    ...none,
    [kind]: [
      {
        privateEndpoints: [
          { status: 'Approved', subresource, privateDnsZones, ...more },
        ],
      },
    ],
  },
});
const blob = 'privatelink.blob.core.windows.net';

/** Isolations for every status that `resource-dns-zones` can give. */
export const cases: CheckCases = {
  pass: [
    reached('storage', 'Blob', [`/zones/${blob}`]),
    reached('storage', 'file_secondary', ['privatelink.file.core.windows.net']),
    reached('keyVault', undefined, ['privatelink.vaultcore.azure.net']),
    reached(
      'containerRegistry',
      'registry',
      ['privatelink.azurecr.us'],
      {},
      'AzureUSGovernment',
    ),
    reached('monitoring', 'azuremonitor', [
      'privatelink.monitor.azure.com',
      'privatelink.oms.opinsights.azure.com',
      'privatelink.ods.opinsights.azure.com',
      'privatelink.agentsvc.azure-automation.net',
      blob,
    ]),
  ],
  fail: [
    reached('storage', 'blob', []),
    reached('storage', 'file', [blob]),
    reached('keyVault', 'vault', ['privatelink.vault.azure.net']),
    reached('containerRegistry', 'registry', []),
    reached('monitoring', 'azuremonitor', ['privatelink.monitor.azure.com']),
    reached('storage', 'blob', [blob], {}, 'AzureChinaCloud'),
  ],
  unknown: [
    {},
    reached('storage', 'blob', undefined),
    reached('storage', undefined, []),
    reached('storage', 'blob', [], { status: undefined }),
    { ...reached('storage', 'blob', []), cloud: undefined },
    { resources: { ...none, storage: [{}] } },
  ],
  'not-applicable': [
    { resources: none },
    reached('storage', 'blob', [], { status: 'Pending' }),
  ],
};
