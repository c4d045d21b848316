metadata name = 'mlw-apart'
metadata generator = 'Ringfence'

targetScope = 'resourceGroup'

@description('The region of everything that is made.')
param location string = 'westeurope'

@description('Tags of everything that takes them.')
param tags object = {
  'managed-by': 'ringfence'
}

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

// --- Network ---

// Its subnets are resources of their own, so that one can lead to what stands in another
resource networkVnetMl 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-ml'
  location: location
  tags: union(tags, {
    'ml-workspace-subnet-snet-training': 'training'
    'ml-workspace-subnet-snet-scoring': 'scoring'
    'ml-workspace-subnet-snet-private-endpoints': 'private-endpoints'
  })
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.62.0.0/16'
      ]
    }
  }
}

// What may come into and leave the subnets that have it; Azure’s own rules stand behind these
resource groupNsgMl 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: 'nsg-ml'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'allow-web'
        properties: {
          direction: 'Outbound'
          access: 'Allow'
          priority: 100
          protocol: 'Tcp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'Internet'
          destinationPortRanges: [
            '80'
            '443'
          ]
        }
      }
      {
        name: 'allow-azure-ml'
        properties: {
          direction: 'Outbound'
          access: 'Allow'
          priority: 110
          protocol: 'Tcp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'AzureMachineLearning'
          destinationPortRanges: [
            '8787'
            '18881'
          ]
        }
      }
      {
        name: 'allow-azure-ml-udp'
        properties: {
          direction: 'Outbound'
          access: 'Allow'
          priority: 120
          protocol: 'Udp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'AzureMachineLearning'
          destinationPortRanges: [
            '5831'
          ]
        }
      }
      {
        name: 'allow-batch'
        properties: {
          direction: 'Outbound'
          access: 'Allow'
          priority: 130
          protocol: '*'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'BatchNodeManagement.westeurope'
          destinationPortRanges: [
            '443'
          ]
        }
      }
      {
        name: 'allow-storage'
        properties: {
          direction: 'Outbound'
          access: 'Allow'
          priority: 140
          protocol: 'Tcp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'Storage.westeurope'
          destinationPortRanges: [
            '445'
          ]
        }
      }
      {
        name: 'deny-the-rest'
        properties: {
          direction: 'Outbound'
          access: 'Deny'
          priority: 4000
          protocol: '*'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'Internet'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

// Where traffic of the subnet goes
resource routesVnetMlSnetTraining 'Microsoft.Network/routeTables@2025-05-01' = {
  name: 'rt-vnet-ml-snet-training'
  location: location
  tags: tags
  properties: {
    disableBgpRoutePropagation: true
    routes: []
  }
}

// The public address that traffic leaves by
resource addressNatVnetMl 'Microsoft.Network/publicIPAddresses@2025-05-01' = {
  name: 'pip-nat-vnet-ml'
  location: location
  sku: {
    name: 'Standard'
  }
  tags: tags
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

// The way out of the subnets that have it: to anywhere, unless a security group refuses it
resource natVnetMl 'Microsoft.Network/natGateways@2025-05-01' = {
  name: 'nat-vnet-ml'
  location: location
  sku: {
    name: 'Standard'
  }
  tags: tags
  properties: {
    publicIpAddresses: [
      {
        id: addressNatVnetMl.id
      }
    ]
  }
}

// Code may run here; Azure gives it no way out by itself
resource subnetVnetMlSnetTraining 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' = {
  parent: networkVnetMl
  name: 'snet-training'
  properties: {
    addressPrefix: '10.62.1.0/24'
    networkSecurityGroup: {
      id: groupNsgMl.id
    }
    routeTable: {
      id: routesVnetMlSnetTraining.id
    }
    natGateway: {
      id: natVnetMl.id
    }
    serviceEndpoints: []
    delegations: []
    privateEndpointNetworkPolicies: 'Disabled'
    defaultOutboundAccess: false
  }
}

// Where traffic of the subnet goes
resource routesVnetMlSnetScoring 'Microsoft.Network/routeTables@2025-05-01' = {
  name: 'rt-vnet-ml-snet-scoring'
  location: location
  tags: tags
  properties: {
    disableBgpRoutePropagation: true
    routes: []
  }
}

// Code may run here; Azure gives it no way out by itself
resource subnetVnetMlSnetScoring 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' = {
  parent: networkVnetMl
  name: 'snet-scoring'
  dependsOn: [
    subnetVnetMlSnetTraining
  ]
  properties: {
    addressPrefix: '10.62.2.0/24'
    networkSecurityGroup: {
      id: groupNsgMl.id
    }
    routeTable: {
      id: routesVnetMlSnetScoring.id
    }
    natGateway: {
      id: natVnetMl.id
    }
    serviceEndpoints: []
    delegations: []
    privateEndpointNetworkPolicies: 'Disabled'
    defaultOutboundAccess: false
  }
}

// No code runs here
resource subnetVnetMlSnetPrivateEndpoints 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' = {
  parent: networkVnetMl
  name: 'snet-private-endpoints'
  dependsOn: [
    subnetVnetMlSnetScoring
  ]
  properties: {
    addressPrefix: '10.62.3.0/27'
    networkSecurityGroup: {
      id: groupNsgMl.id
    }
    serviceEndpoints: []
    delegations: []
    privateEndpointNetworkPolicies: 'Disabled'
    defaultOutboundAccess: false
  }
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
resource zoneBlobCoreWindowsNetLinkVnetMl 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneBlobCoreWindowsNet
  name: 'to-vnet-ml'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: networkVnetMl.id
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
resource zoneFileCoreWindowsNetLinkVnetMl 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneFileCoreWindowsNet
  name: 'to-vnet-ml'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: networkVnetMl.id
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
resource zoneVaultcoreAzureNetLinkVnetMl 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneVaultcoreAzureNet
  name: 'to-vnet-ml'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: networkVnetMl.id
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
resource zoneAzurecrIoLinkVnetMl 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneAzurecrIo
  name: 'to-vnet-ml'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: networkVnetMl.id
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
  name: 'stmlwapart10bdd3'
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
  name: 'pe-stmlwapart10bdd3-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetVnetMlSnetPrivateEndpoints.id
    }
    privateLinkServiceConnections: [
      {
        name: 'pe-stmlwapart10bdd3-blob-connection'
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
  name: 'pe-stmlwapart10bdd3-file'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetVnetMlSnetPrivateEndpoints.id
    }
    privateLinkServiceConnections: [
      {
        name: 'pe-stmlwapart10bdd3-file-connection'
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
  name: 'kvmlwapart10bdd3'
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
    name: 'pe-kvmlwapart10bdd3-vault'
    location: location
    tags: tags
    subnetId: subnetVnetMlSnetPrivateEndpoints.id
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
  name: 'crmlwapart10bdd3'
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
    name: 'pe-crmlwapart10bdd3-registry'
    location: location
    tags: tags
    subnetId: subnetVnetMlSnetPrivateEndpoints.id
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
resource workspace 'Microsoft.MachineLearningServices/workspaces@2025-12-01' = {
  name: 'mlw-apart'
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
    dataClassification: 'confidential'
  })
  properties: {
    storageAccount: storage.id
    keyVault: keyVault.id
    containerRegistry: containerRegistry.id
    publicNetworkAccess: 'Disabled'
    managedNetwork: {
      isolationMode: 'Disabled'
    }
    v1LegacyMode: false
  }
}

// The private way to the workspace
module privateEndpointWorkspaceAmlworkspace 'modules/private-endpoint.bicep' = {
  params: {
    name: 'pe-people'
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

// The private way to the workspace
module privateEndpointWorkspaceAmlworkspace2 'modules/private-endpoint.bicep' = {
  params: {
    name: 'pe-machines'
    location: location
    tags: tags
    subnetId: subnetVnetMlSnetPrivateEndpoints.id
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
  name: 'f7ec7ead-f28c-5764-a12e-e2395c96eebe'
  properties: {
    roleDefinitionId: '/subscriptions/00000000-0000-4000-8000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7'
    principalId: workspace.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

// The studio finds the account by this endpoint
resource privateEndpointStorageFileReader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: privateEndpointStorageFile
  name: 'b0228240-b9f9-574f-a696-64ba1c9bd10f'
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
    privateEndpointWorkspaceAmlworkspace2
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
      subnet: {
        id: subnetVnetMlSnetTraining.id
      }
    }
  }
}

@description('The id of the workspace.')
output workspaceId string = workspace.id
