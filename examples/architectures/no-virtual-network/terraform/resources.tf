# Files, data and models of the workspace
resource "azurerm_storage_account" "storage" {
  name                            = "stmlwpublic91f3ff"
  resource_group_name             = data.azurerm_resource_group.workspace.name
  location                        = var.location
  account_kind                    = "StorageV2"
  account_tier                    = "Standard"
  account_replication_type        = "LRS"
  is_hns_enabled                  = false
  public_network_access_enabled   = true
  allow_nested_items_to_be_public = false
  https_traffic_only_enabled      = true
  min_tls_version                 = "TLS1_2"
  tags                            = var.tags

  network_rules {
    default_action             = "Allow"
    bypass                     = ["AzureServices"]
    ip_rules                   = []
    virtual_network_subnet_ids = []
  }
}

# Secrets and keys of the workspace
resource "azurerm_key_vault" "key_vault" {
  name                          = "kvmlwpublic91f3ff"
  resource_group_name           = data.azurerm_resource_group.workspace.name
  location                      = var.location
  tenant_id                     = data.azurerm_client_config.current.tenant_id
  sku_name                      = "standard"
  rbac_authorization_enabled    = true
  purge_protection_enabled      = true
  public_network_access_enabled = true
  tags                          = var.tags

  network_acls {
    bypass                     = "AzureServices"
    default_action             = "Allow"
    ip_rules                   = []
    virtual_network_subnet_ids = []
  }
}

# Images of the workspace; only Premium can be made private
resource "azurerm_container_registry" "container_registry" {
  name                          = "crmlwpublic91f3ff"
  resource_group_name           = data.azurerm_resource_group.workspace.name
  location                      = var.location
  sku                           = "Premium"
  admin_enabled                 = false
  public_network_access_enabled = true
  network_rule_bypass_option    = "AzureServices"
  tags                          = var.tags

  network_rule_set {
    default_action = "Allow"
  }
}
