/**
 * What the Azure Verified Module for a workspace makes of its arguments, as far as
 * isolation goes. Facts of the module, in our own words: `publicNetworkAccess` is
 * `Disabled` unless an argument says otherwise; its versions 0.1 to 0.13 deploy
 * nothing of a workspace but this.
 * @internal
 */
export const WORKSPACE_MODULE = `
param name string
param location string = resourceGroup().location
param sku string
param kind string = 'Default'
param publicNetworkAccess string = 'Disabled'
param ipAllowlist array?
param managedNetworkSettings object?
param provisionNetworkNow bool?
param serverlessComputeSettings object?
param privateEndpoints array?
param computes array?
param associatedStorageAccountResourceId string?
param associatedKeyVaultResourceId string?
param associatedApplicationInsightsResourceId string?
param associatedContainerRegistryResourceId string?
param hubResourceId string?
param hbiWorkspace bool = false
param imageBuildCompute string?
param customerManagedKey object?
param managedIdentities object = { systemAssigned: true }
param primaryUserAssignedIdentity string?
param systemDatastoresAuthMode string?
param sharedPrivateLinkResources array?
param serviceManagedResourcesSettings object?
param tags object?
// These change nothing of what can reach what.
param friendlyName string?
param description string?
param discoveryUrl string?
param connections array?
param datastores array?
param lock object?
param roleAssignments array?
param diagnosticSettings array?
param enableTelemetry bool = true
param enableServiceSideCMKEncryption bool?
param featureStoreSettings object?
param workspaceHubConfig object?

var ownIdentity = managedIdentities.?systemAssigned ?? false
var givenIdentity = !empty(managedIdentities.?userAssignedResourceIds)

resource workspace 'Microsoft.MachineLearningServices/workspaces@2024-10-01-preview' = {
  name: name
  location: location
  tags: tags
  sku: { name: sku, tier: sku }
  kind: kind
  identity: {
    type: ownIdentity
      ? (givenIdentity ? 'SystemAssigned,UserAssigned' : 'SystemAssigned')
      : (givenIdentity ? 'UserAssigned' : 'None')
  }
  properties: {
    publicNetworkAccess: publicNetworkAccess
    ipAllowlist: ipAllowlist
    managedNetwork: managedNetworkSettings
    provisionNetworkNow: provisionNetworkNow
    serverlessComputeSettings: serverlessComputeSettings
    storageAccount: associatedStorageAccountResourceId
    keyVault: associatedKeyVaultResourceId
    applicationInsights: associatedApplicationInsightsResourceId
    containerRegistry: associatedContainerRegistryResourceId
    hubResourceId: hubResourceId
    hbiWorkspace: hbiWorkspace
    imageBuildCompute: imageBuildCompute
    encryption: empty(customerManagedKey) ? null : { status: 'Enabled' }
    primaryUserAssignedIdentity: primaryUserAssignedIdentity
    systemDatastoresAuthMode: systemDatastoresAuthMode
    sharedPrivateLinkResources: sharedPrivateLinkResources
    serviceManagedResourcesSettings: serviceManagedResourcesSettings
  }
}

resource compute 'Microsoft.MachineLearningServices/workspaces/computes@2022-10-01' = [
  for item in computes ?? []: if (item.?deployCompute ?? true) {
    parent: workspace
    name: item.name
    location: item.?location ?? location
    properties: {
      computeType: item.computeType
      disableLocalAuth: item.?disableLocalAuth ?? false
      resourceId: item.?resourceId
      computeLocation: item.?computeLocation
      properties: empty(item.?resourceId) ? item.?properties : null
    }
  }
]

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for (item, index) in privateEndpoints ?? []: {
    name: item.?name ?? 'pep-\${name}-\${item.?service ?? 'amlworkspace'}-\${index}'
    location: item.?location ?? location
    properties: {
      subnet: { id: item.subnetResourceId }
      privateLinkServiceConnections: item.?isManualConnection == true ? null : [
        {
          name: 'workspace'
          properties: {
            privateLinkServiceId: workspace.id
            groupIds: [item.?service ?? 'amlworkspace']
          }
        }
      ]
      manualPrivateLinkServiceConnections: item.?isManualConnection != true ? null : [
        {
          name: 'workspace'
          properties: {
            privateLinkServiceId: workspace.id
            groupIds: [item.?service ?? 'amlworkspace']
          }
        }
      ]
    }
  }
]

resource zones 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (item, index) in privateEndpoints ?? []: if (!empty(item.?privateDnsZoneGroup) || !empty(item.?privateDnsZoneResourceIds)) {
    parent: endpoint[index]
    name: item.?privateDnsZoneGroup.?name ?? 'default'
    properties: {
      privateDnsZoneConfigs: map(
        item.?privateDnsZoneGroup.?privateDnsZoneGroupConfigs ?? map(item.?privateDnsZoneResourceIds ?? [], id => { privateDnsZoneResourceId: id }),
        zone => {
          name: last(split(zone.privateDnsZoneResourceId, '/'))
          properties: { privateDnsZoneId: zone.privateDnsZoneResourceId }
        }
      )
    }
  }
]

output name string = workspace.name
output resourceId string = workspace.id
output location string = workspace.location
output resourceGroupName string = resourceGroup().name
output systemAssignedMIPrincipalId string? = workspace.?identity.?principalId
`;
