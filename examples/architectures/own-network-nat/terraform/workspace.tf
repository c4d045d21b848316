# The workspace itself
resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-12-01"
  name      = "mlw-nat"
  parent_id = data.azurerm_resource_group.workspace.id
  location  = var.location
  tags      = merge(var.tags, { dataClassification = "confidential" })

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
      publicNetworkAccess = "Disabled"
      managedNetwork = {
        isolationMode = "Disabled"
      }
      v1LegacyMode = false
    }
  }
}

# The private way to the workspace
resource "azurerm_private_endpoint" "workspace_amlworkspace" {
  name                = "pe-mlw-nat-amlworkspace"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  subnet_id           = azurerm_subnet.vnet_ml_snet_private_endpoints.id
  tags                = var.tags

  private_service_connection {
    name                           = "pe-mlw-nat-amlworkspace-connection"
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
  name                 = "b4d90a7f-8bc8-56f4-a977-7e9380f271a0"
  scope                = azurerm_private_endpoint.storage_blob.id
  role_definition_name = "Reader"
  principal_id         = azapi_resource.workspace.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "private_endpoint_storage_file_reader" {
  name                 = "0879ca43-b21e-5188-a295-b4534d3346c9"
  scope                = azurerm_private_endpoint.storage_file.id
  role_definition_name = "Reader"
  principal_id         = azapi_resource.workspace.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}
