# Its subnets are resources of their own, so that one can lead to what stands in another
resource "azurerm_virtual_network" "vnet_ml_hub" {
  name                = "vnet-ml-hub"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  address_space       = ["10.60.0.0/24"]
  tags                = merge(var.tags, { ml-workspace-subnet-AzureFirewallSubnet = "firewall" })
}

resource "azurerm_virtual_network" "vnet_ml_spoke" {
  name                = "vnet-ml-spoke"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  address_space       = ["10.61.0.0/16"]
  tags                = merge(var.tags, { ml-workspace-subnet-snet-training = "training", ml-workspace-subnet-snet-scoring = "scoring", ml-workspace-subnet-snet-private-endpoints = "private-endpoints" })
}

# One direction; traffic passes once the other one is there too
resource "azurerm_virtual_network_peering" "vnet_ml_hub_vnet_ml_spoke" {
  name                         = "to-vnet-ml-spoke"
  resource_group_name          = data.azurerm_resource_group.workspace.name
  virtual_network_name         = azurerm_virtual_network.vnet_ml_hub.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_ml_spoke.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = false
}

resource "azurerm_virtual_network_peering" "vnet_ml_spoke_vnet_ml_hub" {
  name                         = "to-vnet-ml-hub"
  resource_group_name          = data.azurerm_resource_group.workspace.name
  virtual_network_name         = azurerm_virtual_network.vnet_ml_spoke.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_ml_hub.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = false

  depends_on = [azurerm_virtual_network_peering.vnet_ml_hub_vnet_ml_spoke]
}

# No code runs here
resource "azurerm_subnet" "vnet_ml_hub_azure_firewall_subnet" {
  name                              = "AzureFirewallSubnet"
  resource_group_name               = data.azurerm_resource_group.workspace.name
  virtual_network_name              = azurerm_virtual_network.vnet_ml_hub.name
  address_prefixes                  = ["10.60.0.0/26"]
  default_outbound_access_enabled   = false
  private_endpoint_network_policies = "Disabled"
}

# The rules of the firewall
resource "azurerm_firewall_policy" "afw_ml" {
  name                     = "afwp-afw-ml"
  resource_group_name      = data.azurerm_resource_group.workspace.name
  location                 = var.location
  sku                      = "Standard"
  threat_intelligence_mode = "Alert"
  tags                     = var.tags
}

# Rules that are asked together
resource "azurerm_firewall_policy_rule_collection_group" "afw_ml_rules200" {
  name               = "group-200"
  firewall_policy_id = azurerm_firewall_policy.afw_ml.id
  priority           = 200

  network_rule_collection {
    name     = "azure-ml"
    priority = 100
    action   = "Allow"

    rule {
      name             = "services"
      protocols        = ["TCP"]
      source_addresses = ["10.61.0.0/16"]
      destination_addresses = [
        "AzureActiveDirectory",
        "AzureMachineLearning",
        "BatchNodeManagement.westeurope",
        "AzureResourceManager",
        "MicrosoftContainerRegistry",
        "AzureFrontDoor.FirstParty",
      ]
      destination_ports = ["80", "443", "8787", "18881"]
    }

    rule {
      name                  = "services-over-udp"
      protocols             = ["UDP"]
      source_addresses      = ["10.61.0.0/16"]
      destination_addresses = ["AzureMachineLearning"]
      destination_ports     = ["5831"]
    }
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "afw_ml_rules300" {
  name               = "group-300"
  firewall_policy_id = azurerm_firewall_policy.afw_ml.id
  priority           = 300

  application_rule_collection {
    name     = "studio"
    priority = 100
    action   = "Allow"

    rule {
      name              = "hosts"
      source_addresses  = ["10.61.0.0/16"]
      destination_fqdns = ["ml.azure.com", "automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net"]

      protocols {
        type = "Https"
        port = 443
      }
    }
  }

  depends_on = [azurerm_firewall_policy_rule_collection_group.afw_ml_rules200]
}

resource "azurerm_firewall_policy_rule_collection_group" "afw_ml_rules400" {
  name               = "group-400"
  firewall_policy_id = azurerm_firewall_policy.afw_ml.id
  priority           = 400

  network_rule_collection {
    name     = "web"
    priority = 100
    action   = "Allow"

    rule {
      name                  = "any-web-address"
      protocols             = ["TCP"]
      source_addresses      = ["10.61.0.0/16"]
      destination_addresses = ["*"]
      destination_ports     = ["443"]
    }
  }

  depends_on = [azurerm_firewall_policy_rule_collection_group.afw_ml_rules300]
}

# The public address that traffic leaves by
resource "azurerm_public_ip" "afw_ml" {
  name                = "pip-afw-ml"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  sku                 = "Standard"
  allocation_method   = "Static"
  tags                = var.tags
}

# What leaves is asked here, and what no rule allows is refused
resource "azurerm_firewall" "afw_ml" {
  name                = "afw-ml"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
  firewall_policy_id  = azurerm_firewall_policy.afw_ml.id
  tags                = var.tags

  ip_configuration {
    name                 = "ipconfig"
    subnet_id            = azurerm_subnet.vnet_ml_hub_azure_firewall_subnet.id
    public_ip_address_id = azurerm_public_ip.afw_ml.id
  }

  depends_on = [
    azurerm_firewall_policy_rule_collection_group.afw_ml_rules200,
    azurerm_firewall_policy_rule_collection_group.afw_ml_rules300,
    azurerm_firewall_policy_rule_collection_group.afw_ml_rules400,
  ]
}

# What may come into and leave the subnets that have it; Azure’s own rules stand behind these
resource "azurerm_network_security_group" "nsg_ml" {
  name                = "nsg-ml"
  resource_group_name = data.azurerm_resource_group.workspace.name
  location            = var.location
  tags                = var.tags

  security_rule {
    name                       = "allow-sign-in"
    priority                   = 100
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "VirtualNetwork"
    source_port_range          = "*"
    destination_address_prefix = "AzureActiveDirectory"
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
    destination_port_ranges    = ["443", "8787", "18881"]
  }

  security_rule {
    name                       = "allow-azure-ml-udp"
    priority                   = 115
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
    priority                   = 120
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "*"
    source_address_prefix      = "VirtualNetwork"
    source_port_range          = "*"
    destination_address_prefix = "BatchNodeManagement.westeurope"
    destination_port_ranges    = ["443"]
  }

  security_rule {
    name                       = "allow-resource-manager"
    priority                   = 130
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "VirtualNetwork"
    source_port_range          = "*"
    destination_address_prefix = "AzureResourceManager"
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
    destination_port_ranges    = ["443", "445"]
  }

  security_rule {
    name                       = "allow-images"
    priority                   = 150
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "VirtualNetwork"
    source_port_range          = "*"
    destination_address_prefix = "MicrosoftContainerRegistry"
    destination_port_ranges    = ["443"]
  }

  security_rule {
    name                       = "allow-front-door"
    priority                   = 160
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "VirtualNetwork"
    source_port_range          = "*"
    destination_address_prefix = "AzureFrontDoor.FirstParty"
    destination_port_ranges    = ["443"]
  }

  security_rule {
    name                       = "allow-hosts-through-the-firewall"
    priority                   = 200
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "VirtualNetwork"
    source_port_range          = "*"
    destination_address_prefix = "Internet"
    destination_port_ranges    = ["443"]
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
resource "azurerm_route_table" "vnet_ml_spoke_snet_training" {
  name                          = "rt-vnet-ml-spoke-snet-training"
  resource_group_name           = data.azurerm_resource_group.workspace.name
  location                      = var.location
  bgp_route_propagation_enabled = false
  tags                          = var.tags

  route {
    name                   = "to-firewall"
    address_prefix         = "0.0.0.0/0"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = azurerm_firewall.afw_ml.ip_configuration[0].private_ip_address
  }
}

# Code may run here; Azure gives it no way out by itself
resource "azurerm_subnet" "vnet_ml_spoke_snet_training" {
  name                              = "snet-training"
  resource_group_name               = data.azurerm_resource_group.workspace.name
  virtual_network_name              = azurerm_virtual_network.vnet_ml_spoke.name
  address_prefixes                  = ["10.61.1.0/24"]
  default_outbound_access_enabled   = false
  private_endpoint_network_policies = "Disabled"
}

# What may pass the subnet
resource "azurerm_subnet_network_security_group_association" "vnet_ml_spoke_snet_training" {
  subnet_id                 = azurerm_subnet.vnet_ml_spoke_snet_training.id
  network_security_group_id = azurerm_network_security_group.nsg_ml.id
}

resource "azurerm_subnet_route_table_association" "vnet_ml_spoke_snet_training" {
  subnet_id      = azurerm_subnet.vnet_ml_spoke_snet_training.id
  route_table_id = azurerm_route_table.vnet_ml_spoke_snet_training.id
}

resource "azurerm_route_table" "vnet_ml_spoke_snet_scoring" {
  name                          = "rt-vnet-ml-spoke-snet-scoring"
  resource_group_name           = data.azurerm_resource_group.workspace.name
  location                      = var.location
  bgp_route_propagation_enabled = false
  tags                          = var.tags

  route {
    name                   = "to-firewall"
    address_prefix         = "0.0.0.0/0"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = azurerm_firewall.afw_ml.ip_configuration[0].private_ip_address
  }
}

resource "azurerm_subnet" "vnet_ml_spoke_snet_scoring" {
  name                              = "snet-scoring"
  resource_group_name               = data.azurerm_resource_group.workspace.name
  virtual_network_name              = azurerm_virtual_network.vnet_ml_spoke.name
  address_prefixes                  = ["10.61.2.0/24"]
  default_outbound_access_enabled   = false
  private_endpoint_network_policies = "Disabled"

  depends_on = [azurerm_subnet.vnet_ml_spoke_snet_training]
}

resource "azurerm_subnet_network_security_group_association" "vnet_ml_spoke_snet_scoring" {
  subnet_id                 = azurerm_subnet.vnet_ml_spoke_snet_scoring.id
  network_security_group_id = azurerm_network_security_group.nsg_ml.id
}

resource "azurerm_subnet_route_table_association" "vnet_ml_spoke_snet_scoring" {
  subnet_id      = azurerm_subnet.vnet_ml_spoke_snet_scoring.id
  route_table_id = azurerm_route_table.vnet_ml_spoke_snet_scoring.id
}

resource "azurerm_subnet" "vnet_ml_spoke_snet_private_endpoints" {
  name                              = "snet-private-endpoints"
  resource_group_name               = data.azurerm_resource_group.workspace.name
  virtual_network_name              = azurerm_virtual_network.vnet_ml_spoke.name
  address_prefixes                  = ["10.61.3.0/27"]
  default_outbound_access_enabled   = false
  private_endpoint_network_policies = "Disabled"

  depends_on = [azurerm_subnet.vnet_ml_spoke_snet_scoring]
}

resource "azurerm_subnet_network_security_group_association" "vnet_ml_spoke_snet_private_endpoints" {
  subnet_id                 = azurerm_subnet.vnet_ml_spoke_snet_private_endpoints.id
  network_security_group_id = azurerm_network_security_group.nsg_ml.id
}
