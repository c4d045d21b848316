const SUBSCRIPTION = '/subscriptions/0f7a1c52-6d3e-4f0b-9a41-2c8e5d7b6a90';
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-forecast`;

/** Approved destinations only, public access off, and one FQDN rule. */
export const APPROVED_ONLY_YAML = `# What the forecast team works in.
name: mlw-forecast
location: westeurope
tags:
  dataClassification: public
public_network_access: disabled
hbi_workspace: true
image_build_compute: build-cpu
storage_account: ${GROUP}/providers/Microsoft.Storage/storageAccounts/stforecast
identity:
  type: system_assigned
customer_managed_key:
  key_vault: ${GROUP}/providers/Microsoft.KeyVault/vaults/kv-forecast
  key_uri: https://kv-forecast.vault.azure.net/keys/ml/1
managed_network:
  isolation_mode: allow_only_approved_outbound
  firewall_sku: basic
  outbound_rules:
    - name: lake-blob
      type: private_endpoint
      destination:
        service_resource_id: ${GROUP}/providers/Microsoft.Storage/storageAccounts/stlake
        subresource_target: blob
        spark_enabled: 'true'
    - name: factory
      type: service_tag
      destination:
        service_tag: DataFactory
        protocol: TCP
        port_ranges: 80, 8080-8089
        address_prefixes: [203.0.113.0/24]
    - name: packages
      type: fqdn
      destination: pypi.org
`;

/** Everyone may get in. */
export const OPEN_YAML = `name: mlw-open
location: westeurope
public_network_access: Enabled
managed_network:
  isolation_mode: allow_internet_outbound
`;

/** Listed addresses may get in. */
export const SELECTED_IPS_YAML = `name: mlw-office
location: westeurope
tags:
  Data-Classification: public
public_network_access: enabled
network_acls:
  default_action: Deny
  ip_rules:
    - value: 20.50.60.0/28
    - value: 20.50.70.17
`;

/** A service tag in a mode that takes none, so that Azure refuses it. */
export const INVALID_YAML = `name: mlw-wrong
location: westeurope
managed_network:
  isolation_mode: allow_internet_outbound
  outbound_rules:
    factory:
      type: service_tag
      destination: {service_tag: DataFactory, protocol: TCP, port_ranges: "443"}
`;

/** A cluster with public addresses. */
export const PUBLIC_COMPUTE_YAML = `$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: gpu-cluster
type: amlcompute
size: Standard_NC6s_v3
location: westeurope
max_instances: 4
enable_node_public_ip: true
ssh_public_access_enabled: 'yes'
disable_local_auth: false
`;

/** An endpoint that the internet reaches. */
export const PUBLIC_ENDPOINT_YAML = `name: score-demand
auth_mode: key
public_network_access: enabled
`;

/** A deployment with its own, older egress setting. */
export const DEPLOYMENT_YAML = `name: blue
endpoint_name: score-demand
instance_type: Standard_DS3_v2
egress_public_network_access: disabled
`;

/** Terraform with a private endpoint, its zones, a cluster and two rules. */
export const TERRAFORM = `
variable "public" {
  default = false
}

variable "region" {}

locals {
  mode = "AllowOnlyApprovedOutbound"
}

resource "azurerm_machine_learning_workspace" "forecast" {
  name                          = "mlw-forecast"
  location                      = var.region
  resource_group_name           = "rg-forecast"
  storage_account_id            = azurerm_storage_account.main.id
  public_network_access_enabled = var.public
  tags = {
    data_classification = "internal"
  }
  identity {
    type = "SystemAssigned"
  }
  managed_network {
    isolation_mode = local.mode
  }
}

resource "azurerm_storage_account" "main" {
  name                          = "stforecast"
  account_tier                  = "Standard"
  account_replication_type      = "ZRS"
  public_network_access_enabled = false
}

resource "azurerm_private_dns_zone" "api" {
  name = "privatelink.api.azureml.ms"
}

resource "azurerm_private_endpoint" "workspace" {
  name      = "pe-mlw"
  subnet_id = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/pe"
  private_service_connection {
    name                           = "mlw"
    private_connection_resource_id = azurerm_machine_learning_workspace.forecast.id
    subresource_names              = ["amlworkspace"]
    is_manual_connection           = false
  }
  private_dns_zone_group {
    name                 = "zones"
    private_dns_zone_ids = [azurerm_private_dns_zone.api.id]
  }
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "packages" {
  name             = "packages"
  workspace_id     = azurerm_machine_learning_workspace.forecast.id
  destination_fqdn = "pypi.org"
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  name                          = "cpu"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.forecast.id
  node_public_ip_enabled        = false
  local_auth_enabled            = false
}
`;

/** A template whose workspace depends on parameters, with comments. */
export const ARM_TEMPLATE = `{
  // What the platform team rolls out.
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "access": { "type": "string", "defaultValue": "Enabled" },
    "mode": { "type": "string" },
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "mlw-template",
      "location": "westeurope",
      "identity": { "type": "SystemAssigned" },
      "properties": {
        "publicNetworkAccess": "[parameters('access')]",
        "managedNetwork": { "isolationMode": "[parameters('mode')]" }
      }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-06-01",
      "name": "mlw-template/aks",
      "properties": {
        "computeType": "AKS",
        "properties": { "loadBalancerType": "InternalLoadBalancer" }
      },
      "dependsOn": ["[resourceId('Microsoft.MachineLearningServices/workspaces', 'mlw-template')]"]
    }
  ]
}
`;

/** Parameters of `ARM_TEMPLATE`. */
export const ARM_PARAMETERS = `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "access": { "value": "Disabled" },
    "mode": { "value": "AllowOnlyApprovedOutbound" }
  }
}
`;

/** A private endpoint connection that Azure reports. */
export const ARM_RESOURCE = JSON.stringify(
  {
    id: `${GROUP}/providers/Microsoft.MachineLearningServices/workspaces/mlw-live`,
    name: 'mlw-live',
    type: 'Microsoft.MachineLearningServices/workspaces',
    kind: 'Default',
    location: 'westeurope',
    identity: { type: 'SystemAssigned' },
    properties: {
      publicNetworkAccess: 'Disabled',
      privateEndpointConnections: [
        {
          id: `${GROUP}/providers/Microsoft.MachineLearningServices/workspaces/mlw-live/privateEndpointConnections/pe-1`,
          name: 'pe-1',
          properties: {
            privateEndpoint: {
              id: `${GROUP}/providers/Microsoft.Network/privateEndpoints/pe-1`,
            },
            privateLinkServiceConnectionState: { status: 'Approved' },
          },
        },
      ],
      managedNetwork: { isolationMode: 'AllowInternetOutbound' },
    },
  },
  undefined,
  2,
);

/** Every fixture by a file name that fits it. */
export const ALL_FILES: Record<string, string> = {
  'approved.yml': APPROVED_ONLY_YAML,
  'open.yaml': OPEN_YAML,
  'office.yml': SELECTED_IPS_YAML,
  'wrong.yml': INVALID_YAML,
  'compute.yml': PUBLIC_COMPUTE_YAML,
  'endpoint.yml': PUBLIC_ENDPOINT_YAML,
  'deployment.yml': DEPLOYMENT_YAML,
  'main.tf': TERRAFORM,
  'azuredeploy.json': ARM_TEMPLATE,
  'live.json': ARM_RESOURCE,
};
