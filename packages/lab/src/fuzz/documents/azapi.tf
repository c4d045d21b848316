resource "azapi_resource" "ws" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name = "mlw-azapi"
  parent_id = "/subscriptions/8c1f0a52-4b7e-4f63-9d20-6a5e1b3c7d94/resourceGroups/rg-ml"
  location = "westeurope"
  body = {
    kind = "Default"
    properties = {
      publicNetworkAccess = "Disabled"
      storageAccount = azapi_resource.st.id
      imageBuildCompute = "cpu"
      managedNetwork = {
        isolationMode = "AllowOnlyApprovedOutbound"
        outboundRules = {
          lake = {
            type = "PrivateEndpoint"
            destination = {
              serviceResourceId = "/subscriptions/8c1f0a52-4b7e-4f63-9d20-6a5e1b3c7d94/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stlake"
              subresourceTarget = "blob"
            }
          }
        }
      }
    }
  }
}

resource "azapi_resource" "score" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  name = "score"
  parent_id = azapi_resource.ws.id
  location = "westeurope"
  body = {
    properties = {
      authMode = "AADToken"
      publicNetworkAccess = "Disabled"
    }
  }
}

resource "azapi_resource" "cpu" {
  type = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name = "cpu"
  parent_id = azapi_resource.ws.id
  location = "westeurope"
  body = {
    properties = {
      computeType = "AmlCompute"
      disableLocalAuth = true
      properties = {
        enableNodePublicIp = false
        remoteLoginPortPublicAccess = "Disabled"
      }
    }
  }
}

resource "azapi_resource" "st" {
  type = "Microsoft.Storage/storageAccounts@2024-01-01"
  name = "stazapi"
  parent_id = "/subscriptions/8c1f0a52-4b7e-4f63-9d20-6a5e1b3c7d94/resourceGroups/rg-ml"
  location = "westeurope"
  body = {
    properties = {
      publicNetworkAccess = "Disabled"
      networkAcls = {
        defaultAction = "Deny"
        bypass = "AzureServices"
        ipRules = []
        virtualNetworkRules = []
      }
    }
  }
}

resource "azapi_resource" "pe" {
  type = "Microsoft.Network/privateEndpoints@2024-05-01"
  name = "pe-ws"
  parent_id = "/subscriptions/8c1f0a52-4b7e-4f63-9d20-6a5e1b3c7d94/resourceGroups/rg-ml"
  location = "westeurope"
  body = {
    properties = {
      subnet = {
        id = "/subscriptions/8c1f0a52-4b7e-4f63-9d20-6a5e1b3c7d94/resourceGroups/rg-ml/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints"
      }
      privateLinkServiceConnections = [{
        name = "ws"
        properties = {
          privateLinkServiceId = azapi_resource.ws.id
          groupIds = ["amlworkspace"]
        }
      }]
    }
  }
}
