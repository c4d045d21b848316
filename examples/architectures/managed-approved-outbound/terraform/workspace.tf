# The workspace itself
resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-12-01"
  name      = "mlw-approved"
  parent_id = data.azurerm_resource_group.workspace.id
  location  = var.location
  tags      = merge(var.tags, { dataClassification = "restricted" })

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
        isolationMode = "AllowOnlyApprovedOutbound"
        outboundRules = {
          lake = {
            type     = "PrivateEndpoint"
            category = "UserDefined"
            destination = {
              serviceResourceId = local.storage_account_stmllake_id
              subresourceTarget = "blob"
              sparkEnabled      = false
            }
          }
        }
      }
      v1LegacyMode = false
    }
  }
}

# The private way to the workspace
resource "azurerm_private_endpoint" "workspace_amlworkspace" {
  name                = "pe-mlw-approved-amlworkspace"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  subnet_id           = local.subnet_snet_private_endpoints_id
  tags                = var.tags

  private_service_connection {
    name                           = "pe-mlw-approved-amlworkspace-connection"
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
  name                 = "7a7b3a1e-f107-55d7-a152-faf276aa9e30"
  scope                = azurerm_private_endpoint.storage_blob.id
  role_definition_name = "Reader"
  principal_id         = azapi_resource.workspace.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "private_endpoint_storage_file_reader" {
  name                 = "d3b1bb8d-50c4-58be-a759-e9257ab7547e"
  scope                = azurerm_private_endpoint.storage_file.id
  role_definition_name = "Reader"
  principal_id         = azapi_resource.workspace.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}
