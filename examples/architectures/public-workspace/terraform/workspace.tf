# The workspace itself
resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-12-01"
  name      = "mlw-open-door"
  parent_id = data.azurerm_resource_group.workspace.id
  location  = var.location
  tags      = merge(var.tags, { dataClassification = "internal" })

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

# The private way to the workspace
resource "azurerm_private_endpoint" "workspace_amlworkspace" {
  name                = "pe-mlw-open-door-amlworkspace"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  subnet_id           = azurerm_subnet.vnet_ml_snet_private_endpoints.id
  tags                = var.tags

  private_service_connection {
    name                           = "pe-mlw-open-door-amlworkspace-connection"
    private_connection_resource_id = azapi_resource.workspace.id
    subresource_names              = ["amlworkspace"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name = "default"
    private_dns_zone_ids = [
      azurerm_private_dns_zone.api_azureml_ms.id,
      azurerm_private_dns_zone.notebooks_azure_net.id,
    ]
  }
}

# The studio finds the account by this endpoint
resource "azurerm_role_assignment" "private_endpoint_storage_blob_reader" {
  name                 = "f8cdde58-1880-56d2-a177-1c09c4bb96c3"
  scope                = azurerm_private_endpoint.storage_blob.id
  role_definition_name = "Reader"
  principal_id         = azapi_resource.workspace.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "private_endpoint_storage_file_reader" {
  name                 = "1bc29f6b-80e8-54e5-a96c-e28b275fce25"
  scope                = azurerm_private_endpoint.storage_file.id
  role_definition_name = "Reader"
  principal_id         = azapi_resource.workspace.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}
