metadata description = 'A private endpoint that writes its addresses into private DNS zones'

@description('The name of the endpoint.')
param name string

@description('The region of the subnet.')
param location string

@description('Tags of the endpoint.')
param tags object

@description('The id of the subnet that it stands in.')
param subnetId string

@description('The id of what it leads to.')
param targetId string

@description('The part of the target that it leads to, such as blob.')
param groupId string

@description('The zones that it writes its addresses into: what each is called here, and its id.')
param zones array

resource privateEndpoint 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetId
    }
    privateLinkServiceConnections: [
      {
        name: '${name}-connection'
        properties: {
          privateLinkServiceId: targetId
          groupIds: [
            groupId
          ]
        }
      }
    ]
  }
}

resource zoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = {
  parent: privateEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      for zone in zones: {
        name: zone.name
        properties: {
          privateDnsZoneId: zone.id
        }
      }
    ]
  }
}
