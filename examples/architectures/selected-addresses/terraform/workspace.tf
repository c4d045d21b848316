# The workspace itself
resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-12-01"
  name      = "mlw-listed"
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
      publicNetworkAccess = "Disabled"
      managedNetwork = {
        isolationMode = "AllowOnlyApprovedOutbound"
        outboundRules = {}
      }
      v1LegacyMode = false
    }
  }

  # The update below opens it, once it is there
  lifecycle {
    ignore_changes = [body.properties.publicNetworkAccess]
  }
}

# Azure takes this only once the resource is there, and only in a preview of its API
resource "azapi_update_resource" "workspace_access" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-10-01-preview"
  resource_id = azapi_resource.workspace.id

  body = {
    properties = {
      publicNetworkAccess = "Enabled"
      networkAcls = {
        defaultAction = "Deny"
        ipRules       = [{ value = "203.0.113.0/24" }]
      }
    }
  }
}

# The private way to the workspace
resource "azurerm_private_endpoint" "workspace_amlworkspace" {
  name                = "pe-mlw-listed-amlworkspace"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  subnet_id           = local.subnet_snet_private_endpoints_id
  tags                = var.tags

  private_service_connection {
    name                           = "pe-mlw-listed-amlworkspace-connection"
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
  name                 = "61ee9f67-87b2-53c3-a9dc-eedef439e82a"
  scope                = azurerm_private_endpoint.storage_blob.id
  role_definition_name = "Reader"
  principal_id         = azapi_resource.workspace.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "private_endpoint_storage_file_reader" {
  name                 = "060b6ad8-03a7-5572-a2fd-b869de375f99"
  scope                = azurerm_private_endpoint.storage_file.id
  role_definition_name = "Reader"
  principal_id         = azapi_resource.workspace.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}
