# Names under this zone resolve to private addresses
resource "azurerm_private_dns_zone" "blob_core_windows_net" {
  name                = "privatelink.blob.core.windows.net"
  resource_group_name = data.azurerm_resource_group.workspace.name
  tags                = var.tags
}

# This network asks the zone
resource "azurerm_private_dns_zone_virtual_network_link" "blob_core_windows_net_link_vnet_ml" {
  name                 = "to-vnet-ml"
  private_dns_zone_id  = azurerm_private_dns_zone.blob_core_windows_net.id
  virtual_network_id   = azurerm_virtual_network.vnet_ml.id
  registration_enabled = false
}

resource "azurerm_private_dns_zone" "file_core_windows_net" {
  name                = "privatelink.file.core.windows.net"
  resource_group_name = data.azurerm_resource_group.workspace.name
  tags                = var.tags
}

resource "azurerm_private_dns_zone_virtual_network_link" "file_core_windows_net_link_vnet_ml" {
  name                 = "to-vnet-ml"
  private_dns_zone_id  = azurerm_private_dns_zone.file_core_windows_net.id
  virtual_network_id   = azurerm_virtual_network.vnet_ml.id
  registration_enabled = false
}

resource "azurerm_private_dns_zone" "vaultcore_azure_net" {
  name                = "privatelink.vaultcore.azure.net"
  resource_group_name = data.azurerm_resource_group.workspace.name
  tags                = var.tags
}

resource "azurerm_private_dns_zone_virtual_network_link" "vaultcore_azure_net_link_vnet_ml" {
  name                 = "to-vnet-ml"
  private_dns_zone_id  = azurerm_private_dns_zone.vaultcore_azure_net.id
  virtual_network_id   = azurerm_virtual_network.vnet_ml.id
  registration_enabled = false
}

resource "azurerm_private_dns_zone" "azurecr_io" {
  name                = "privatelink.azurecr.io"
  resource_group_name = data.azurerm_resource_group.workspace.name
  tags                = var.tags
}

resource "azurerm_private_dns_zone_virtual_network_link" "azurecr_io_link_vnet_ml" {
  name                 = "to-vnet-ml"
  private_dns_zone_id  = azurerm_private_dns_zone.azurecr_io.id
  virtual_network_id   = azurerm_virtual_network.vnet_ml.id
  registration_enabled = false
}

resource "azurerm_private_dns_zone" "api_azureml_ms" {
  name                = "privatelink.api.azureml.ms"
  resource_group_name = data.azurerm_resource_group.workspace.name
  tags                = var.tags
}

resource "azurerm_private_dns_zone_virtual_network_link" "api_azureml_ms_link_vnet_ml" {
  name                 = "to-vnet-ml"
  private_dns_zone_id  = azurerm_private_dns_zone.api_azureml_ms.id
  virtual_network_id   = azurerm_virtual_network.vnet_ml.id
  registration_enabled = false
}

resource "azurerm_private_dns_zone" "notebooks_azure_net" {
  name                = "privatelink.notebooks.azure.net"
  resource_group_name = data.azurerm_resource_group.workspace.name
  tags                = var.tags
}

resource "azurerm_private_dns_zone_virtual_network_link" "notebooks_azure_net_link_vnet_ml" {
  name                 = "to-vnet-ml"
  private_dns_zone_id  = azurerm_private_dns_zone.notebooks_azure_net.id
  virtual_network_id   = azurerm_virtual_network.vnet_ml.id
  registration_enabled = false
}
