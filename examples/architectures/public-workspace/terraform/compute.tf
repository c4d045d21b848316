# Nodes that start when a job needs them
resource "azurerm_machine_learning_compute_cluster" "cpu_cluster" {
  name                          = "cpu-cluster"
  machine_learning_workspace_id = azapi_resource.workspace.id
  location                      = var.location
  vm_priority                   = "Dedicated"
  vm_size                       = var.vm_size
  node_public_ip_enabled        = false
  ssh_public_access_enabled     = false
  subnet_resource_id            = azurerm_subnet.vnet_ml_snet_training.id

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT120S"
  }

  depends_on = [
    azurerm_private_endpoint.workspace_amlworkspace,
    azurerm_subnet_network_security_group_association.vnet_ml_snet_training,
    azurerm_subnet_route_table_association.vnet_ml_snet_training,
    azurerm_subnet_nat_gateway_association.vnet_ml_snet_training,
  ]
}
