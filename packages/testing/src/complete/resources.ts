import type {
  AssociatedResource,
  AssociatedResources,
  PrivateEndpoint,
} from '@ringfence/engine';
import fc from 'fast-check';
import { idIn, inboundRanges, maybe, oneOf, REGION, present } from './parts';

const ZONES: Record<string, string[]> = {
  blob: ['privatelink.blob.core.windows.net'],
  file: ['privatelink.file.core.windows.net'],
  queue: ['privatelink.queue.core.windows.net'],
  vault: ['privatelink.vaultcore.azure.net'],
  registry: ['privatelink.azurecr.io'],
  amlworkspace: [
    'privatelink.api.azureml.ms',
    'privatelink.notebooks.azure.net',
  ],
  azuremonitor: [
    'privatelink.monitor.azure.com',
    'privatelink.oms.opinsights.azure.com',
    'privatelink.ods.opinsights.azure.com',
    'privatelink.agentsvc.azure-automation.net',
    'privatelink.blob.core.windows.net',
  ],
};

/** Every zone that a private endpoint of a complete isolation may name. */
export const COMPLETE_ZONES = [...new Set(Object.values(ZONES).flat())];

/** A private endpoint to a part of something, with all, some or none of its zones. */
export const privateEndpoint = (
  subresource: string,
  subnetId: string,
  name: string,
): fc.Arbitrary<PrivateEndpoint> =>
  fc
    .record({
      status: oneOf('Approved', 'Approved', 'Approved', 'Pending'),
      privateDnsZones: fc.oneof(
        { arbitrary: fc.constant(ZONES[subresource]), weight: 6 },
        { arbitrary: fc.subarray(ZONES[subresource]), weight: 1 },
      ),
    })
    .map(rest => ({ name, subnetId, subresource, ...rest }));

/** Private endpoints to parts, each once. */
const endpointsTo = (
  subnetId: string,
  target: string,
  ...subresources: string[]
) =>
  fc.oneof(
    {
      arbitrary: fc.tuple(
        ...subresources.map(part =>
          privateEndpoint(part, subnetId, `pe-${target}-${part}`),
        ),
      ),
      weight: 4,
    },
    { arbitrary: fc.constant<PrivateEndpoint[]>([]), weight: 1 },
  );

interface Kind {
  type: string;
  name: string;
  parts: string[];
  skus: string[];
  takesSubnets: boolean;
}

const KINDS: Record<'storage' | 'keyVault' | 'containerRegistry', Kind> = {
  storage: {
    type: 'Microsoft.Storage/storageAccounts',
    name: 'stcomplete',
    parts: ['blob', 'file', 'queue'],
    skus: ['Standard_LRS', 'Standard_ZRS', 'Premium_LRS'],
    takesSubnets: true,
  },
  keyVault: {
    type: 'Microsoft.KeyVault/vaults',
    name: 'kv-Complete',
    parts: ['vault'],
    skus: ['standard', 'premium'],
    takesSubnets: true,
  },
  containerRegistry: {
    type: 'Microsoft.ContainerRegistry/registries',
    name: 'crComplete',
    parts: ['registry'],
    skus: ['Premium'],
    takesSubnets: false,
  },
};

/** A resource that is closed, let in by a firewall, or open, with every fact of it. */
function resource(
  kind: keyof typeof KINDS,
  number: number,
  subnetId: string,
): fc.Arbitrary<AssociatedResource> {
  const { type, name, parts, skus, takesSubnets } = KINDS[kind];
  const called = `${name}${number || ''}`;
  const isStorage = kind === 'storage';
  return fc
    .record({
      publicNetworkAccess: oneOf('Disabled', 'Disabled', 'Enabled', 'disabled'),
      defaultAction: oneOf('Deny', 'Deny', 'Allow'),
      ipRules: inboundRanges,
      virtualNetworkRules: oneOf<string[]>(
        [],
        [],
        takesSubnets ? [subnetId] : [],
      ),
      trustedServices: fc.boolean(),
      sku: oneOf(...skus),
      privateEndpoints: endpointsTo(subnetId, called, ...parts),
      ofStorage: fc.record({
        kind: oneOf('StorageV2', 'BlobStorage'),
        hierarchicalNamespace: fc.boolean(),
        resourceInstances: oneOf<string[]>(
          [],
          [idIn('rg-ml', 'Microsoft.Synapse/workspaces', 'syn')],
        ),
      }),
    })
    .map(({ ofStorage, ...rest }) => ({
      id: idIn('rg-ml', type, called),
      region: REGION,
      default: number === 0,
      perimeters: [],
      ...rest,
      ...(isStorage && ofStorage),
    }));
}

const monitoring = (subnetId: string): fc.Arbitrary<AssociatedResource[]> =>
  fc.oneof(
    fc.constant<AssociatedResource[]>([]),
    fc
      .record({
        publicNetworkAccess: oneOf('Enabled', 'Disabled'),
        accessMode: oneOf('Open', 'PrivateOnly'),
        privateEndpoints: endpointsTo(subnetId, 'ampls', 'azuremonitor'),
      })
      .map(rest => [
        {
          id: idIn('rg-ml', 'Microsoft.Insights/components', 'appi-complete'),
          region: REGION,
          ...rest,
        },
      ]),
  );

/** Everything that a workspace leans on. */
export const completeResources = (
  subnetId: string,
  isHub: boolean,
): fc.Arbitrary<AssociatedResources> =>
  fc
    .record({
      storage: fc.tuple(
        resource('storage', 0, subnetId),
        maybe(resource('storage', 1, subnetId)),
      ),
      keyVault: fc.tuple(resource('keyVault', 0, subnetId)),
      containerRegistry: fc.tuple(resource('containerRegistry', 0, subnetId)),
      monitoring: monitoring(subnetId),
    })
    .map(({ storage: [own, other], ...rest }) =>
      present({
        storage: isHub && other ? [own, other] : [own],
        ...rest,
      }),
    );
