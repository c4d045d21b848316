param location string = 'westeurope'
var subnet = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/e'
resource ws 'Microsoft.MachineLearningServices/workspaces@2025-12-01' = {
  name: 'mlw-one'
  location: location
  properties: {
    publicNetworkAccess: 'Disabled'
    storageAccount: store.id
    keyVault: vault.id
    v1LegacyMode: false
    managedNetwork: {
      isolationMode: 'AllowOnlyApprovedOutbound'
      outboundRules: {
        lake: {
          type: 'PrivateEndpoint'
          destination: {
            serviceResourceId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/lake'
            subresourceTarget: 'blob'
          }
        }
      }
    }
  }
}

resource store 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'stone'
  properties: { publicNetworkAccess: 'Disabled', networkAcls: { defaultAction: 'Deny' } }
}
resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: 'kv-one'
  properties: { publicNetworkAccess: 'Disabled' }
}
resource cpu 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' = {
  parent: ws
  name: 'cpu'
  properties: {
    computeType: 'AmlCompute'
    properties: { enableNodePublicIp: false, remoteLoginPortPublicAccess: 'Disabled' }
  }
}
resource score 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-12-01' = {
  parent: ws
  name: 'score'
  properties: { authMode: 'AADToken', publicNetworkAccess: 'Disabled' }
}
resource pe 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: 'pe'
  properties: {
    subnet: { id: subnet }
    privateLinkServiceConnections: [
      { name: 'a', properties: { privateLinkServiceId: ws.id, groupIds: ['amlworkspace'] } }
    ]
  }
}
