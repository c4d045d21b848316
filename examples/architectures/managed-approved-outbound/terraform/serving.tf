# Answers requests for predictions
resource "azapi_resource" "endpoint_score" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-12-01"
  name      = "score"
  parent_id = azapi_resource.workspace.id
  location  = var.location
  locks     = [azapi_resource.workspace.id]

  identity {
    type = "SystemAssigned"
  }

  body = {
    properties = {
      authMode            = "AADToken"
      publicNetworkAccess = "Disabled"
    }
  }
}
