resource "azurerm_machine_learning_workspace" "ws" {
  location = "westeurope"
  resource_group_name = "rg-ml"
  name = "mlw-private"
  application_insights_id = azurerm_application_insights.ai.id
  key_vault_id = azurerm_key_vault.kv.id
  storage_account_id = azurerm_storage_account.st.id
  container_registry_id = azurerm_container_registry.cr.id
  public_network_access_enabled = false
  image_build_compute_name = "cpu"
  managed_network {
    isolation_mode = "AllowOnlyApprovedOutbound"
  }
  identity {
    type = "SystemAssigned"
  }
  tags = {
    dataClassification = "confidential"
  }
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  name = "cpu"
  location = "westeurope"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.ws.id
  node_public_ip_enabled = false
  ssh_public_access_enabled = false
  local_auth_enabled = false
  scale_settings {
    min_node_count = 0
    max_node_count = 2
  }
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "lake" {
  name = "lake"
  workspace_id = azurerm_machine_learning_workspace.ws.id
  service_resource_id = "/subscriptions/8c1f0a52-4b7e-4f63-9d20-6a5e1b3c7d94/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stlake"
  sub_resource_target = "blob"
}

resource "azapi_resource" "score" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  name = "score"
  parent_id = azurerm_machine_learning_workspace.ws.id
  location = "westeurope"
  body = {
    properties = {
      authMode = "AADToken"
      publicNetworkAccess = "Disabled"
    }
  }
}

resource "azurerm_storage_account" "st" {
  location = "westeurope"
  resource_group_name = "rg-ml"
  name = "stprivate"
  account_tier = "Standard"
  account_replication_type = "LRS"
  public_network_access_enabled = false
  network_rules {
    default_action = "Deny"
    ip_rules = []
    bypass = ["AzureServices"]
  }
}

resource "azurerm_key_vault" "kv" {
  location = "westeurope"
  resource_group_name = "rg-ml"
  name = "kv-private"
  sku_name = "standard"
  public_network_access_enabled = false
  network_acls {
    default_action = "Deny"
    ip_rules = []
    bypass = "AzureServices"
  }
}

resource "azurerm_container_registry" "cr" {
  location = "westeurope"
  resource_group_name = "rg-ml"
  name = "crprivate"
  sku = "Premium"
  public_network_access_enabled = false
}

resource "azurerm_application_insights" "ai" {
  location = "westeurope"
  resource_group_name = "rg-ml"
  name = "appi-private"
  internet_ingestion_enabled = false
  internet_query_enabled = false
}

resource "azurerm_private_dns_zone" "api" {
  name = "privatelink.api.azureml.ms"
  resource_group_name = "rg-ml"
}

resource "azurerm_private_dns_zone" "notebooks" {
  name = "privatelink.notebooks.azure.net"
  resource_group_name = "rg-ml"
}

resource "azurerm_private_endpoint" "ws" {
  location = "westeurope"
  resource_group_name = "rg-ml"
  name = "pe-amlworkspace"
  subnet_id = azurerm_subnet.endpoints.id
  private_service_connection {
    name = "amlworkspace"
    private_connection_resource_id = azurerm_machine_learning_workspace.ws.id
    subresource_names = ["amlworkspace"]
    is_manual_connection = false
  }
  private_dns_zone_group {
    name = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.api.id, azurerm_private_dns_zone.notebooks.id]
  }
}

resource "azurerm_virtual_network" "hub" {
  location = "westeurope"
  resource_group_name = "rg-ml"
  name = "vnet-ml"
  address_space = ["10.20.0.0/16"]
}

resource "azurerm_subnet" "endpoints" {
  name = "snet-endpoints"
  resource_group_name = "rg-ml"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes = ["10.20.1.0/24"]
}
