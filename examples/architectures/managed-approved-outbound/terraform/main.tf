# The Azure Machine Learning workspace mlw-approved with all that it needs.

# The group that the workspace stands in; it is there already
data "azurerm_resource_group" "workspace" {
  name = "rg-ml"
}

# Who runs Terraform, and in which tenant
data "azurerm_client_config" "current" {}

# What stands already and is not made here, by its id
locals {
  virtual_network_vnet_people_id   = "/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people"
  subnet_snet_private_endpoints_id = "/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people/subnets/snet-private-endpoints"
  storage_account_stmllake_id      = "/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-data/providers/Microsoft.Storage/storageAccounts/stmllake"
}
