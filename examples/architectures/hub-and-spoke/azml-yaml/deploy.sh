#!/usr/bin/env bash
# Makes mlw-spoke and everything that it needs.
#
# name: mlw-spoke
# generator: Ringfence
#
# Sign in with az login first; the extensions ml and application-insights of
# az are needed. It stops at the first command that fails, and may be run
# again then.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# Whether something is there already, by its id; it is not made a second time then.
is_there() {
  az resource show --ids "$1" --output none 2>/dev/null
}

az account set --subscription '00000000-0000-4000-8000-000000000000'

# --- The network, with what guards it first --------------------------------

# Its subnets are resources of their own, so that one can lead to what stands in another
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-hub'; then
  az network vnet create \
    --name 'vnet-ml-hub' \
    --resource-group 'rg-ml-filtered' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence' 'ml-workspace-subnet-AzureFirewallSubnet=firewall' \
    --address-prefixes '10.60.0.0/24'
fi

# Its subnets are resources of their own, so that one can lead to what stands in another
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-spoke'; then
  az network vnet create \
    --name 'vnet-ml-spoke' \
    --resource-group 'rg-ml-filtered' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence' 'ml-workspace-subnet-snet-training=training' 'ml-workspace-subnet-snet-scoring=scoring' 'ml-workspace-subnet-snet-private-endpoints=private-endpoints' \
    --address-prefixes '10.61.0.0/16'
fi

# One direction; traffic passes once the other one is there too
az network vnet peering create \
  --name 'to-vnet-ml-spoke' \
  --resource-group 'rg-ml-filtered' \
  --vnet-name 'vnet-ml-hub' \
  --remote-vnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-spoke' \
  --allow-vnet-access 'true' \
  --allow-forwarded-traffic 'true' \
  --allow-gateway-transit 'false' \
  --use-remote-gateways 'false'

# One direction; traffic passes once the other one is there too
az network vnet peering create \
  --name 'to-vnet-ml-hub' \
  --resource-group 'rg-ml-filtered' \
  --vnet-name 'vnet-ml-spoke' \
  --remote-vnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-hub' \
  --allow-vnet-access 'true' \
  --allow-forwarded-traffic 'true' \
  --allow-gateway-transit 'false' \
  --use-remote-gateways 'false'

# No code runs here
az network vnet subnet create \
  --name 'AzureFirewallSubnet' \
  --resource-group 'rg-ml-filtered' \
  --vnet-name 'vnet-ml-hub' \
  --address-prefixes '10.60.0.0/26' \
  --private-endpoint-network-policies 'Disabled' \
  --default-outbound-access 'false'

# The rules of the firewall
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/firewallPolicies/afwp-afw-ml'; then
  az network firewall policy create \
    --name 'afwp-afw-ml' \
    --resource-group 'rg-ml-filtered' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence' \
    --sku 'Standard' \
    --threat-intel-mode 'Alert'
fi

# Rules that are asked together
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/firewallPolicies/afwp-afw-ml/ruleCollectionGroups/group-200'; then
  az network firewall policy rule-collection-group create \
    --name 'group-200' \
    --resource-group 'rg-ml-filtered' \
    --policy-name 'afwp-afw-ml' \
    --priority '200'
  az network firewall policy rule-collection-group collection add-filter-collection \
    --policy-name 'afwp-afw-ml' \
    --resource-group 'rg-ml-filtered' \
    --rule-collection-group-name 'group-200' \
    --name 'azure-ml' \
    --collection-priority '100' \
    --action 'Allow' \
    --rule-name 'services' \
    --rule-type 'NetworkRule' \
    --source-addresses '10.61.0.0/16' \
    --ip-protocols 'TCP' \
    --destination-addresses 'AzureActiveDirectory' 'AzureMachineLearning' 'BatchNodeManagement.westeurope' 'AzureResourceManager' 'MicrosoftContainerRegistry' 'AzureFrontDoor.FirstParty' \
    --destination-ports '80' '443' '8787' '18881'
  az network firewall policy rule-collection-group collection rule add \
    --policy-name 'afwp-afw-ml' \
    --resource-group 'rg-ml-filtered' \
    --rule-collection-group-name 'group-200' \
    --collection-name 'azure-ml' \
    --name 'services-over-udp' \
    --rule-type 'NetworkRule' \
    --source-addresses '10.61.0.0/16' \
    --ip-protocols 'UDP' \
    --destination-addresses 'AzureMachineLearning' \
    --destination-ports '5831'
fi

# Rules that are asked together
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/firewallPolicies/afwp-afw-ml/ruleCollectionGroups/group-300'; then
  az network firewall policy rule-collection-group create \
    --name 'group-300' \
    --resource-group 'rg-ml-filtered' \
    --policy-name 'afwp-afw-ml' \
    --priority '300'
  az network firewall policy rule-collection-group collection add-filter-collection \
    --policy-name 'afwp-afw-ml' \
    --resource-group 'rg-ml-filtered' \
    --rule-collection-group-name 'group-300' \
    --name 'studio' \
    --collection-priority '100' \
    --action 'Allow' \
    --rule-name 'hosts' \
    --rule-type 'ApplicationRule' \
    --source-addresses '10.61.0.0/16' \
    --target-fqdns 'ml.azure.com' 'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net' \
    --protocols 'Https=443'
fi

# Rules that are asked together
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/firewallPolicies/afwp-afw-ml/ruleCollectionGroups/group-400'; then
  az network firewall policy rule-collection-group create \
    --name 'group-400' \
    --resource-group 'rg-ml-filtered' \
    --policy-name 'afwp-afw-ml' \
    --priority '400'
  az network firewall policy rule-collection-group collection add-filter-collection \
    --policy-name 'afwp-afw-ml' \
    --resource-group 'rg-ml-filtered' \
    --rule-collection-group-name 'group-400' \
    --name 'web' \
    --collection-priority '100' \
    --action 'Allow' \
    --rule-name 'any-web-address' \
    --rule-type 'NetworkRule' \
    --source-addresses '10.61.0.0/16' \
    --ip-protocols 'TCP' \
    --destination-addresses '*' \
    --destination-ports '443'
fi

# The public address that traffic leaves by
az network public-ip create \
  --name 'pip-afw-ml' \
  --resource-group 'rg-ml-filtered' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --sku 'Standard' \
  --allocation-method 'Static'

# What leaves is asked here, and what no rule allows is refused
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/azureFirewalls/afw-ml'; then
  az network firewall create \
    --name 'afw-ml' \
    --resource-group 'rg-ml-filtered' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence' \
    --sku 'AZFW_VNet' \
    --tier 'Standard' \
    --firewall-policy '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/firewallPolicies/afwp-afw-ml'
fi

# afw-ml stands in the subnet AzureFirewallSubnet
az network firewall ip-config create \
  --firewall-name 'afw-ml' \
  --resource-group 'rg-ml-filtered' \
  --name 'ipconfig' \
  --public-ip-address '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/publicIPAddresses/pip-afw-ml' \
  --vnet-name '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-hub'

# What may come into and leave the subnets that have it; Azure’s own rules stand behind these
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/networkSecurityGroups/nsg-ml'; then
  az network nsg create \
    --name 'nsg-ml' \
    --resource-group 'rg-ml-filtered' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence'
fi

# The rules of nsg-ml
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-filtered' \
  --name 'allow-sign-in' \
  --priority '100' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol 'Tcp' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'AzureActiveDirectory' \
  --destination-port-ranges '80' '443'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-filtered' \
  --name 'allow-azure-ml' \
  --priority '110' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol 'Tcp' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'AzureMachineLearning' \
  --destination-port-ranges '443' '8787' '18881'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-filtered' \
  --name 'allow-azure-ml-udp' \
  --priority '115' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol 'Udp' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'AzureMachineLearning' \
  --destination-port-ranges '5831'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-filtered' \
  --name 'allow-batch' \
  --priority '120' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol '*' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'BatchNodeManagement.westeurope' \
  --destination-port-ranges '443'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-filtered' \
  --name 'allow-resource-manager' \
  --priority '130' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol 'Tcp' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'AzureResourceManager' \
  --destination-port-ranges '443'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-filtered' \
  --name 'allow-storage' \
  --priority '140' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol 'Tcp' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'Storage.westeurope' \
  --destination-port-ranges '443' '445'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-filtered' \
  --name 'allow-images' \
  --priority '150' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol 'Tcp' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'MicrosoftContainerRegistry' \
  --destination-port-ranges '443'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-filtered' \
  --name 'allow-front-door' \
  --priority '160' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol 'Tcp' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'AzureFrontDoor.FirstParty' \
  --destination-port-ranges '443'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-filtered' \
  --name 'allow-hosts-through-the-firewall' \
  --priority '200' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol 'Tcp' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'Internet' \
  --destination-port-ranges '443'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-filtered' \
  --name 'deny-the-rest' \
  --priority '4000' \
  --direction 'Outbound' \
  --access 'Deny' \
  --protocol '*' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'Internet' \
  --destination-port-ranges '*'

# Where traffic of the subnet goes
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/routeTables/rt-vnet-ml-spoke-snet-training'; then
  firewall_afw_ml_private_i_p_address=$(az resource show \
    --ids '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/azureFirewalls/afw-ml' \
    --query 'properties.ipConfigurations.0.properties.privateIPAddress' \
    --output 'tsv')
  az network route-table create \
    --name 'rt-vnet-ml-spoke-snet-training' \
    --resource-group 'rg-ml-filtered' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence' \
    --disable-bgp-route-propagation 'true'
fi

# The routes of rt-vnet-ml-spoke-snet-training
az network route-table route create \
  --route-table-name 'rt-vnet-ml-spoke-snet-training' \
  --resource-group 'rg-ml-filtered' \
  --name 'to-firewall' \
  --address-prefix '0.0.0.0/0' \
  --next-hop-type 'VirtualAppliance' \
  --next-hop-ip-address "$firewall_afw_ml_private_i_p_address"

# Code may run here; Azure gives it no way out by itself
az network vnet subnet create \
  --name 'snet-training' \
  --resource-group 'rg-ml-filtered' \
  --vnet-name 'vnet-ml-spoke' \
  --address-prefixes '10.61.1.0/24' \
  --network-security-group '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/networkSecurityGroups/nsg-ml' \
  --route-table '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/routeTables/rt-vnet-ml-spoke-snet-training' \
  --private-endpoint-network-policies 'Disabled' \
  --default-outbound-access 'false'

# Where traffic of the subnet goes
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/routeTables/rt-vnet-ml-spoke-snet-scoring'; then
  firewall_afw_ml_private_i_p_address=$(az resource show \
    --ids '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/azureFirewalls/afw-ml' \
    --query 'properties.ipConfigurations.0.properties.privateIPAddress' \
    --output 'tsv')
  az network route-table create \
    --name 'rt-vnet-ml-spoke-snet-scoring' \
    --resource-group 'rg-ml-filtered' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence' \
    --disable-bgp-route-propagation 'true'
fi

# The routes of rt-vnet-ml-spoke-snet-scoring
az network route-table route create \
  --route-table-name 'rt-vnet-ml-spoke-snet-scoring' \
  --resource-group 'rg-ml-filtered' \
  --name 'to-firewall' \
  --address-prefix '0.0.0.0/0' \
  --next-hop-type 'VirtualAppliance' \
  --next-hop-ip-address "$firewall_afw_ml_private_i_p_address"

# Code may run here; Azure gives it no way out by itself
az network vnet subnet create \
  --name 'snet-scoring' \
  --resource-group 'rg-ml-filtered' \
  --vnet-name 'vnet-ml-spoke' \
  --address-prefixes '10.61.2.0/24' \
  --network-security-group '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/networkSecurityGroups/nsg-ml' \
  --route-table '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/routeTables/rt-vnet-ml-spoke-snet-scoring' \
  --private-endpoint-network-policies 'Disabled' \
  --default-outbound-access 'false'

# No code runs here
az network vnet subnet create \
  --name 'snet-private-endpoints' \
  --resource-group 'rg-ml-filtered' \
  --vnet-name 'vnet-ml-spoke' \
  --address-prefixes '10.61.3.0/27' \
  --network-security-group '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/networkSecurityGroups/nsg-ml' \
  --private-endpoint-network-policies 'Disabled' \
  --default-outbound-access 'false'

# --- Private names ---------------------------------------------------------

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net'; then
  az network private-dns zone create \
    --name 'privatelink.blob.core.windows.net' \
    --resource-group 'rg-ml-filtered' \
    --tags 'managed-by=ringfence'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net/virtualNetworkLinks/to-vnet-ml-spoke'; then
  az network private-dns link vnet create \
    --name 'to-vnet-ml-spoke' \
    --resource-group 'rg-ml-filtered' \
    --zone-name 'privatelink.blob.core.windows.net' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-spoke' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.file.core.windows.net'; then
  az network private-dns zone create \
    --name 'privatelink.file.core.windows.net' \
    --resource-group 'rg-ml-filtered' \
    --tags 'managed-by=ringfence'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.file.core.windows.net/virtualNetworkLinks/to-vnet-ml-spoke'; then
  az network private-dns link vnet create \
    --name 'to-vnet-ml-spoke' \
    --resource-group 'rg-ml-filtered' \
    --zone-name 'privatelink.file.core.windows.net' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-spoke' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net'; then
  az network private-dns zone create \
    --name 'privatelink.vaultcore.azure.net' \
    --resource-group 'rg-ml-filtered' \
    --tags 'managed-by=ringfence'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net/virtualNetworkLinks/to-vnet-ml-spoke'; then
  az network private-dns link vnet create \
    --name 'to-vnet-ml-spoke' \
    --resource-group 'rg-ml-filtered' \
    --zone-name 'privatelink.vaultcore.azure.net' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-spoke' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io'; then
  az network private-dns zone create \
    --name 'privatelink.azurecr.io' \
    --resource-group 'rg-ml-filtered' \
    --tags 'managed-by=ringfence'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io/virtualNetworkLinks/to-vnet-ml-spoke'; then
  az network private-dns link vnet create \
    --name 'to-vnet-ml-spoke' \
    --resource-group 'rg-ml-filtered' \
    --zone-name 'privatelink.azurecr.io' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-spoke' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.api.azureml.ms'; then
  az network private-dns zone create \
    --name 'privatelink.api.azureml.ms' \
    --resource-group 'rg-ml-filtered' \
    --tags 'managed-by=ringfence'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.api.azureml.ms/virtualNetworkLinks/to-vnet-ml-spoke'; then
  az network private-dns link vnet create \
    --name 'to-vnet-ml-spoke' \
    --resource-group 'rg-ml-filtered' \
    --zone-name 'privatelink.api.azureml.ms' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-spoke' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.notebooks.azure.net'; then
  az network private-dns zone create \
    --name 'privatelink.notebooks.azure.net' \
    --resource-group 'rg-ml-filtered' \
    --tags 'managed-by=ringfence'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.notebooks.azure.net/virtualNetworkLinks/to-vnet-ml-spoke'; then
  az network private-dns link vnet create \
    --name 'to-vnet-ml-spoke' \
    --resource-group 'rg-ml-filtered' \
    --zone-name 'privatelink.notebooks.azure.net' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-spoke' \
    --registration-enabled 'false'
fi

# --- What the workspace leans on, closed from the first command on ---------

# Files, data and models of the workspace
az storage account create \
  --name 'stmlwspoke4a897e' \
  --resource-group 'rg-ml-filtered' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --kind 'StorageV2' \
  --sku 'Standard_LRS' \
  --public-network-access 'Disabled' \
  --default-action 'Deny' \
  --bypass 'AzureServices' \
  --enable-hierarchical-namespace 'false' \
  --allow-blob-public-access 'false' \
  --min-tls-version 'TLS1_2' \
  --https-only 'true'

# The private way to the storage account, for blob
az network private-endpoint create \
  --name 'pe-stmlwspoke4a897e-blob' \
  --resource-group 'rg-ml-filtered' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-spoke/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Storage/storageAccounts/stmlwspoke4a897e' \
  --group-id 'blob' \
  --connection-name 'pe-stmlwspoke4a897e-blob-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateEndpoints/pe-stmlwspoke4a897e-blob/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-stmlwspoke4a897e-blob' \
    --resource-group 'rg-ml-filtered' \
    --name 'default' \
    --zone-name 'privatelink-blob-core-windows-net' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net'
fi

# The private way to the storage account, for file
az network private-endpoint create \
  --name 'pe-stmlwspoke4a897e-file' \
  --resource-group 'rg-ml-filtered' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-spoke/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Storage/storageAccounts/stmlwspoke4a897e' \
  --group-id 'file' \
  --connection-name 'pe-stmlwspoke4a897e-file-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateEndpoints/pe-stmlwspoke4a897e-file/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-stmlwspoke4a897e-file' \
    --resource-group 'rg-ml-filtered' \
    --name 'default' \
    --zone-name 'privatelink-file-core-windows-net' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.file.core.windows.net'
fi

# Secrets and keys of the workspace
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.KeyVault/vaults/kvmlwspoke4a897e'; then
  az keyvault create \
    --name 'kvmlwspoke4a897e' \
    --resource-group 'rg-ml-filtered' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence' \
    --sku 'standard' \
    --enable-rbac-authorization 'true' \
    --enable-purge-protection 'true' \
    --public-network-access 'Disabled' \
    --default-action 'Deny' \
    --bypass 'AzureServices'
fi

# Who reaches kvmlwspoke4a897e, also where it was there already
az keyvault update \
  --name 'kvmlwspoke4a897e' \
  --resource-group 'rg-ml-filtered' \
  --public-network-access 'Disabled' \
  --default-action 'Deny' \
  --bypass 'AzureServices'

# The private way to the key vault
az network private-endpoint create \
  --name 'pe-kvmlwspoke4a897e-vault' \
  --resource-group 'rg-ml-filtered' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-spoke/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.KeyVault/vaults/kvmlwspoke4a897e' \
  --group-id 'vault' \
  --connection-name 'pe-kvmlwspoke4a897e-vault-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateEndpoints/pe-kvmlwspoke4a897e-vault/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-kvmlwspoke4a897e-vault' \
    --resource-group 'rg-ml-filtered' \
    --name 'default' \
    --zone-name 'privatelink-vaultcore-azure-net' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net'
fi

# Images of the workspace; only Premium can be made private
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.ContainerRegistry/registries/crmlwspoke4a897e'; then
  az acr create \
    --name 'crmlwspoke4a897e' \
    --resource-group 'rg-ml-filtered' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence' \
    --sku 'Premium' \
    --public-network-enabled 'false' \
    --allow-trusted-services 'true' \
    --default-action 'Deny' \
    --admin-enabled 'false'
fi

# Who reaches crmlwspoke4a897e, also where it was there already
az acr update \
  --name 'crmlwspoke4a897e' \
  --resource-group 'rg-ml-filtered' \
  --public-network-enabled 'false' \
  --allow-trusted-services 'true' \
  --default-action 'Deny' \
  --admin-enabled 'false'

# The private way to the container registry
az network private-endpoint create \
  --name 'pe-crmlwspoke4a897e-registry' \
  --resource-group 'rg-ml-filtered' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-spoke/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.ContainerRegistry/registries/crmlwspoke4a897e' \
  --group-id 'registry' \
  --connection-name 'pe-crmlwspoke4a897e-registry-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateEndpoints/pe-crmlwspoke4a897e-registry/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-crmlwspoke4a897e-registry' \
    --resource-group 'rg-ml-filtered' \
    --name 'default' \
    --zone-name 'privatelink-azurecr-io' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io'
fi

# --- The workspace, and the private way to it ------------------------------

# The workspace itself; nothing of the internet gets in while it is made
az ml workspace create \
  --resource-group 'rg-ml-filtered' \
  --file 'workspace.yml'

# The private way to the workspace
az network private-endpoint create \
  --name 'pe-mlw-spoke-amlworkspace' \
  --resource-group 'rg-ml-filtered' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/virtualNetworks/vnet-ml-spoke/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.MachineLearningServices/workspaces/mlw-spoke' \
  --group-id 'amlworkspace' \
  --connection-name 'pe-mlw-spoke-amlworkspace-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateEndpoints/pe-mlw-spoke-amlworkspace/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-mlw-spoke-amlworkspace' \
    --resource-group 'rg-ml-filtered' \
    --name 'default' \
    --zone-name 'privatelink-api-azureml-ms' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.api.azureml.ms'
  az network private-endpoint dns-zone-group add \
    --endpoint-name 'pe-mlw-spoke-amlworkspace' \
    --resource-group 'rg-ml-filtered' \
    --name 'default' \
    --zone-name 'privatelink-notebooks-azure-net' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateDnsZones/privatelink.notebooks.azure.net'
fi

# The studio finds the account by this endpoint
workspace_principal_id=$(az resource show \
  --ids '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.MachineLearningServices/workspaces/mlw-spoke' \
  --query 'identity.principalId' \
  --output 'tsv')
az role assignment create \
  --name '0f8de68b-a598-5647-a4ac-b2030e011f22' \
  --role '/subscriptions/00000000-0000-4000-8000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7' \
  --assignee-object-id "$workspace_principal_id" \
  --assignee-principal-type 'ServicePrincipal' \
  --scope '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateEndpoints/pe-stmlwspoke4a897e-blob'

# The studio finds the account by this endpoint
workspace_principal_id=$(az resource show \
  --ids '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.MachineLearningServices/workspaces/mlw-spoke' \
  --query 'identity.principalId' \
  --output 'tsv')
az role assignment create \
  --name 'c11d83cb-4860-5d8d-ae8b-b6eae729a384' \
  --role '/subscriptions/00000000-0000-4000-8000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7' \
  --assignee-object-id "$workspace_principal_id" \
  --assignee-principal-type 'ServicePrincipal' \
  --scope '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-filtered/providers/Microsoft.Network/privateEndpoints/pe-stmlwspoke4a897e-file'

# --- Where code runs -------------------------------------------------------

# Nodes that start when a job needs them
az ml compute create \
  --resource-group 'rg-ml-filtered' \
  --workspace-name 'mlw-spoke' \
  --file 'compute/cpu-cluster.yml'
