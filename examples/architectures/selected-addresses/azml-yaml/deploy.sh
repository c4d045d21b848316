#!/usr/bin/env bash
# Makes mlw-listed and everything that it needs.
#
# name: mlw-listed
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

# --- Private names ---------------------------------------------------------

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net'; then
  az network private-dns zone create \
    --name 'privatelink.blob.core.windows.net' \
    --resource-group 'rg-ml'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net/virtualNetworkLinks/to-vnet-people'; then
  az network private-dns link vnet create \
    --name 'to-vnet-people' \
    --resource-group 'rg-ml' \
    --zone-name 'privatelink.blob.core.windows.net' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.file.core.windows.net'; then
  az network private-dns zone create \
    --name 'privatelink.file.core.windows.net' \
    --resource-group 'rg-ml'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.file.core.windows.net/virtualNetworkLinks/to-vnet-people'; then
  az network private-dns link vnet create \
    --name 'to-vnet-people' \
    --resource-group 'rg-ml' \
    --zone-name 'privatelink.file.core.windows.net' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net'; then
  az network private-dns zone create \
    --name 'privatelink.vaultcore.azure.net' \
    --resource-group 'rg-ml'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net/virtualNetworkLinks/to-vnet-people'; then
  az network private-dns link vnet create \
    --name 'to-vnet-people' \
    --resource-group 'rg-ml' \
    --zone-name 'privatelink.vaultcore.azure.net' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io'; then
  az network private-dns zone create \
    --name 'privatelink.azurecr.io' \
    --resource-group 'rg-ml'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io/virtualNetworkLinks/to-vnet-people'; then
  az network private-dns link vnet create \
    --name 'to-vnet-people' \
    --resource-group 'rg-ml' \
    --zone-name 'privatelink.azurecr.io' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.api.azureml.ms'; then
  az network private-dns zone create \
    --name 'privatelink.api.azureml.ms' \
    --resource-group 'rg-ml'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.api.azureml.ms/virtualNetworkLinks/to-vnet-people'; then
  az network private-dns link vnet create \
    --name 'to-vnet-people' \
    --resource-group 'rg-ml' \
    --zone-name 'privatelink.api.azureml.ms' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people' \
    --registration-enabled 'false'
fi

# Names under this zone resolve to private addresses
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.notebooks.azure.net'; then
  az network private-dns zone create \
    --name 'privatelink.notebooks.azure.net' \
    --resource-group 'rg-ml'
fi

# This network asks the zone
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.notebooks.azure.net/virtualNetworkLinks/to-vnet-people'; then
  az network private-dns link vnet create \
    --name 'to-vnet-people' \
    --resource-group 'rg-ml' \
    --zone-name 'privatelink.notebooks.azure.net' \
    --virtual-network '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people' \
    --registration-enabled 'false'
fi

# --- What the workspace leans on, closed from the first command on ---------

# Files, data and models of the workspace
az storage account create \
  --name 'stmlwlistedbed348' \
  --resource-group 'rg-ml' \
  --location 'westeurope' \
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
  --name 'pe-stmlwlistedbed348-blob' \
  --resource-group 'rg-ml' \
  --location 'westeurope' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stmlwlistedbed348' \
  --group-id 'blob' \
  --connection-name 'pe-stmlwlistedbed348-blob-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateEndpoints/pe-stmlwlistedbed348-blob/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-stmlwlistedbed348-blob' \
    --resource-group 'rg-ml' \
    --name 'default' \
    --zone-name 'privatelink-blob-core-windows-net' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net'
fi

# The private way to the storage account, for file
az network private-endpoint create \
  --name 'pe-stmlwlistedbed348-file' \
  --resource-group 'rg-ml' \
  --location 'westeurope' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stmlwlistedbed348' \
  --group-id 'file' \
  --connection-name 'pe-stmlwlistedbed348-file-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateEndpoints/pe-stmlwlistedbed348-file/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-stmlwlistedbed348-file' \
    --resource-group 'rg-ml' \
    --name 'default' \
    --zone-name 'privatelink-file-core-windows-net' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.file.core.windows.net'
fi

# Secrets and keys of the workspace
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.KeyVault/vaults/kvmlwlistedbed348'; then
  az keyvault create \
    --name 'kvmlwlistedbed348' \
    --resource-group 'rg-ml' \
    --location 'westeurope' \
    --sku 'standard' \
    --enable-rbac-authorization 'true' \
    --enable-purge-protection 'true' \
    --public-network-access 'Disabled' \
    --default-action 'Deny' \
    --bypass 'AzureServices'
fi

# Who reaches kvmlwlistedbed348, also where it was there already
az keyvault update \
  --name 'kvmlwlistedbed348' \
  --resource-group 'rg-ml' \
  --public-network-access 'Disabled' \
  --default-action 'Deny' \
  --bypass 'AzureServices'

# The private way to the key vault
az network private-endpoint create \
  --name 'pe-kvmlwlistedbed348-vault' \
  --resource-group 'rg-ml' \
  --location 'westeurope' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.KeyVault/vaults/kvmlwlistedbed348' \
  --group-id 'vault' \
  --connection-name 'pe-kvmlwlistedbed348-vault-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateEndpoints/pe-kvmlwlistedbed348-vault/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-kvmlwlistedbed348-vault' \
    --resource-group 'rg-ml' \
    --name 'default' \
    --zone-name 'privatelink-vaultcore-azure-net' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net'
fi

# Images of the workspace; only Premium can be made private
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.ContainerRegistry/registries/crmlwlistedbed348'; then
  az acr create \
    --name 'crmlwlistedbed348' \
    --resource-group 'rg-ml' \
    --location 'westeurope' \
    --sku 'Premium' \
    --public-network-enabled 'false' \
    --allow-trusted-services 'true' \
    --default-action 'Deny' \
    --admin-enabled 'false'
fi

# Who reaches crmlwlistedbed348, also where it was there already
az acr update \
  --name 'crmlwlistedbed348' \
  --resource-group 'rg-ml' \
  --public-network-enabled 'false' \
  --allow-trusted-services 'true' \
  --default-action 'Deny' \
  --admin-enabled 'false'

# The private way to the container registry
az network private-endpoint create \
  --name 'pe-crmlwlistedbed348-registry' \
  --resource-group 'rg-ml' \
  --location 'westeurope' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.ContainerRegistry/registries/crmlwlistedbed348' \
  --group-id 'registry' \
  --connection-name 'pe-crmlwlistedbed348-registry-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateEndpoints/pe-crmlwlistedbed348-registry/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-crmlwlistedbed348-registry' \
    --resource-group 'rg-ml' \
    --name 'default' \
    --zone-name 'privatelink-azurecr-io' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io'
fi

# --- The workspace, and the private way to it ------------------------------

# The workspace itself; nothing of the internet gets in while it is made
az ml workspace create \
  --resource-group 'rg-ml' \
  --file 'workspace.yml'

# The private way to the workspace
az network private-endpoint create \
  --name 'pe-mlw-listed-amlworkspace' \
  --resource-group 'rg-ml' \
  --location 'westeurope' \
  --subnet '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people/subnets/snet-private-endpoints' \
  --private-connection-resource-id '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-listed' \
  --group-id 'amlworkspace' \
  --connection-name 'pe-mlw-listed-amlworkspace-connection'

# The endpoint writes its addresses into these zones
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateEndpoints/pe-mlw-listed-amlworkspace/privateDnsZoneGroups/default'; then
  az network private-endpoint dns-zone-group create \
    --endpoint-name 'pe-mlw-listed-amlworkspace' \
    --resource-group 'rg-ml' \
    --name 'default' \
    --zone-name 'privatelink-api-azureml-ms' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.api.azureml.ms'
  az network private-endpoint dns-zone-group add \
    --endpoint-name 'pe-mlw-listed-amlworkspace' \
    --resource-group 'rg-ml' \
    --name 'default' \
    --zone-name 'privatelink-notebooks-azure-net' \
    --private-dns-zone '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.notebooks.azure.net'
fi

# The studio finds the account by this endpoint
workspace_principal_id=$(az resource show \
  --ids '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-listed' \
  --query 'identity.principalId' \
  --output 'tsv')
az role assignment create \
  --name '61ee9f67-87b2-53c3-a9dc-eedef439e82a' \
  --role '/subscriptions/00000000-0000-4000-8000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7' \
  --assignee-object-id "$workspace_principal_id" \
  --assignee-principal-type 'ServicePrincipal' \
  --scope '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateEndpoints/pe-stmlwlistedbed348-blob'

# The studio finds the account by this endpoint
workspace_principal_id=$(az resource show \
  --ids '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-listed' \
  --query 'identity.principalId' \
  --output 'tsv')
az role assignment create \
  --name '060b6ad8-03a7-5572-a2fd-b869de375f99' \
  --role '/subscriptions/00000000-0000-4000-8000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7' \
  --assignee-object-id "$workspace_principal_id" \
  --assignee-principal-type 'ServicePrincipal' \
  --scope '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateEndpoints/pe-stmlwlistedbed348-file'

# Only these addresses get in from the internet; Azure takes them once the workspace is there
az ml workspace update \
  --resource-group 'rg-ml' \
  --file 'workspace.addresses.yml'

# --- Where code runs -------------------------------------------------------

# Nodes that start when a job needs them
az ml compute create \
  --resource-group 'rg-ml' \
  --workspace-name 'mlw-listed' \
  --file 'compute/cpu-cluster.yml'

# --- What serves models ----------------------------------------------------

# Answers requests for predictions
az ml online-endpoint create \
  --resource-group 'rg-ml' \
  --workspace-name 'mlw-listed' \
  --file 'endpoints/score.yml'
