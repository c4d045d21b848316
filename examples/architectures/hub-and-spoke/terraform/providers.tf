provider "azurerm" {
  features {}

  environment     = "public"
  subscription_id = var.subscription_id
}

provider "azapi" {
  environment     = "public"
  subscription_id = var.subscription_id
}
