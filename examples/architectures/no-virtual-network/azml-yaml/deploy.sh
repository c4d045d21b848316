#!/usr/bin/env bash
# Makes mlw-public and everything that it needs.
#
# name: mlw-public
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

# --- What the workspace leans on, closed from the first command on ---------

# Files, data and models of the workspace
az storage account create \
  --name 'stmlwpublic91f3ff' \
  --resource-group 'rg-ml' \
  --location 'westeurope' \
  --kind 'StorageV2' \
  --sku 'Standard_LRS' \
  --public-network-access 'Enabled' \
  --default-action 'Allow' \
  --bypass 'AzureServices' \
  --enable-hierarchical-namespace 'false' \
  --allow-blob-public-access 'false' \
  --min-tls-version 'TLS1_2' \
  --https-only 'true'

# Secrets and keys of the workspace
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.KeyVault/vaults/kvmlwpublic91f3ff'; then
  az keyvault create \
    --name 'kvmlwpublic91f3ff' \
    --resource-group 'rg-ml' \
    --location 'westeurope' \
    --sku 'standard' \
    --enable-rbac-authorization 'true' \
    --enable-purge-protection 'true' \
    --public-network-access 'Enabled' \
    --default-action 'Allow' \
    --bypass 'AzureServices'
fi

# Who reaches kvmlwpublic91f3ff, also where it was there already
az keyvault update \
  --name 'kvmlwpublic91f3ff' \
  --resource-group 'rg-ml' \
  --public-network-access 'Enabled' \
  --default-action 'Allow' \
  --bypass 'AzureServices'

# Images of the workspace; only Premium can be made private
if ! is_there '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/rg-ml/providers/Microsoft.ContainerRegistry/registries/crmlwpublic91f3ff'; then
  az acr create \
    --name 'crmlwpublic91f3ff' \
    --resource-group 'rg-ml' \
    --location 'westeurope' \
    --sku 'Premium' \
    --public-network-enabled 'true' \
    --allow-trusted-services 'true' \
    --default-action 'Allow' \
    --admin-enabled 'false'
fi

# Who reaches crmlwpublic91f3ff, also where it was there already
az acr update \
  --name 'crmlwpublic91f3ff' \
  --resource-group 'rg-ml' \
  --public-network-enabled 'true' \
  --allow-trusted-services 'true' \
  --default-action 'Allow' \
  --admin-enabled 'false'

# --- The workspace, and the private way to it ------------------------------

# The workspace itself; nothing of the internet gets in while it is made
az ml workspace create \
  --resource-group 'rg-ml' \
  --file 'workspace.yml'

# --- Where code runs -------------------------------------------------------

# Nodes that start when a job needs them
az ml compute create \
  --resource-group 'rg-ml' \
  --workspace-name 'mlw-public' \
  --file 'compute/cpu-cluster.yml'

# --- What serves models ----------------------------------------------------

# Answers requests for predictions
az ml online-endpoint create \
  --resource-group 'rg-ml' \
  --workspace-name 'mlw-public' \
  --file 'endpoints/score.yml'
