# The workspace itself
resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-12-01"
  name      = "mlw-apart"
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
  name                = "pe-people"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  subnet_id           = local.subnet_snet_private_endpoints_id
  tags                = var.tags

  private_service_connection {
    name                           = "pe-people-connection"
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

resource "azurerm_private_endpoint" "workspace_amlworkspace2" {
  name                = "pe-machines"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  subnet_id           = azurerm_subnet.vnet_ml_snet_private_endpoints.id
  tags                = var.tags

  private_service_connection {
    name                           = "pe-machines-connection"
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
  name                 = "f7ec7ead-f28c-5764-a12e-e2395c96eebe"
  scope                = azurerm_private_endpoint.storage_blob.id
  role_definition_name = "Reader"
  principal_id         = azapi_resource.workspace.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "private_endpoint_storage_file_reader" {
  name                 = "b0228240-b9f9-574f-a696-64ba1c9bd10f"
  scope                = azurerm_private_endpoint.storage_file.id
  role_definition_name = "Reader"
  principal_id         = azapi_resource.workspace.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}
