import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A workspace as Azure ML YAML, each a little different. */
const yaml = (n: number) => `# Workspace ${n}
name: mlw-team-${n}
location: ${n % 2 ? 'westeurope' : 'northeurope'}
public_network_access: ${n % 3 ? 'disabled' : 'enabled'}
tags:
  dataClassification: ${n % 2 ? 'internal' : 'confidential'}
managed_network:
  isolation_mode: allow_only_approved_outbound
  outbound_rules:
    - name: packages
      type: fqdn
      destination: pypi.org
    - name: factory
      type: service_tag
      destination: {service_tag: DataFactory, protocol: TCP, port_ranges: '443'}
`;

/** The same as an ARM template with parameters, a private endpoint and a storage account. */
const arm = (n: number) =>
  JSON.stringify(
    {
      $schema:
        'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      parameters: {
        name: { type: 'string', defaultValue: `mlw-team-${n}` },
        access: {
          type: 'string',
          defaultValue: n % 3 ? 'Disabled' : 'Enabled',
        },
      },
      variables: { endpoint: "[concat('pe-', parameters('name'))]" },
      resources: [
        {
          type: 'Microsoft.MachineLearningServices/workspaces',
          apiVersion: '2025-12-01',
          name: "[parameters('name')]",
          location: 'westeurope',
          identity: { type: 'SystemAssigned' },
          properties: {
            publicNetworkAccess: "[parameters('access')]",
            managedNetwork: {
              isolationMode: 'AllowOnlyApprovedOutbound',
              outboundRules: {
                packages: { type: 'FQDN', destination: 'pypi.org' },
              },
            },
          },
        },
        {
          type: 'Microsoft.Network/privateEndpoints',
          apiVersion: '2023-11-01',
          name: "[variables('endpoint')]",
          location: 'westeurope',
          properties: {
            privateLinkServiceConnections: [
              {
                name: 'workspace',
                properties: {
                  privateLinkServiceId:
                    "[resourceId('Microsoft.MachineLearningServices/workspaces', parameters('name'))]",
                  groupIds: ['amlworkspace'],
                },
              },
            ],
          },
        },
        {
          type: 'Microsoft.Storage/storageAccounts',
          apiVersion: '2023-01-01',
          name: `stteam${n}`,
          location: 'westeurope',
          sku: { name: 'Standard_LRS' },
          kind: 'StorageV2',
          properties: { publicNetworkAccess: 'Disabled' },
        },
      ],
    },
    null,
    2,
  );

const hcl = (n: number) => `variable "region" {
  default = "westeurope"
}

resource "azurerm_machine_learning_workspace" "team" {
  name                          = "mlw-team-${n}"
  location                      = var.region
  public_network_access_enabled = ${n % 3 === 0}
  managed_network {
    isolation_mode = "AllowOnlyApprovedOutbound"
  }
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "packages" {
  name             = "packages"
  workspace_id     = azurerm_machine_learning_workspace.team.id
  destination_fqdn = "pypi.org"
}
`;

/** What public modules consist of for the most part: parameters with all that is said of them. */
const DESCRIBED = [
  'friendlyName',
  'costCenter',
  'contact',
  'purpose',
  'environment',
  'owner',
  'project',
  'retention',
]
  .map(
    name => `
@description('Optional. The ${name} of the workspace, as it stands in its tags and in the answers of the catalog.')
@minLength(1)
@maxLength(64)
param ${name} string = 'not said'
`,
  )
  .join('');

/** A workspace with its storage, rules and compute, written as public modules are. */
const bicep = (n: number) => `// What team ${n} works in.
metadata name = 'Workspace of team ${n}'
metadata description = 'A workspace with its storage account, the hosts it may reach and one cluster.'

// ----------- //
// Parameters  //
// ----------- //
@description('Optional. Where everything stands. The default is the region of the resource group.')
param location string = 'westeurope'

@description('Optional. Whether people may come from the internet. For security reasons it should be disabled.')
@allowed([
  'Enabled'
  'Disabled'
])
param access string = '${n % 3 ? 'Disabled' : 'Enabled'}'
${DESCRIBED}
// ----------- //
// Variables   //
// ----------- //
var name = 'mlw-team-${n}'
var hosts = ['pypi.org', 'conda.anaconda.org']
var tags = {
  'cost-center': costCenter
  contact: contact
  purpose: purpose
  environment: environment
  owner: owner
  project: project
  retention: retention
}

module store 'modules/storage.bicep' = {
  name: 'store-\${name}'
  params: {
    name: 'stteam${n}'
    location: location
    tags: tags
  }
}

resource ws 'Microsoft.MachineLearningServices/workspaces@2025-12-01' = {
  name: name
  location: location
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    friendlyName: friendlyName
    publicNetworkAccess: access
    storageAccount: store.outputs.id
    managedNetwork: {
      isolationMode: 'AllowOnlyApprovedOutbound'
    }
  }
}

resource rules 'Microsoft.MachineLearningServices/workspaces/outboundRules@2025-12-01' = [for (host, i) in hosts: {
  parent: ws
  name: 'host-\${i}'
  properties: {
    type: 'FQDN'
    destination: host
  }
}]

resource cpu 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' = if (!empty(name)) {
  parent: ws
  name: 'cpu'
  location: location
  properties: {
    computeType: 'AmlCompute'
    properties: { vmSize: 'Standard_DS3_v2', enableNodePublicIp: false }
  }
}

output id string = ws.id
`;

/** The storage account of a workspace, as a module of its own. */
const STORAGE = `metadata name = 'Storage account'
metadata description = 'A storage account that only private endpoints and trusted services reach.'

@description('Required. The name of the storage account.')
@minLength(3)
@maxLength(24)
param name string

@description('Optional. Where it stands. The default is the region of the resource group.')
param location string = resourceGroup().location

@description('Optional. The tags of the storage account.')
param tags object = {}
${DESCRIBED}
@description('Optional. How data is kept.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
])
param sku string = 'Standard_LRS'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: union(tags, { owner: owner, purpose: purpose })
  sku: { name: sku }
  kind: 'StorageV2'
  properties: {
    publicNetworkAccess: 'Disabled'
    networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' }
  }
}

@description('The resource ID of the storage account.')
output id string = account.id

@description('The name of the storage account.')
output name string = account.name
`;

/** Writes half of `count` files as YAML and half as ARM into a new folder. */
export function writeYamlAndArm(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < count / 2; n++) {
    writeFileSync(join(folder, `workspace-${n}.yml`), yaml(n));
    writeFileSync(join(folder, `template-${n}.json`), arm(n));
  }
}

/** Writes `count` Bicep files, half of them modules of the others. */
export function writeBicep(folder: string, count: number): void {
  for (let n = 0; n < count / 2; n++) {
    const team = join(folder, `team-${n}`);
    mkdirSync(join(team, 'modules'), { recursive: true });
    writeFileSync(join(team, 'main.bicep'), bicep(n));
    writeFileSync(join(team, 'modules', 'storage.bicep'), STORAGE);
  }
}

/** Writes `count` Terraform modules, each a folder with one file. */
export function writeHcl(folder: string, count: number): void {
  for (let n = 0; n < count; n++) {
    const module = join(folder, `team-${n}`);
    mkdirSync(module, { recursive: true });
    writeFileSync(join(module, 'main.tf'), hcl(n));
  }
}
