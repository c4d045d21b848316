resource "azurerm_machine_learning_workspace" "this" {
  name                          = "mlw-closed"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  storage_account_id            = azurerm_storage_account.this.id
  key_vault_id                  = azurerm_key_vault.this.id
  public_network_access_enabled = false
  identity {
    type = "SystemAssigned"
  }
  managed_network {
    isolation_mode = "AllowInternetOutbound"
  }
}
