# Its subnets are resources of their own, so that one can lead to what stands in another
resource "azurerm_virtual_network" "vnet_ml" {
  name                = "vnet-ml"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  address_space       = ["10.62.0.0/16"]
  tags                = merge(var.tags, { ml-workspace-subnet-snet-training = "training", ml-workspace-subnet-snet-scoring = "scoring", ml-workspace-subnet-snet-private-endpoints = "private-endpoints" })
}

# What may come into and leave the subnets that have it; Azure’s own rules stand behind these
resource "azurerm_network_security_group" "nsg_ml" {
  name                = "nsg-ml"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  tags                = var.tags

  security_rule {
    name                       = "allow-web"
    priority                   = 100
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "VirtualNetwork"
    source_port_range          = "*"
    destination_address_prefix = "Internet"
    destination_port_ranges    = ["80", "443"]
  }

  security_rule {
    name                       = "allow-azure-ml"
    priority                   = 110
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "VirtualNetwork"
    source_port_range          = "*"
    destination_address_prefix = "AzureMachineLearning"
    destination_port_ranges    = ["8787", "18881"]
  }

  security_rule {
    name                       = "allow-azure-ml-udp"
    priority                   = 120
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "Udp"
    source_address_prefix      = "VirtualNetwork"
    source_port_range          = "*"
    destination_address_prefix = "AzureMachineLearning"
    destination_port_ranges    = ["5831"]
  }

  security_rule {
    name                       = "allow-batch"
    priority                   = 130
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "*"
    source_address_prefix      = "VirtualNetwork"
    source_port_range          = "*"
    destination_address_prefix = "BatchNodeManagement.westeurope"
    destination_port_ranges    = ["443"]
  }

  security_rule {
    name                       = "allow-storage"
    priority                   = 140
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "VirtualNetwork"
    source_port_range          = "*"
    destination_address_prefix = "Storage.westeurope"
    destination_port_ranges    = ["445"]
  }

  security_rule {
    name                       = "deny-the-rest"
    priority                   = 4000
    direction                  = "Outbound"
    access                     = "Deny"
    protocol                   = "*"
    source_address_prefix      = "VirtualNetwork"
    source_port_range          = "*"
    destination_address_prefix = "Internet"
    destination_port_range     = "*"
  }
}

# Where traffic of the subnet goes
resource "azurerm_route_table" "vnet_ml_snet_training" {
  name                          = "rt-vnet-ml-snet-training"
  resource_group_name           = data.azurerm_resource_group.workspace.name
  location                      = var.location
  bgp_route_propagation_enabled = false
  tags                          = var.tags
}

# The public address that traffic leaves by
resource "azurerm_public_ip" "nat_vnet_ml" {
  name                = "pip-nat-vnet-ml"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  sku                 = "Standard"
  allocation_method   = "Static"
  tags                = var.tags
}

# The way out of the subnets that have it: to anywhere, unless a security group refuses it
resource "azurerm_nat_gateway" "nat_vnet_ml" {
  name                = "nat-vnet-ml"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  sku_name            = "Standard"
  tags                = var.tags
}

# The address that the NAT gateway gives what leaves
resource "azurerm_nat_gateway_public_ip_association" "nat_vnet_ml" {
  nat_gateway_id       = azurerm_nat_gateway.nat_vnet_ml.id
  public_ip_address_id = azurerm_public_ip.nat_vnet_ml.id
}

# Code may run here; Azure gives it no way out by itself
resource "azurerm_subnet" "vnet_ml_snet_training" {
  name                              = "snet-training"
  resource_group_name               = data.azurerm_resource_group.workspace.name
  virtual_network_name              = azurerm_virtual_network.vnet_ml.name
  address_prefixes                  = ["10.62.1.0/24"]
  default_outbound_access_enabled   = false
  private_endpoint_network_policies = "Disabled"
}

# What may pass the subnet
resource "azurerm_subnet_network_security_group_association" "vnet_ml_snet_training" {
  subnet_id                 = azurerm_subnet.vnet_ml_snet_training.id
  network_security_group_id = azurerm_network_security_group.nsg_ml.id
}

resource "azurerm_subnet_route_table_association" "vnet_ml_snet_training" {
  subnet_id      = azurerm_subnet.vnet_ml_snet_training.id
  route_table_id = azurerm_route_table.vnet_ml_snet_training.id
}

# The subnet’s way out
resource "azurerm_subnet_nat_gateway_association" "vnet_ml_snet_training" {
  subnet_id      = azurerm_subnet.vnet_ml_snet_training.id
  nat_gateway_id = azurerm_nat_gateway.nat_vnet_ml.id
}

resource "azurerm_route_table" "vnet_ml_snet_scoring" {
  name                          = "rt-vnet-ml-snet-scoring"
  resource_group_name           = data.azurerm_resource_group.workspace.name
  location                      = var.location
  bgp_route_propagation_enabled = false
  tags                          = var.tags
}

resource "azurerm_subnet" "vnet_ml_snet_scoring" {
  name                              = "snet-scoring"
  resource_group_name               = data.azurerm_resource_group.workspace.name
  virtual_network_name              = azurerm_virtual_network.vnet_ml.name
  address_prefixes                  = ["10.62.2.0/24"]
  default_outbound_access_enabled   = false
  private_endpoint_network_policies = "Disabled"

  depends_on = [azurerm_subnet.vnet_ml_snet_training]
}

resource "azurerm_subnet_network_security_group_association" "vnet_ml_snet_scoring" {
  subnet_id                 = azurerm_subnet.vnet_ml_snet_scoring.id
  network_security_group_id = azurerm_network_security_group.nsg_ml.id
}

resource "azurerm_subnet_route_table_association" "vnet_ml_snet_scoring" {
  subnet_id      = azurerm_subnet.vnet_ml_snet_scoring.id
  route_table_id = azurerm_route_table.vnet_ml_snet_scoring.id
}

resource "azurerm_subnet_nat_gateway_association" "vnet_ml_snet_scoring" {
  subnet_id      = azurerm_subnet.vnet_ml_snet_scoring.id
  nat_gateway_id = azurerm_nat_gateway.nat_vnet_ml.id
}

# No code runs here
resource "azurerm_subnet" "vnet_ml_snet_private_endpoints" {
  name                              = "snet-private-endpoints"
  resource_group_name               = data.azurerm_resource_group.workspace.name
  virtual_network_name              = azurerm_virtual_network.vnet_ml.name
  address_prefixes                  = ["10.62.3.0/27"]
  default_outbound_access_enabled   = false
  private_endpoint_network_policies = "Disabled"

  depends_on = [azurerm_subnet.vnet_ml_snet_scoring]
}

resource "azurerm_subnet_network_security_group_association" "vnet_ml_snet_private_endpoints" {
  subnet_id                 = azurerm_subnet.vnet_ml_snet_private_endpoints.id
  network_security_group_id = azurerm_network_security_group.nsg_ml.id
}
