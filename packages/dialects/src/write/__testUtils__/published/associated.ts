import { Shape, list, object, values } from '../shapes';
import { action, enabled, identity, placed, resource } from './common';

const addressRules = list(
  object({ 'value!': 'text', action: values('Allow') }),
);

/** Of what a workspace leans on, and of who may do what. */
export const ASSOCIATED: [string, Shape][] = [
  [
    'Microsoft.Storage/storageAccounts@2025-06-01',
    resource(
      object({
        allowBlobPublicAccess: 'flag',
        allowSharedKeyAccess: 'flag',
        isHnsEnabled: 'flag',
        minimumTlsVersion: values('TLS1_0', 'TLS1_1', 'TLS1_2', 'TLS1_3'),
        networkAcls: object({
          bypass: values('AzureServices', 'Logging', 'Metrics', 'None'),
          'defaultAction!': action,
          ipRules: addressRules,
          ipv6Rules: addressRules,
          resourceAccessRules: list(
            object({ resourceId: 'text', tenantId: 'text' }),
          ),
          virtualNetworkRules: list(
            object({ 'id!': 'text', action: values('Allow') }),
          ),
        }),
        publicNetworkAccess: values(
          'Disabled',
          'Enabled',
          'SecuredByPerimeter',
        ),
        supportsHttpsTrafficOnly: 'flag',
      }),
      {
        ...placed,
        identity,
        'kind!': values(
          'BlobStorage',
          'BlockBlobStorage',
          'FileStorage',
          'Storage',
          'StorageV2',
        ),
        'sku!': object({ 'name!': 'text' }),
      },
    ),
  ],
  [
    'Microsoft.KeyVault/vaults@2024-11-01',
    resource(
      object({
        enablePurgeProtection: 'flag',
        enableRbacAuthorization: 'flag',
        enableSoftDelete: 'flag',
        networkAcls: object({
          bypass: values('AzureServices', 'None'),
          defaultAction: action,
          ipRules: list(object({ 'value!': 'text' })),
          virtualNetworkRules: list(
            object({
              'id!': 'text',
              ignoreMissingVnetServiceEndpoint: 'flag',
            }),
          ),
        }),
        publicNetworkAccess: 'text',
        'sku!': object({
          'family!': values('A'),
          'name!': values('premium', 'standard'),
        }),
        'tenantId!': 'text',
      }),
      placed,
    ),
  ],
  [
    'Microsoft.ContainerRegistry/registries@2025-11-01',
    resource(
      object({
        adminUserEnabled: 'flag',
        anonymousPullEnabled: 'flag',
        dataEndpointEnabled: 'flag',
        networkRuleBypassOptions: values('AzureServices', 'None'),
        networkRuleSet: object({
          'defaultAction!': action,
          ipRules: addressRules,
        }),
        publicNetworkAccess: enabled,
      }),
      {
        ...placed,
        identity,
        'sku!': object({
          'name!': values('Basic', 'Classic', 'Premium', 'Standard'),
        }),
      },
    ),
  ],
  [
    'Microsoft.Insights/components@2020-02-02',
    resource(
      object({
        'Application_Type!': values('other', 'web'),
        DisableLocalAuth: 'flag',
        IngestionMode: values('LogAnalytics'),
        WorkspaceResourceId: 'text',
        publicNetworkAccessForIngestion: enabled,
        publicNetworkAccessForQuery: enabled,
      }),
      { ...placed, 'kind!': 'text' },
    ),
  ],
  [
    'Microsoft.OperationalInsights/workspaces@2025-07-01',
    resource(
      object({
        publicNetworkAccessForIngestion: values(
          'Disabled',
          'Enabled',
          'SecuredByPerimeter',
        ),
        publicNetworkAccessForQuery: values(
          'Disabled',
          'Enabled',
          'SecuredByPerimeter',
        ),
        retentionInDays: 'number',
        sku: object({
          'name!': values(
            'CapacityReservation',
            'Free',
            'LACluster',
            'PerGB2018',
            'PerNode',
            'Premium',
            'Standalone',
            'Standard',
          ),
        }),
      }),
      placed,
    ),
  ],
  [
    'Microsoft.Insights/privateLinkScopes@2021-09-01',
    resource(
      object({
        'accessModeSettings!': object({
          'ingestionAccessMode!': values('Open', 'PrivateOnly'),
          'queryAccessMode!': values('Open', 'PrivateOnly'),
        }),
      }),
      placed,
    ),
  ],
  [
    'Microsoft.Insights/privateLinkScopes/scopedResources@2021-09-01',
    resource(object({ linkedResourceId: 'text' })),
  ],
  [
    'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30',
    resource(object({}), placed),
  ],
  [
    'Microsoft.Authorization/roleAssignments@2022-04-01',
    resource(
      object({
        'principalId!': 'text',
        'roleDefinitionId!': 'text',
        description: 'text',
        principalType: values(
          'Device',
          'ForeignGroup',
          'Group',
          'ServicePrincipal',
          'User',
        ),
      }),
    ),
  ],
  [
    'Microsoft.Authorization/locks@2020-05-01',
    resource(
      object({
        'level!': values('CanNotDelete', 'NotSpecified', 'ReadOnly'),
        notes: 'text',
      }),
    ),
  ],
];
