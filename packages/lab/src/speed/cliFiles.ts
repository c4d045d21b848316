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

/** Writes half of `count` files as YAML and half as ARM into a new folder. */
export function writeYamlAndArm(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < count / 2; n++) {
    writeFileSync(join(folder, `workspace-${n}.yml`), yaml(n));
    writeFileSync(join(folder, `template-${n}.json`), arm(n));
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
