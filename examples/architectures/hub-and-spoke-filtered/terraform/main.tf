# The Azure Machine Learning workspace mlw-filtered with all that it needs.

# The group that the workspace stands in; it is there already
data "azurerm_resource_group" "workspace" {
  name = "rg-ml-filtered"
}

# Who runs Terraform, and in which tenant
data "azurerm_client_config" "current" {}
