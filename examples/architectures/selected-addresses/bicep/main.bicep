metadata name = 'mlw-listed'
metadata generator = 'Ringfence'

targetScope = 'resourceGroup'

@description('The region of everything that is made.')
param location string = 'westeurope'

@description('Tags of everything that takes them.')
param tags object = {}

@description('Whether the workspace is there already: false for its first deployment, since Azure takes a list of addresses only afterwards.')
param workspaceExists bool = true

@description('The size of the machines that are made.')
param vmSize string = 'Standard_DS3_v2'

// --- What stands already ---

resource vnetPeople 'Microsoft.Network/virtualNetworks@2025-05-01' existing = {
  scope: resourceGroup('00000000-0000-4000-8000-000000000000', 'rg-network')
  name: 'vnet-people'
}

resource snetPrivateEndpoints 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetPeople
  name: 'snet-private-endpoints'
}

// --- Private DNS ---

// Names under this zone resolve to private addresses
resource zoneBlobCoreWindowsNet 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  #disable-next-line no-hardcoded-env-urls
  name: 'privatelink.blob.core.windows.net'
  location: 'global'
  tags: tags
}

// This network asks the zone
resource zoneBlobCoreWindowsNetLinkVnetPeople 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneBlobCoreWindowsNet
  name: 'to-vnet-people'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: vnetPeople.id
    }
    registrationEnabled: false
  }
}

// Names under this zone resolve to private addresses
resource zoneFileCoreWindowsNet 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  #disable-next-line no-hardcoded-env-urls
  name: 'privatelink.file.core.windows.net'
  location: 'global'
  tags: tags
}

// This network asks the zone
resource zoneFileCoreWindowsNetLinkVnetPeople 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneFileCoreWindowsNet
  name: 'to-vnet-people'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: vnetPeople.id
    }
    registrationEnabled: false
  }
}

// Names under this zone resolve to private addresses
resource zoneVaultcoreAzureNet 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.vaultcore.azure.net'
  location: 'global'
  tags: tags
}

// This network asks the zone
resource zoneVaultcoreAzureNetLinkVnetPeople 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneVaultcoreAzureNet
  name: 'to-vnet-people'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: vnetPeople.id
    }
    registrationEnabled: false
  }
}

// Names under this zone resolve to private addresses
resource zoneAzurecrIo 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.azurecr.io'
  location: 'global'
  tags: tags
}

// This network asks the zone
resource zoneAzurecrIoLinkVnetPeople 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneAzurecrIo
  name: 'to-vnet-people'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: vnetPeople.id
    }
    registrationEnabled: false
  }
}

// Names under this zone resolve to private addresses
resource zoneApiAzuremlMs 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.api.azureml.ms'
  location: 'global'
  tags: tags
}

// This network asks the zone
resource zoneApiAzuremlMsLinkVnetPeople 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneApiAzuremlMs
  name: 'to-vnet-people'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: vnetPeople.id
    }
    registrationEnabled: false
  }
}

// Names under this zone resolve to private addresses
resource zoneNotebooksAzureNet 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.notebooks.azure.net'
  location: 'global'
  tags: tags
}

// This network asks the zone
resource zoneNotebooksAzureNetLinkVnetPeople 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneNotebooksAzureNet
  name: 'to-vnet-people'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: vnetPeople.id
    }
    registrationEnabled: false
  }
}

// --- Storage, key vault, registry and monitoring ---

// Files, data and models of the workspace
resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: 'stmlwlistedbed348'
  location: location
  sku: {
    name: 'Standard_LRS'
  }
  kind: 'StorageV2'
  tags: tags
  properties: {
    publicNetworkAccess: 'Disabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Deny'
      ipRules: []
      virtualNetworkRules: []
    }
    isHnsEnabled: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

// The private way to the storage account, for blob
resource privateEndpointStorageBlob 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: 'pe-stmlwlistedbed348-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: snetPrivateEndpoints.id
    }
    privateLinkServiceConnections: [
      {
        name: 'pe-stmlwlistedbed348-blob-connection'
        properties: {
          privateLinkServiceId: storage.id
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

// The endpoint writes its addresses into these zones
resource privateEndpointStorageBlobZones 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = {
  parent: privateEndpointStorageBlob
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'privatelink-blob-core-windows-net'
        properties: {
          privateDnsZoneId: zoneBlobCoreWindowsNet.id
        }
      }
    ]
  }
}

// The private way to the storage account, for file
resource privateEndpointStorageFile 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: 'pe-stmlwlistedbed348-file'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: snetPrivateEndpoints.id
    }
    privateLinkServiceConnections: [
      {
        name: 'pe-stmlwlistedbed348-file-connection'
        properties: {
          privateLinkServiceId: storage.id
          groupIds: [
            'file'
          ]
        }
      }
    ]
  }
}

// The endpoint writes its addresses into these zones
resource privateEndpointStorageFileZones 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = {
  parent: privateEndpointStorageFile
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'privatelink-file-core-windows-net'
        properties: {
          privateDnsZoneId: zoneFileCoreWindowsNet.id
        }
      }
    ]
  }
}

// Secrets and keys of the workspace
resource keyVault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: 'kvmlwlistedbed348'
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    publicNetworkAccess: 'Disabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Deny'
      ipRules: []
      virtualNetworkRules: []
    }
  }
}

// The private way to the key vault
module privateEndpointKeyVaultVault 'modules/private-endpoint.bicep' = {
  params: {
    name: 'pe-kvmlwlistedbed348-vault'
    location: location
    tags: tags
    subnetId: snetPrivateEndpoints.id
    targetId: keyVault.id
    groupId: 'vault'
    zones: [
      {
        name: 'privatelink-vaultcore-azure-net'
        id: zoneVaultcoreAzureNet.id
      }
    ]
  }
}

// Images of the workspace; only Premium can be made private
resource containerRegistry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: 'crmlwlistedbed348'
  location: location
  sku: {
    name: 'Premium'
  }
  tags: tags
  properties: {
    adminUserEnabled: false
    publicNetworkAccess: 'Disabled'
    networkRuleBypassOptions: 'AzureServices'
    networkRuleSet: {
      defaultAction: 'Deny'
      ipRules: []
    }
  }
}

// The private way to the container registry
module privateEndpointContainerRegistryRegistry 'modules/private-endpoint.bicep' = {
  params: {
    name: 'pe-crmlwlistedbed348-registry'
    location: location
    tags: tags
    subnetId: snetPrivateEndpoints.id
    targetId: containerRegistry.id
    groupId: 'registry'
    zones: [
      {
        name: 'privatelink-azurecr-io'
        id: zoneAzurecrIo.id
      }
    ]
  }
}

// --- Workspace ---

// The workspace itself
resource workspace 'Microsoft.MachineLearningServices/workspaces@2025-10-01-preview' = {
  name: 'mlw-listed'
  location: location
  sku: {
    name: 'Basic'
    tier: 'Basic'
  }
  kind: 'Default'
  identity: {
    type: 'SystemAssigned'
  }
  tags: union(tags, {
    dataClassification: 'internal'
  })
  properties: {
    storageAccount: storage.id
    keyVault: keyVault.id
    containerRegistry: containerRegistry.id
    publicNetworkAccess: workspaceExists ? 'Enabled' : 'Disabled'
    managedNetwork: {
      isolationMode: 'AllowOnlyApprovedOutbound'
      outboundRules: {}
    }
    v1LegacyMode: false
    networkAcls: workspaceExists ? {
      defaultAction: 'Deny'
      ipRules: [
        {
          value: '203.0.113.0/24'
        }
      ]
    } : null
  }
}

// The private way to the workspace
module privateEndpointWorkspaceAmlworkspace 'modules/private-endpoint.bicep' = {
  params: {
    name: 'pe-mlw-listed-amlworkspace'
    location: location
    tags: tags
    subnetId: snetPrivateEndpoints.id
    targetId: workspace.id
    groupId: 'amlworkspace'
    zones: [
      {
        name: 'privatelink-api-azureml-ms'
        id: zoneApiAzuremlMs.id
      }
      {
        name: 'privatelink-notebooks-azure-net'
        id: zoneNotebooksAzureNet.id
      }
    ]
  }
}

// The studio finds the account by this endpoint
resource privateEndpointStorageBlobReader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: privateEndpointStorageBlob
  name: '61ee9f67-87b2-53c3-a9dc-eedef439e82a'
  properties: {
    roleDefinitionId: '/subscriptions/00000000-0000-4000-8000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7'
    principalId: workspace.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

// The studio finds the account by this endpoint
resource privateEndpointStorageFileReader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: privateEndpointStorageFile
  name: '060b6ad8-03a7-5572-a2fd-b869de375f99'
  properties: {
    roleDefinitionId: '/subscriptions/00000000-0000-4000-8000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7'
    principalId: workspace.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

// --- Compute ---

// Nodes that start when a job needs them
resource computeCpuCluster 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' = {
  parent: workspace
  name: 'cpu-cluster'
  location: location
  dependsOn: [
    privateEndpointWorkspaceAmlworkspace
  ]
  properties: {
    computeType: 'AmlCompute'
    properties: {
      vmSize: vmSize
      vmPriority: 'Dedicated'
      osType: 'Linux'
      scaleSettings: {
        minNodeCount: 0
        maxNodeCount: 4
        nodeIdleTimeBeforeScaleDown: 'PT120S'
      }
      enableNodePublicIp: false
      remoteLoginPortPublicAccess: 'Disabled'
    }
  }
}

// --- Serving ---

// Answers requests for predictions
resource endpointScore 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-12-01' = {
  parent: workspace
  name: 'score'
  location: location
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    authMode: 'AADToken'
    publicNetworkAccess: 'Disabled'
  }
}

@description('The id of the workspace.')
output workspaceId string = workspace.id
