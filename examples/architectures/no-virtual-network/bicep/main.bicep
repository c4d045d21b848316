metadata name = 'mlw-public'
metadata generator = 'Ringfence'

targetScope = 'resourceGroup'

@description('The region of everything that is made.')
param location string = 'westeurope'

@description('Tags of everything that takes them.')
param tags object = {}

@description('The size of the machines that are made.')
param vmSize string = 'Standard_DS3_v2'

// --- Storage, key vault, registry and monitoring ---

// Files, data and models of the workspace
resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: 'stmlwpublic91f3ff'
  location: location
  sku: {
    name: 'Standard_LRS'
  }
  kind: 'StorageV2'
  tags: tags
  properties: {
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Allow'
      ipRules: []
      virtualNetworkRules: []
    }
    isHnsEnabled: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

// Secrets and keys of the workspace
resource keyVault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: 'kvmlwpublic91f3ff'
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Allow'
      ipRules: []
      virtualNetworkRules: []
    }
  }
}

// Images of the workspace; only Premium can be made private
resource containerRegistry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: 'crmlwpublic91f3ff'
  location: location
  sku: {
    name: 'Premium'
  }
  tags: tags
  properties: {
    adminUserEnabled: false
    publicNetworkAccess: 'Enabled'
    networkRuleBypassOptions: 'AzureServices'
    networkRuleSet: {
      defaultAction: 'Allow'
      ipRules: []
    }
  }
}

// --- Workspace ---

// The workspace itself
resource workspace 'Microsoft.MachineLearningServices/workspaces@2025-12-01' = {
  name: 'mlw-public'
  location: location
  sku: {
    name: 'Basic'
    tier: 'Basic'
  }
  kind: 'Default'
  identity: {
    type: 'SystemAssigned'
  }
  tags: union(tags, {
    dataClassification: 'public'
  })
  properties: {
    storageAccount: storage.id
    keyVault: keyVault.id
    containerRegistry: containerRegistry.id
    publicNetworkAccess: 'Enabled'
    managedNetwork: {
      isolationMode: 'Disabled'
    }
    v1LegacyMode: false
  }
}

// --- Compute ---

// Nodes that start when a job needs them
resource computeCpuCluster 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' = {
  parent: workspace
  name: 'cpu-cluster'
  location: location
  properties: {
    computeType: 'AmlCompute'
    properties: {
      vmSize: vmSize
      vmPriority: 'Dedicated'
      osType: 'Linux'
      scaleSettings: {
        minNodeCount: 0
        maxNodeCount: 4
        nodeIdleTimeBeforeScaleDown: 'PT120S'
      }
      enableNodePublicIp: true
      remoteLoginPortPublicAccess: 'Disabled'
    }
  }
}

// --- Serving ---

// Answers requests for predictions
resource endpointScore 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-12-01' = {
  parent: workspace
  name: 'score'
  location: location
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    authMode: 'AADToken'
    publicNetworkAccess: 'Enabled'
  }
}

@description('The id of the workspace.')
output workspaceId string = workspace.id
