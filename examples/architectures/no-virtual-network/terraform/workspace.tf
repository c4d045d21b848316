# The workspace itself
resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-12-01"
  name      = "mlw-public"
  parent_id = data.azurerm_resource_group.workspace.id
  location  = var.location
  tags      = merge(var.tags, { dataClassification = "public" })

  identity {
    type = "SystemAssigned"
  }

  body = {
    kind = "Default"
    sku = {
      name = "Basic"
      tier = "Basic"
    }
    properties = {
      storageAccount      = azurerm_storage_account.storage.id
      keyVault            = azurerm_key_vault.key_vault.id
      containerRegistry   = azurerm_container_registry.container_registry.id
      publicNetworkAccess = "Enabled"
      managedNetwork = {
        isolationMode = "Disabled"
      }
      v1LegacyMode = false
    }
  }
}
