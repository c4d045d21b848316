metadata name = 'mlw-filtered'
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

// --- Network ---

// Its subnets are resources of their own, so that one can lead to what stands in another
resource networkVnetMlHub 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-ml-hub'
  location: location
  tags: union(tags, {
    'ml-workspace-subnet-AzureFirewallSubnet': 'firewall'
  })
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.60.0.0/24'
      ]
    }
  }
}

// Its subnets are resources of their own, so that one can lead to what stands in another
resource networkVnetMlSpoke 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-ml-spoke'
  location: location
  tags: union(tags, {
    'ml-workspace-subnet-snet-training': 'training'
    'ml-workspace-subnet-snet-scoring': 'scoring'
    'ml-workspace-subnet-snet-private-endpoints': 'private-endpoints'
  })
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.61.0.0/16'
      ]
    }
  }
}

// One direction; traffic passes once the other one is there too
resource peeringVnetMlHubVnetMlSpoke 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2025-05-01' = {
  parent: networkVnetMlHub
  name: 'to-vnet-ml-spoke'
  properties: {
    remoteVirtualNetwork: {
      id: networkVnetMlSpoke.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: false
  }
}

// One direction; traffic passes once the other one is there too
resource peeringVnetMlSpokeVnetMlHub 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2025-05-01' = {
  parent: networkVnetMlSpoke
  name: 'to-vnet-ml-hub'
  dependsOn: [
    peeringVnetMlHubVnetMlSpoke
  ]
  properties: {
    remoteVirtualNetwork: {
      id: networkVnetMlHub.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: false
  }
}

// No code runs here
resource subnetVnetMlHubAzureFirewallSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' = {
  parent: networkVnetMlHub
  name: 'AzureFirewallSubnet'
  properties: {
    addressPrefix: '10.60.0.0/26'
    serviceEndpoints: []
    delegations: []
    privateEndpointNetworkPolicies: 'Disabled'
    defaultOutboundAccess: false
  }
}

// The rules of the firewall
resource policyAfwMl 'Microsoft.Network/firewallPolicies@2025-05-01' = {
  name: 'afwp-afw-ml'
  location: location
  tags: tags
  properties: {
    sku: {
      tier: 'Standard'
    }
    threatIntelMode: 'Alert'
  }
}

// Rules that are asked together
resource policyAfwMlRules200 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2025-05-01' = {
  parent: policyAfwMl
  name: 'group-200'
  properties: {
    priority: 200
    ruleCollections: [
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: 'azure-ml'
        priority: 100
        action: {
          type: 'Allow'
        }
        rules: [
          {
            ruleType: 'NetworkRule'
            name: 'services'
            ipProtocols: [
              'TCP'
            ]
            sourceAddresses: [
              '10.61.0.0/16'
            ]
            destinationAddresses: [
              'AzureActiveDirectory'
              'AzureMachineLearning'
              'BatchNodeManagement.westeurope'
              'AzureResourceManager'
              'MicrosoftContainerRegistry'
              'AzureFrontDoor.FirstParty'
            ]
            destinationPorts: [
              '80'
              '443'
              '8787'
              '18881'
            ]
          }
          {
            ruleType: 'NetworkRule'
            name: 'services-over-udp'
            ipProtocols: [
              'UDP'
            ]
            sourceAddresses: [
              '10.61.0.0/16'
            ]
            destinationAddresses: [
              'AzureMachineLearning'
            ]
            destinationPorts: [
              '5831'
            ]
          }
        ]
      }
    ]
  }
}

// Rules that are asked together
resource policyAfwMlRules300 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2025-05-01' = {
  parent: policyAfwMl
  name: 'group-300'
  dependsOn: [
    policyAfwMlRules200
  ]
  properties: {
    priority: 300
    ruleCollections: [
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: 'studio'
        priority: 100
        action: {
          type: 'Allow'
        }
        rules: [
          {
            ruleType: 'ApplicationRule'
            name: 'hosts'
            sourceAddresses: [
              '10.61.0.0/16'
            ]
            targetFqdns: [
              'ml.azure.com'
              'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net'
            ]
            protocols: [
              {
                protocolType: 'Https'
                port: 443
              }
            ]
          }
        ]
      }
    ]
  }
}

// The public address that traffic leaves by
resource addressAfwMl 'Microsoft.Network/publicIPAddresses@2025-05-01' = {
  name: 'pip-afw-ml'
  location: location
  sku: {
    name: 'Standard'
  }
  tags: tags
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

// What leaves is asked here, and what no rule allows is refused
resource firewallAfwMl 'Microsoft.Network/azureFirewalls@2025-05-01' = {
  name: 'afw-ml'
  location: location
  dependsOn: [
    policyAfwMlRules200
    policyAfwMlRules300
  ]
  tags: tags
  properties: {
    sku: {
      name: 'AZFW_VNet'
      tier: 'Standard'
    }
    ipConfigurations: [
      {
        name: 'ipconfig'
        properties: {
          subnet: {
            id: subnetVnetMlHubAzureFirewallSubnet.id
          }
          publicIPAddress: {
            id: addressAfwMl.id
          }
        }
      }
    ]
    firewallPolicy: {
      id: policyAfwMl.id
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
        name: 'allow-sign-in'
        properties: {
          direction: 'Outbound'
          access: 'Allow'
          priority: 100
          protocol: 'Tcp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'AzureActiveDirectory'
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
            '443'
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
          priority: 115
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
          priority: 120
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
        name: 'allow-resource-manager'
        properties: {
          direction: 'Outbound'
          access: 'Allow'
          priority: 130
          protocol: 'Tcp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'AzureResourceManager'
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
            '443'
            '445'
          ]
        }
      }
      {
        name: 'allow-images'
        properties: {
          direction: 'Outbound'
          access: 'Allow'
          priority: 150
          protocol: 'Tcp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'MicrosoftContainerRegistry'
          destinationPortRanges: [
            '443'
          ]
        }
      }
      {
        name: 'allow-front-door'
        properties: {
          direction: 'Outbound'
          access: 'Allow'
          priority: 160
          protocol: 'Tcp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'AzureFrontDoor.FirstParty'
          destinationPortRanges: [
            '443'
          ]
        }
      }
      {
        name: 'allow-hosts-through-the-firewall'
        properties: {
          direction: 'Outbound'
          access: 'Allow'
          priority: 200
          protocol: 'Tcp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'Internet'
          destinationPortRanges: [
            '443'
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
resource routesVnetMlSpokeSnetTraining 'Microsoft.Network/routeTables@2025-05-01' = {
  name: 'rt-vnet-ml-spoke-snet-training'
  location: location
  tags: tags
  properties: {
    disableBgpRoutePropagation: true
    routes: [
      {
        name: 'to-firewall'
        properties: {
          addressPrefix: '0.0.0.0/0'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: firewallAfwMl.properties.ipConfigurations[0].properties.privateIPAddress
        }
      }
    ]
  }
}

// The service endpoint for storage leads to these accounts only, so that no other takes data
resource policySepMl 'Microsoft.Network/serviceEndpointPolicies@2025-05-01' = {
  name: 'sep-ml'
  location: location
  tags: tags
  properties: {
    serviceEndpointPolicyDefinitions: [
      {
        name: 'services'
        properties: {
          service: 'Global'
          serviceResources: [
            '/services/Azure/MachineLearning'
          ]
        }
      }
    ]
  }
}

// Code may run here; Azure gives it no way out by itself
resource subnetVnetMlSpokeSnetTraining 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' = {
  parent: networkVnetMlSpoke
  name: 'snet-training'
  properties: {
    addressPrefix: '10.61.1.0/24'
    networkSecurityGroup: {
      id: groupNsgMl.id
    }
    routeTable: {
      id: routesVnetMlSpokeSnetTraining.id
    }
    serviceEndpoints: [
      {
        service: 'Microsoft.Storage'
      }
    ]
    serviceEndpointPolicies: [
      {
        id: policySepMl.id
      }
    ]
    delegations: []
    privateEndpointNetworkPolicies: 'Disabled'
    defaultOutboundAccess: false
  }
}

// Where traffic of the subnet goes
resource routesVnetMlSpokeSnetScoring 'Microsoft.Network/routeTables@2025-05-01' = {
  name: 'rt-vnet-ml-spoke-snet-scoring'
  location: location
  tags: tags
  properties: {
    disableBgpRoutePropagation: true
    routes: [
      {
        name: 'to-firewall'
        properties: {
          addressPrefix: '0.0.0.0/0'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: firewallAfwMl.properties.ipConfigurations[0].properties.privateIPAddress
        }
      }
    ]
  }
}

// Code may run here; Azure gives it no way out by itself
resource subnetVnetMlSpokeSnetScoring 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' = {
  parent: networkVnetMlSpoke
  name: 'snet-scoring'
  dependsOn: [
    subnetVnetMlSpokeSnetTraining
  ]
  properties: {
    addressPrefix: '10.61.2.0/24'
    networkSecurityGroup: {
      id: groupNsgMl.id
    }
    routeTable: {
      id: routesVnetMlSpokeSnetScoring.id
    }
    serviceEndpoints: [
      {
        service: 'Microsoft.Storage'
      }
    ]
    serviceEndpointPolicies: [
      {
        id: policySepMl.id
      }
    ]
    delegations: []
    privateEndpointNetworkPolicies: 'Disabled'
    defaultOutboundAccess: false
  }
}

// No code runs here
resource subnetVnetMlSpokeSnetPrivateEndpoints 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' = {
  parent: networkVnetMlSpoke
  name: 'snet-private-endpoints'
  dependsOn: [
    subnetVnetMlSpokeSnetScoring
  ]
  properties: {
    addressPrefix: '10.61.3.0/27'
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
resource zoneBlobCoreWindowsNetLinkVnetMlSpoke 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneBlobCoreWindowsNet
  name: 'to-vnet-ml-spoke'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: networkVnetMlSpoke.id
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
resource zoneFileCoreWindowsNetLinkVnetMlSpoke 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneFileCoreWindowsNet
  name: 'to-vnet-ml-spoke'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: networkVnetMlSpoke.id
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
resource zoneVaultcoreAzureNetLinkVnetMlSpoke 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneVaultcoreAzureNet
  name: 'to-vnet-ml-spoke'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: networkVnetMlSpoke.id
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
resource zoneAzurecrIoLinkVnetMlSpoke 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneAzurecrIo
  name: 'to-vnet-ml-spoke'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: networkVnetMlSpoke.id
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
resource zoneApiAzuremlMsLinkVnetMlSpoke 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneApiAzuremlMs
  name: 'to-vnet-ml-spoke'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: networkVnetMlSpoke.id
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
resource zoneNotebooksAzureNetLinkVnetMlSpoke 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zoneNotebooksAzureNet
  name: 'to-vnet-ml-spoke'
  location: 'global'
  properties: {
    virtualNetwork: {
      id: networkVnetMlSpoke.id
    }
    registrationEnabled: false
  }
}

// --- Storage, key vault, registry and monitoring ---

// Files, data and models of the workspace
resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: 'stmlwfiltered216634'
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
  name: 'pe-stmlwfiltered216634-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetVnetMlSpokeSnetPrivateEndpoints.id
    }
    privateLinkServiceConnections: [
      {
        name: 'pe-stmlwfiltered216634-blob-connection'
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
  name: 'pe-stmlwfiltered216634-file'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetVnetMlSpokeSnetPrivateEndpoints.id
    }
    privateLinkServiceConnections: [
      {
        name: 'pe-stmlwfiltered216634-file-connection'
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
  name: 'kvmlwfiltered216634'
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
    name: 'pe-kvmlwfiltered216634-vault'
    location: location
    tags: tags
    subnetId: subnetVnetMlSpokeSnetPrivateEndpoints.id
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
  name: 'crmlwfiltered216634'
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
    name: 'pe-crmlwfiltered216634-registry'
    location: location
    tags: tags
    subnetId: subnetVnetMlSpokeSnetPrivateEndpoints.id
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
  name: 'mlw-filtered'
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
    dataClassification: 'restricted'
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
    name: 'pe-mlw-filtered-amlworkspace'
    location: location
    tags: tags
    subnetId: subnetVnetMlSpokeSnetPrivateEndpoints.id
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
  name: '7626674d-90cf-5882-a869-45b1d2df026b'
  properties: {
    roleDefinitionId: '/subscriptions/00000000-0000-4000-8000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7'
    principalId: workspace.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

// The studio finds the account by this endpoint
resource privateEndpointStorageFileReader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: privateEndpointStorageFile
  name: '30dd93fb-99ce-537a-a543-473c3f391ab4'
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
      subnet: {
        id: subnetVnetMlSpokeSnetTraining.id
      }
    }
  }
}

@description('The id of the workspace.')
output workspaceId string = workspace.id
