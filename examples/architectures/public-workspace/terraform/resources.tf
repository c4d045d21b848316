# Files, data and models of the workspace
resource "azurerm_storage_account" "storage" {
  name                            = "stmlwopendoor5f5c0e"
  resource_group_name             = data.azurerm_resource_group.workspace.name
  location                        = var.location
  account_kind                    = "StorageV2"
  account_tier                    = "Standard"
  account_replication_type        = "LRS"
  is_hns_enabled                  = false
  public_network_access_enabled   = false
  allow_nested_items_to_be_public = false
  https_traffic_only_enabled      = true
  min_tls_version                 = "TLS1_2"
  tags                            = var.tags

  network_rules {
    default_action             = "Deny"
    bypass                     = ["AzureServices"]
    ip_rules                   = []
    virtual_network_subnet_ids = []
  }
}

# The private way to the storage account, for blob
resource "azurerm_private_endpoint" "storage_blob" {
  name                = "pe-stmlwopendoor5f5c0e-blob"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  subnet_id           = azurerm_subnet.vnet_ml_snet_private_endpoints.id
  tags                = var.tags

  private_service_connection {
    name                           = "pe-stmlwopendoor5f5c0e-blob-connection"
    private_connection_resource_id = azurerm_storage_account.storage.id
    subresource_names              = ["blob"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.blob_core_windows_net.id]
  }
}

# The private way to the storage account, for file
resource "azurerm_private_endpoint" "storage_file" {
  name                = "pe-stmlwopendoor5f5c0e-file"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  subnet_id           = azurerm_subnet.vnet_ml_snet_private_endpoints.id
  tags                = var.tags

  private_service_connection {
    name                           = "pe-stmlwopendoor5f5c0e-file-connection"
    private_connection_resource_id = azurerm_storage_account.storage.id
    subresource_names              = ["file"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.file_core_windows_net.id]
  }
}

# Secrets and keys of the workspace
resource "azurerm_key_vault" "key_vault" {
  name                          = "kvmlwopendoor5f5c0e"
  resource_group_name           = data.azurerm_resource_group.workspace.name
  location                      = var.location
  tenant_id                     = data.azurerm_client_config.current.tenant_id
  sku_name                      = "standard"
  rbac_authorization_enabled    = true
  purge_protection_enabled      = true
  public_network_access_enabled = false
  tags                          = var.tags

  network_acls {
    bypass                     = "AzureServices"
    default_action             = "Deny"
    ip_rules                   = []
    virtual_network_subnet_ids = []
  }
}

# The private way to the key vault
resource "azurerm_private_endpoint" "key_vault_vault" {
  name                = "pe-kvmlwopendoor5f5c0e-vault"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  subnet_id           = azurerm_subnet.vnet_ml_snet_private_endpoints.id
  tags                = var.tags

  private_service_connection {
    name                           = "pe-kvmlwopendoor5f5c0e-vault-connection"
    private_connection_resource_id = azurerm_key_vault.key_vault.id
    subresource_names              = ["vault"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.vaultcore_azure_net.id]
  }
}

# Images of the workspace; only Premium can be made private
resource "azurerm_container_registry" "container_registry" {
  name                          = "crmlwopendoor5f5c0e"
  resource_group_name           = data.azurerm_resource_group.workspace.name
  location                      = var.location
  sku                           = "Premium"
  admin_enabled                 = false
  public_network_access_enabled = false
  network_rule_bypass_option    = "AzureServices"
  tags                          = var.tags

  network_rule_set {
    default_action = "Deny"
  }
}

# The private way to the container registry
resource "azurerm_private_endpoint" "container_registry_registry" {
  name                = "pe-crmlwopendoor5f5c0e-registry"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  subnet_id           = azurerm_subnet.vnet_ml_snet_private_endpoints.id
  tags                = var.tags

  private_service_connection {
    name                           = "pe-crmlwopendoor5f5c0e-registry-connection"
    private_connection_resource_id = azurerm_container_registry.container_registry.id
    subresource_names              = ["registry"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.azurecr_io.id]
  }
}
