import { idAt, Made, Place } from './place';

/** Who reaches the data of what a workspace uses. */
export interface Access {
  publicNetworkAccess: 'Enabled' | 'Disabled';
  defaultAction: 'Allow' | 'Deny';
  ipRules?: string[];
}

const rules = ({ defaultAction, ipRules = [] }: Access) => ({
  bypass: 'AzureServices',
  defaultAction,
  virtualNetworkRules: [],
  ipRules: ipRules.map(value => ({ value, action: 'Allow' })),
});

/** Names of accounts have no hyphens and at most 24 letters. */
const compact = (prefix: string, name: string) =>
  `${prefix}${name.replace(/[^a-z0-9]/gi, '')}`.slice(0, 24).toLowerCase();

export const storage = (place: Place, name: string, access: Access): Made => ({
  id: idAt(place, 'Microsoft.Storage/storageAccounts', compact('st', name)),
  location: place.location,
  kind: 'StorageV2',
  sku: { name: 'Standard_LRS', tier: 'Standard' },
  properties: {
    provisioningState: 'Succeeded',
    isHnsEnabled: false,
    allowBlobPublicAccess: false,
    allowSharedKeyAccess: false,
    minimumTlsVersion: 'TLS1_2',
    supportsHttpsTrafficOnly: true,
    publicNetworkAccess: access.publicNetworkAccess,
    networkAcls: rules(access),
    privateEndpointConnections: [],
  },
});

export const vault = (place: Place, name: string, access: Access): Made => ({
  id: idAt(place, 'Microsoft.KeyVault/vaults', `kv-${name}`.slice(0, 24)),
  location: place.location,
  properties: {
    provisioningState: 'Succeeded',
    sku: { family: 'A', name: 'standard' },
    enableRbacAuthorization: true,
    enablePurgeProtection: true,
    publicNetworkAccess: access.publicNetworkAccess,
    networkAcls: rules(access),
    privateEndpointConnections: [],
  },
});

export const registry = (place: Place, name: string, access: Access): Made => ({
  id: idAt(
    place,
    'Microsoft.ContainerRegistry/registries',
    compact('cr', name),
  ),
  location: place.location,
  sku: { name: 'Premium', tier: 'Premium' },
  properties: {
    provisioningState: 'Succeeded',
    adminUserEnabled: false,
    publicNetworkAccess: access.publicNetworkAccess,
    networkRuleBypassOptions: 'AzureServices',
    networkRuleSet: {
      defaultAction: access.defaultAction,
      ipRules: (access.ipRules ?? []).map(value => ({
        value,
        action: 'Allow',
      })),
    },
    privateEndpointConnections: [],
  },
});

export const insights = (place: Place, name: string, access: Access): Made => ({
  id: idAt(place, 'Microsoft.Insights/components', `appi-${name}`),
  location: place.location,
  kind: 'web',
  properties: {
    provisioningState: 'Succeeded',
    Application_Type: 'web',
    publicNetworkAccessForIngestion: access.publicNetworkAccess,
    publicNetworkAccessForQuery: access.publicNetworkAccess,
  },
});
