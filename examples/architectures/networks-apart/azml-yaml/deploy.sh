#!/usr/bin/env bash
# Makes mlw-apart and everything that it needs.
#
# name: mlw-apart
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
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/virtualNetworks/vnet-ml'; then
  az network vnet create \
    --name 'vnet-ml' \
    --resource-group 'rg-ml-spoke' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence' 'ml-workspace-subnet-snet-training=training' 'ml-workspace-subnet-snet-scoring=scoring' 'ml-workspace-subnet-snet-private-endpoints=private-endpoints' \
    --address-prefixes '10.62.0.0/16'
fi

# What may come into and leave the subnets that have it; Azure’s own rules stand behind these
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/networkSecurityGroups/nsg-ml'; then
  az network nsg create \
    --name 'nsg-ml' \
    --resource-group 'rg-ml-spoke' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence'
fi

# The rules of nsg-ml
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-spoke' \
  --name 'allow-web' \
  --priority '100' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol 'Tcp' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'Internet' \
  --destination-port-ranges '80' '443'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-spoke' \
  --name 'allow-azure-ml' \
  --priority '110' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol 'Tcp' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'AzureMachineLearning' \
  --destination-port-ranges '8787' '18881'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-spoke' \
  --name 'allow-azure-ml-udp' \
  --priority '120' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol 'Udp' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'AzureMachineLearning' \
  --destination-port-ranges '5831'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-spoke' \
  --name 'allow-batch' \
  --priority '130' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol '*' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'BatchNodeManagement.westeurope' \
  --destination-port-ranges '443'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-spoke' \
  --name 'allow-storage' \
  --priority '140' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol 'Tcp' \
  --source-address-prefixes 'VirtualNetwork' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'Storage.westeurope' \
  --destination-port-ranges '445'
az network nsg rule create \
  --nsg-name 'nsg-ml' \
  --resource-group 'rg-ml-spoke' \
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
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/routeTables/rt-vnet-ml-snet-training'; then
  az network route-table create \
    --name 'rt-vnet-ml-snet-training' \
    --resource-group 'rg-ml-spoke' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence' \
    --disable-bgp-route-propagation 'true'
fi

# The public address that traffic leaves by
az network public-ip create \
  --name 'pip-nat-vnet-ml' \
  --resource-group 'rg-ml-spoke' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --sku 'Standard' \
  --allocation-method 'Static'

# The way out of the subnets that have it: to anywhere, unless a security group refuses it
az network nat gateway create \
  --name 'nat-vnet-ml' \
  --resource-group 'rg-ml-spoke' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --public-ip-addresses '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/publicIPAddresses/pip-nat-vnet-ml'

# Code may run here; Azure gives it no way out by itself
az network vnet subnet create \
  --name 'snet-training' \
  --resource-group 'rg-ml-spoke' \
  --vnet-name 'vnet-ml' \
  --address-prefixes '10.62.1.0/24' \
  --network-security-group '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/networkSecurityGroups/nsg-ml' \
  --route-table '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/routeTables/rt-vnet-ml-snet-training' \
  --nat-gateway '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/natGateways/nat-vnet-ml' \
  --private-endpoint-network-policies 'Disabled' \
  --default-outbound-access 'false'

# Where traffic of the subnet goes
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/routeTables/rt-vnet-ml-snet-scoring'; then
  az network route-table create \
    --name 'rt-vnet-ml-snet-scoring' \
    --resource-group 'rg-ml-spoke' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence' \
    --disable-bgp-route-propagation 'true'
fi

# Code may run here; Azure gives it no way out by itself
az network vnet subnet create \
  --name 'snet-scoring' \
  --resource-group 'rg-ml-spoke' \
  --vnet-name 'vnet-ml' \
  --address-prefixes '10.62.2.0/24' \
  --network-security-group '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/networkSecurityGroups/nsg-ml' \
  --route-table '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/routeTables/rt-vnet-ml-snet-scoring' \
  --nat-gateway '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/natGateways/nat-vnet-ml' \
  --private-endpoint-network-policies 'Disabled' \
  --default-outbound-access 'false'

# No code runs here
az network vnet subnet create \
  --name 'snet-private-endpoints' \
  --resource-group 'rg-ml-spoke' \
  --vnet-name 'vnet-ml' \
  --address-prefixes '10.62.3.0/27' \
  --network-security-group '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/networkSecurityGroups/nsg-ml' \
  --private-endpoint-network-policies 'Disabled' \
  --default-outbound-access 'false'

# --- Private names ---------------------------------------------------------

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net'; then
  az network private-dns zone create \
    --name 'privatelink.blob.core.windows.net' \
    --resource-group 'rg-ml-spoke' \
    --tags 'managed-by=ringfence'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net/virtualNetworkLinks/to-vnet-ml'; then
  az network private-dns link vnet create \
    --name 'to-vnet-ml' \
    --resource-group 'rg-ml-spoke' \
    --zone-name 'privatelink.blob.core.windows.net' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/virtualNetworks/vnet-ml' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.file.core.windows.net'; then
  az network private-dns zone create \
    --name 'privatelink.file.core.windows.net' \
    --resource-group 'rg-ml-spoke' \
    --tags 'managed-by=ringfence'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.file.core.windows.net/virtualNetworkLinks/to-vnet-ml'; then
  az network private-dns link vnet create \
    --name 'to-vnet-ml' \
    --resource-group 'rg-ml-spoke' \
    --zone-name 'privatelink.file.core.windows.net' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/virtualNetworks/vnet-ml' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net'; then
  az network private-dns zone create \
    --name 'privatelink.vaultcore.azure.net' \
    --resource-group 'rg-ml-spoke' \
    --tags 'managed-by=ringfence'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net/virtualNetworkLinks/to-vnet-ml'; then
  az network private-dns link vnet create \
    --name 'to-vnet-ml' \
    --resource-group 'rg-ml-spoke' \
    --zone-name 'privatelink.vaultcore.azure.net' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/virtualNetworks/vnet-ml' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io'; then
  az network private-dns zone create \
    --name 'privatelink.azurecr.io' \
    --resource-group 'rg-ml-spoke' \
    --tags 'managed-by=ringfence'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io/virtualNetworkLinks/to-vnet-ml'; then
  az network private-dns link vnet create \
    --name 'to-vnet-ml' \
    --resource-group 'rg-ml-spoke' \
    --zone-name 'privatelink.azurecr.io' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/virtualNetworks/vnet-ml' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.api.azureml.ms'; then
  az network private-dns zone create \
    --name 'privatelink.api.azureml.ms' \
    --resource-group 'rg-ml-spoke' \
    --tags 'managed-by=ringfence'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.api.azureml.ms/virtualNetworkLinks/to-vnet-people'; then
  az network private-dns link vnet create \
    --name 'to-vnet-people' \
    --resource-group 'rg-ml-spoke' \
    --zone-name 'privatelink.api.azureml.ms' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.notebooks.azure.net'; then
  az network private-dns zone create \
    --name 'privatelink.notebooks.azure.net' \
    --resource-group 'rg-ml-spoke' \
    --tags 'managed-by=ringfence'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.notebooks.azure.net/virtualNetworkLinks/to-vnet-people'; then
  az network private-dns link vnet create \
    --name 'to-vnet-people' \
    --resource-group 'rg-ml-spoke' \
    --zone-name 'privatelink.notebooks.azure.net' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people' \
    --registration-enabled 'false'
fi

# --- What the workspace leans on, closed from the first command on ---------

# Files, data and models of the workspace
az storage account create \
  --name 'stmlwapart10bdd3' \
  --resource-group 'rg-ml-spoke' \
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
  --name 'pe-stmlwapart10bdd3-blob' \
  --resource-group 'rg-ml-spoke' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Storage/storageAccounts/stmlwapart10bdd3' \
  --group-id 'blob' \
  --connection-name 'pe-stmlwapart10bdd3-blob-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateEndpoints/pe-stmlwapart10bdd3-blob/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-stmlwapart10bdd3-blob' \
    --resource-group 'rg-ml-spoke' \
    --name 'default' \
    --zone-name 'privatelink-blob-core-windows-net' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net'
fi

# The private way to the storage account, for file
az network private-endpoint create \
  --name 'pe-stmlwapart10bdd3-file' \
  --resource-group 'rg-ml-spoke' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Storage/storageAccounts/stmlwapart10bdd3' \
  --group-id 'file' \
  --connection-name 'pe-stmlwapart10bdd3-file-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateEndpoints/pe-stmlwapart10bdd3-file/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-stmlwapart10bdd3-file' \
    --resource-group 'rg-ml-spoke' \
    --name 'default' \
    --zone-name 'privatelink-file-core-windows-net' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.file.core.windows.net'
fi

# Secrets and keys of the workspace
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.KeyVault/vaults/kvmlwapart10bdd3'; then
  az keyvault create \
    --name 'kvmlwapart10bdd3' \
    --resource-group 'rg-ml-spoke' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence' \
    --sku 'standard' \
    --enable-rbac-authorization 'true' \
    --enable-purge-protection 'true' \
    --public-network-access 'Disabled' \
    --default-action 'Deny' \
    --bypass 'AzureServices'
fi

# Who reaches kvmlwapart10bdd3, also where it was there already
az keyvault update \
  --name 'kvmlwapart10bdd3' \
  --resource-group 'rg-ml-spoke' \
  --public-network-access 'Disabled' \
  --default-action 'Deny' \
  --bypass 'AzureServices'

# The private way to the key vault
az network private-endpoint create \
  --name 'pe-kvmlwapart10bdd3-vault' \
  --resource-group 'rg-ml-spoke' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.KeyVault/vaults/kvmlwapart10bdd3' \
  --group-id 'vault' \
  --connection-name 'pe-kvmlwapart10bdd3-vault-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateEndpoints/pe-kvmlwapart10bdd3-vault/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-kvmlwapart10bdd3-vault' \
    --resource-group 'rg-ml-spoke' \
    --name 'default' \
    --zone-name 'privatelink-vaultcore-azure-net' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net'
fi

# Images of the workspace; only Premium can be made private
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.ContainerRegistry/registries/crmlwapart10bdd3'; then
  az acr create \
    --name 'crmlwapart10bdd3' \
    --resource-group 'rg-ml-spoke' \
    --location 'westeurope' \
    --tags 'managed-by=ringfence' \
    --sku 'Premium' \
    --public-network-enabled 'false' \
    --allow-trusted-services 'true' \
    --default-action 'Deny' \
    --admin-enabled 'false'
fi

# Who reaches crmlwapart10bdd3, also where it was there already
az acr update \
  --name 'crmlwapart10bdd3' \
  --resource-group 'rg-ml-spoke' \
  --public-network-enabled 'false' \
  --allow-trusted-services 'true' \
  --default-action 'Deny' \
  --admin-enabled 'false'

# The private way to the container registry
az network private-endpoint create \
  --name 'pe-crmlwapart10bdd3-registry' \
  --resource-group 'rg-ml-spoke' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.ContainerRegistry/registries/crmlwapart10bdd3' \
  --group-id 'registry' \
  --connection-name 'pe-crmlwapart10bdd3-registry-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateEndpoints/pe-crmlwapart10bdd3-registry/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-crmlwapart10bdd3-registry' \
    --resource-group 'rg-ml-spoke' \
    --name 'default' \
    --zone-name 'privatelink-azurecr-io' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io'
fi

# --- The workspace, and the private way to it ------------------------------

# The workspace itself; nothing of the internet gets in while it is made
az ml workspace create \
  --resource-group 'rg-ml-spoke' \
  --file 'workspace.yml'

# The private way to the workspace
az network private-endpoint create \
  --name 'pe-people' \
  --resource-group 'rg-ml-spoke' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.MachineLearningServices/workspaces/mlw-apart' \
  --group-id 'amlworkspace' \
  --connection-name 'pe-people-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateEndpoints/pe-people/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-people' \
    --resource-group 'rg-ml-spoke' \
    --name 'default' \
    --zone-name 'privatelink-api-azureml-ms' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.api.azureml.ms'
  az network private-endpoint dns-zone-group add \
    --endpoint-name 'pe-people' \
    --resource-group 'rg-ml-spoke' \
    --name 'default' \
    --zone-name 'privatelink-notebooks-azure-net' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.notebooks.azure.net'
fi

# The private way to the workspace
az network private-endpoint create \
  --name 'pe-machines' \
  --resource-group 'rg-ml-spoke' \
  --location 'westeurope' \
  --tags 'managed-by=ringfence' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.MachineLearningServices/workspaces/mlw-apart' \
  --group-id 'amlworkspace' \
  --connection-name 'pe-machines-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateEndpoints/pe-machines/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-machines' \
    --resource-group 'rg-ml-spoke' \
    --name 'default' \
    --zone-name 'privatelink-api-azureml-ms' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.api.azureml.ms'
  az network private-endpoint dns-zone-group add \
    --endpoint-name 'pe-machines' \
    --resource-group 'rg-ml-spoke' \
    --name 'default' \
    --zone-name 'privatelink-notebooks-azure-net' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateDnsZones/privatelink.notebooks.azure.net'
fi

# The studio finds the account by this endpoint
workspace_principal_id=$(az resource show \
  --ids '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.MachineLearningServices/workspaces/mlw-apart' \
  --query 'identity.principalId' \
  --output 'tsv')
az role assignment create \
  --name 'f7ec7ead-f28c-5764-a12e-e2395c96eebe' \
  --role '/subscriptions/00000000-0000-4000-8000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7' \
  --assignee-object-id "$workspace_principal_id" \
  --assignee-principal-type 'ServicePrincipal' \
  --scope '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateEndpoints/pe-stmlwapart10bdd3-blob'

# The studio finds the account by this endpoint
workspace_principal_id=$(az resource show \
  --ids '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.MachineLearningServices/workspaces/mlw-apart' \
  --query 'identity.principalId' \
  --output 'tsv')
az role assignment create \
  --name 'b0228240-b9f9-574f-a696-64ba1c9bd10f' \
  --role '/subscriptions/00000000-0000-4000-8000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7' \
  --assignee-object-id "$workspace_principal_id" \
  --assignee-principal-type 'ServicePrincipal' \
  --scope '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml-spoke/providers/Microsoft.Network/privateEndpoints/pe-stmlwapart10bdd3-file'

# --- Where code runs -------------------------------------------------------

# Nodes that start when a job needs them
az ml compute create \
  --resource-group 'rg-ml-spoke' \
  --workspace-name 'mlw-apart' \
  --file 'compute/cpu-cluster.yml'
