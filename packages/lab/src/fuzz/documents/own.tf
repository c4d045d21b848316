resource "azurerm_machine_learning_workspace" "ws" {
  location = "westeurope"
  resource_group_name = "rg-ml"
  name = "mlw-own"
  public_network_access_enabled = false
  managed_network {
    isolation_mode = "Disabled"
  }
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  name = "cpu"
  location = "westeurope"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.ws.id
  node_public_ip_enabled = false
  ssh_public_access_enabled = false
  subnet_resource_id = azurerm_subnet.training.id
}

resource "azurerm_virtual_network" "ml" {
  location = "westeurope"
  resource_group_name = "rg-ml"
  name = "vnet-ml"
  address_space = ["10.30.0.0/16"]
}

resource "azurerm_subnet" "training" {
  name = "snet-training"
  resource_group_name = "rg-ml"
  virtual_network_name = azurerm_virtual_network.ml.name
  address_prefixes = ["10.30.1.0/24"]
  default_outbound_access_enabled = false
}

resource "azurerm_network_security_group" "training" {
  location = "westeurope"
  resource_group_name = "rg-ml"
  name = "nsg-training"
  security_rule {
    name = "own"
    priority = 100
    direction = "Outbound"
    access = "Allow"
    protocol = "*"
    source_address_prefix = "*"
    source_port_range = "*"
    destination_address_prefix = "VirtualNetwork"
    destination_port_range = "*"
  }
}

resource "azurerm_network_security_rule" "rest" {
  name = "rest"
  priority = 200
  direction = "Outbound"
  access = "Deny"
  protocol = "*"
  source_address_prefix = "*"
  source_port_range = "*"
  destination_address_prefix = "*"
  destination_port_range = "*"
  resource_group_name = "rg-ml"
  network_security_group_name = azurerm_network_security_group.training.name
}

resource "azurerm_subnet_network_security_group_association" "training" {
  subnet_id = azurerm_subnet.training.id
  network_security_group_id = azurerm_network_security_group.training.id
}
