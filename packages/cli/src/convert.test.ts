import { approvedOnly, internetOutbound } from '@ringfence/testing';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildCli, Sandbox } from './__testUtils__/cli';
import { PUBLIC_COMPUTE_YAML } from './__testUtils__/files';

const TERRAFORM = `
resource "azurerm_machine_learning_workspace" "this" {
  name                          = "mlw-closed"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  storage_account_id            = azurerm_storage_account.this.id
  key_vault_id                  = azurerm_key_vault.this.id
  public_network_access_enabled = false
  identity {
    type = "SystemAssigned"
  }
  managed_network {
    isolation_mode = "AllowInternetOutbound"
  }
}

resource "azurerm_storage_account" "this" {
  name                          = "stclosed"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  account_tier                  = "Standard"
  account_replication_type      = "LRS"
  public_network_access_enabled = false
  network_rules {
    default_action             = "Deny"
    bypass                     = ["AzureServices"]
    ip_rules                   = []
    virtual_network_subnet_ids = []
  }
}

resource "azurerm_key_vault" "this" {
  name                          = "kv-closed"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  tenant_id                     = "33333333-3333-4333-8333-333333333333"
  sku_name                      = "standard"
  public_network_access_enabled = false
  network_acls {
    default_action             = "Deny"
    bypass                     = "AzureServices"
    ip_rules                   = []
    virtual_network_subnet_ids = []
  }
}
`;

jest.setTimeout(120_000);
beforeAll(buildCli);

let box: Sandbox;
afterEach(() => box.remove());

const ZONE = JSON.stringify({
  subscriptionId: '11111111-1111-4111-8111-111111111111',
  resourceGroup: 'rg-ml',
  privateEndpointSubnetId:
    '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints',
});
const request = (name: string, isolation = approvedOnly()) =>
  JSON.stringify({
    isolation: { ...isolation, workspace: { ...isolation.workspace, name } },
  });

const at = (files: Record<string, string>) => {
  box = Sandbox.create({ 'zone.json': ZONE, ...files });
  return box;
};
const TO_ARM = ['--to', 'arm', '--landing-zone', 'zone.json'];

const verdictsOf = (...args: string[]) =>
  JSON.parse(box.run('check', ...args, '--format', 'json').stdout)
    .filter(({ subject }: any) => subject?.type === 'workspace')
    .map(({ subject, posture }: any) => [
      subject.name,
      posture.verdict,
      ...Object.values<any>(posture.lanes).map(({ state }) => state),
    ])
    .sort();

describe('ml-workspace convert', () => {
  it('writes every workspace into a folder of its own, as isolated as it was', () => {
    at({
      'a.json': request('mlw-a'),
      'b.json': request('mlw-b', internetOutbound()),
    });
    const { code, stdout } = box.run(
      'convert',
      'a.json',
      'b.json',
      ...TO_ARM,
      '--out',
      'arm',
    );
    expect(stdout).toContain('arm: 4 files written');
    expect(code).toBe(0);
    const folders = readdirSync(join(box.folder, 'arm'));
    expect(folders).toEqual([
      '.ml-workspace.json',
      expect.stringMatching(/^mlw-a-[0-9a-f]{8}$/),
      expect.stringMatching(/^mlw-b-[0-9a-f]{8}$/),
    ]);
    expect(verdictsOf('arm')).toEqual(verdictsOf('a.json', 'b.json'));
  });

  it('writes what it wrote once more as it was', () => {
    at({ 'a.json': request('mlw-a') });
    box.run('convert', 'a.json', ...TO_ARM, '--out', 'one');
    const again = box.run('convert', 'one', ...TO_ARM, '--out', 'two');
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(verdictsOf('two')).toEqual(verdictsOf('a.json'));
  });

  it('takes the subscription of Terraform from the landing zone', () => {
    at({ 'main.tf': TERRAFORM });
    const { code, stderr } = box.run(
      'convert',
      'main.tf',
      ...TO_ARM,
      '--out',
      'arm',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(verdictsOf('arm')).toEqual(verdictsOf('main.tf'));
  });

  it('refuses and names what belongs to no workspace of the files', () => {
    at({ 'a.json': request('mlw-a'), 'cpu.yml': PUBLIC_COMPUTE_YAML });
    const { code, stderr } = box.run(
      'convert',
      'a.json',
      'cpu.yml',
      ...TO_ARM,
      '--out',
      'arm',
    );
    expect(stderr).toMatch(
      /cpu\.yml:\d+.*: compute .* belongs to no workspace of these files/,
    );
    expect(code).toBe(2);
    expect(existsSync(join(box.folder, 'arm'))).toBe(false);
  });

  it('refuses and names what was not read', () => {
    at({
      'main.json': JSON.stringify({
        $schema:
          'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        resources: [
          {
            type: 'Microsoft.MachineLearningServices/workspaces',
            apiVersion: '2025-12-01',
            name: 'mlw-a',
            properties: {
              publicNetworkAccess: "[parameters('access')]",
            },
          },
        ],
      }),
    });
    const { code, stderr } = box.run(
      'convert',
      'main.json',
      ...TO_ARM,
      '--out',
      'arm',
    );
    expect(stderr).toMatch(/workspace mlw-a was not read whole/);
    expect(stderr).toContain('access');
    expect(code).toBe(2);
  });

  it.each([
    [['convert'], 'convert takes a FILE'],
    [['convert', 'empty.yml', ...TO_ARM, '--out', 'x'], 'nothing to convert'],
    [['convert', 'a.json', '--out', 'x'], 'say with --to how to write'],
  ])('ends with 2 for %j', (args, message) => {
    const { code, stderr } = at({
      'a.json': request('mlw-a'),
      'empty.yml': 'a: 1\n',
    }).run(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
