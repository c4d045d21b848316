/** A list inside a resource whose entries are resources of their own, too. */
export interface Embedded {
  /** Property of the parent, as a path. */
  property: string[];
  as: 'list' | 'map';
}

/** A type of resources that the double knows. */
export interface ArmType {
  /** As Azure spells it. */
  type: string;
  /** First API version. */
  since: string;
  /** Query parameter that goes on with a list. */
  skip: '$skip' | '$skiptoken';
  embedded?: Embedded;
  /** Given out where its own spelling is odd. */
  shownType?: string;
}

const ML = 'Microsoft.MachineLearningServices';
const NETWORK = 'Microsoft.Network';

const ml = (type: string, since: string, more: Partial<ArmType> = {}) => ({
  type: `${ML}/${type}`,
  since,
  skip: '$skip' as const,
  ...more,
});

const other = (type: string, since: string, more: Partial<ArmType> = {}) => ({
  type,
  since,
  skip: '$skiptoken' as const,
  ...more,
});

const network = (type: string, since: string, property?: string) =>
  other(
    `${NETWORK}/${type}`,
    since,
    property
      ? { embedded: { property: ['properties', property], as: 'list' } }
      : {},
  );

const ALL: ArmType[] = [
  ml('workspaces', '2018-11-19'),
  ml('workspaces/computes', '2018-11-19'),
  ml('workspaces/outboundRules', '2023-04-01-preview', {
    shownType: 'workspace/outboundRules',
    embedded: {
      property: ['properties', 'managedNetwork', 'outboundRules'],
      as: 'map',
    },
  }),
  ml('workspaces/privateEndpointConnections', '2020-01-01', {
    embedded: {
      property: ['properties', 'privateEndpointConnections'],
      as: 'list',
    },
  }),
  ml('workspaces/onlineEndpoints', '2022-02-01-preview'),
  ml('workspaces/onlineEndpoints/deployments', '2022-02-01-preview'),
  ml('workspaces/batchEndpoints', '2022-02-01-preview'),
  ml('workspaces/batchEndpoints/deployments', '2022-02-01-preview'),
  ml('workspaces/serverlessEndpoints', '2023-08-01-preview'),
  ml('workspaces/datastores', '2022-02-01-preview'),
  ml('workspaces/connections', '2022-10-01'),
  ml('registries', '2022-10-01-preview'),
  other('Microsoft.Storage/storageAccounts', '2015-06-15'),
  other('Microsoft.KeyVault/vaults', '2015-06-01'),
  other('Microsoft.ContainerRegistry/registries', '2017-03-01'),
  other('Microsoft.Insights/components', '2015-05-01'),
  other('Microsoft.Insights/privateLinkScopes', '2019-10-17-preview'),
  other(
    'Microsoft.Insights/privateLinkScopes/scopedResources',
    '2019-10-17-preview',
  ),
  other('Microsoft.OperationalInsights/workspaces', '2015-11-01-preview'),
  other('Microsoft.ContainerService/managedClusters', '2017-08-31'),
  other('Microsoft.ManagedIdentity/userAssignedIdentities', '2018-11-30'),
  other('Microsoft.Authorization/locks', '2016-09-01'),
  network('privateEndpoints', '2018-08-01'),
  network('privateEndpoints/privateDnsZoneGroups', '2020-03-01'),
  network('virtualNetworks', '2015-06-15'),
  network('virtualNetworks/subnets', '2015-06-15', 'subnets'),
  network(
    'virtualNetworks/virtualNetworkPeerings',
    '2016-06-01',
    'virtualNetworkPeerings',
  ),
  network('virtualNetworkGateways', '2015-06-15'),
  network('networkSecurityGroups', '2015-06-15'),
  network('networkSecurityGroups/securityRules', '2015-06-15', 'securityRules'),
  network('routeTables', '2015-06-15'),
  network('routeTables/routes', '2015-06-15', 'routes'),
  network('natGateways', '2019-02-01'),
  network('azureFirewalls', '2018-04-01'),
  network('firewallPolicies', '2019-06-01'),
  network('firewallPolicies/ruleCollectionGroups', '2020-05-01'),
  network('ipGroups', '2019-09-01'),
  network('networkInterfaces', '2015-06-15'),
  network('publicIPAddresses', '2015-06-15'),
  network('serviceEndpointPolicies', '2018-07-01'),
  network(
    'serviceEndpointPolicies/serviceEndpointPolicyDefinitions',
    '2018-07-01',
    'serviceEndpointPolicyDefinitions',
  ),
  network('networkSecurityPerimeters', '2021-02-01-preview'),
  network('networkSecurityPerimeters/profiles', '2021-02-01-preview'),
  network(
    'networkSecurityPerimeters/profiles/accessRules',
    '2021-02-01-preview',
  ),
  network(
    'networkSecurityPerimeters/resourceAssociations',
    '2021-02-01-preview',
  ),
  network('privateDnsZones', '2018-09-01'),
  network('privateDnsZones/virtualNetworkLinks', '2018-09-01'),
  network('privateDnsZones/A', '2018-09-01'),
];

const BY_TYPE = new Map(ALL.map(type => [type.type.toLowerCase(), type]));

/** What is known of a type, in any case; `undefined` where the double knows none. */
export const armType = (type: string): ArmType | undefined =>
  BY_TYPE.get(type.toLowerCase());
