resource "azurerm_storage_account" "this" {
  name                          = "stclosed"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  account_tier                  = "Standard"
  account_replication_type      = "LRS"
  public_network_access_enabled = false
  network_rules {
    default_action             = "Deny"
    bypass                     = ["AzureServices"]
    ip_rules                   = []
    virtual_network_subnet_ids = []
  }
}

resource "azurerm_key_vault" "this" {
  name                          = "kv-closed"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  tenant_id                     = "33333333-3333-4333-8333-333333333333"
  sku_name                      = "standard"
  public_network_access_enabled = false
  network_acls {
    default_action             = "Deny"
    bypass                     = "AzureServices"
    ip_rules                   = []
    virtual_network_subnet_ids = []
  }
}
