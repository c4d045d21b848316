import {
  Unread,
  WorkspaceIsolation,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { readTerraformConfiguration, TerraformOptions } from './readTerraform';

const SUBSCRIPTION = '/subscriptions/8c1f0a52-4b7e-4f63-9d20-6a5e1b3c7d94';
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-ml`;
const ML = 'Microsoft.MachineLearningServices/workspaces';

const AZURERM = {
  azurerm_machine_learning_workspace: {
    ws: [
      {
        name: 'mlw-one',
        resource_group_name: 'rg-ml',
        location: 'westeurope',
        public_network_access_enabled: false,
        managed_network: [{ isolation_mode: 'AllowOnlyApprovedOutbound' }],
      },
    ],
  },
};
const AZAPI_WORKSPACE = {
  type: `${ML}@2025-06-01`,
  name: 'mlw-one',
  parent_id: GROUP,
  location: 'westeurope',
  body: {
    properties: {
      publicNetworkAccess: 'Disabled',
      managedNetwork: { isolationMode: 'AllowOnlyApprovedOutbound' },
    },
  },
};
const WORKSPACE = '${azurerm_machine_learning_workspace.ws.id}';

/** The only workspace of a configuration. */
function workspaceOf(
  resource: object,
  sections: object = {},
  options: TerraformOptions = { whole: true },
): WorkspaceIsolation {
  const { subjects } = readTerraformConfiguration(
    { resource, ...sections },
    options,
  );
  const found = subjects.filter(({ type }) => type === 'workspace');
  expect(found).toHaveLength(1);
  expect(subjects).toHaveLength(1);
  workspaceIsolationSchema.parse(found[0].isolation);
  return found[0].isolation;
}

const touching = ({ unread = [] }: WorkspaceIsolation) =>
  unread.map(({ pointers }: Unread) => pointers.join());

describe('what stands below a workspace of the other provider', () => {
  const rule = (parent_id: string) => ({
    type: `${ML}/outboundRules@2025-06-01`,
    name: 'hub',
    parent_id,
    body: { properties: { type: 'FQDN', destination: '*.github.com' } },
  });

  it.each([
    ['a reference', WORKSPACE],
    ['its id', `${GROUP}/providers/${ML}/mlw-one`],
    [
      'its id in another case',
      `${GROUP}/PROVIDERS/${ML.toUpperCase()}/MLW-ONE`,
    ],
  ])('is a rule of it by %s', (_, parent) => {
    const { outbound } = workspaceOf({
      ...AZURERM,
      azapi_resource: { hub: [rule(parent)] },
    });
    expect(outbound?.rules).toEqual([
      expect.objectContaining({ name: 'hub', fqdn: '*.github.com' }),
    ]);
  });

  it('is a compute of azurerm below a workspace of azapi', () => {
    const { compute } = workspaceOf({
      azapi_resource: { ws: [AZAPI_WORKSPACE] },
      azurerm_machine_learning_compute_cluster: {
        cpu: [
          {
            name: 'cpu',
            machine_learning_workspace_id: '${azapi_resource.ws.id}',
            node_public_ip_enabled: true,
          },
        ],
      },
    });
    expect(compute).toEqual([
      expect.objectContaining({ name: 'cpu', nodePublicIp: true }),
    ]);
  });

  it('is an endpoint with its deployment', () => {
    const { endpoints } = workspaceOf({
      ...AZURERM,
      azapi_resource: {
        score: [
          {
            type: `${ML}/onlineEndpoints@2025-06-01`,
            name: 'score',
            parent_id: WORKSPACE,
            body: { properties: { publicNetworkAccess: 'Enabled' } },
          },
        ],
        blue: [
          {
            type: `${ML}/onlineEndpoints/deployments@2025-06-01`,
            name: 'blue',
            parent_id: '${azapi_resource.score.id}',
            body: {
              properties: {
                endpointComputeType: 'Managed',
                egressPublicNetworkAccess: 'Enabled',
              },
            },
          },
        ],
      },
    });
    expect(endpoints).toMatchObject([
      {
        name: 'score',
        publicNetworkAccess: 'Enabled',
        deployments: [{ name: 'blue', egressPublicNetworkAccess: 'Enabled' }],
      },
    ]);
  });

  it('approves an endpoint of azapi that names its target by reference', () => {
    const { inbound } = workspaceOf({
      ...AZURERM,
      azapi_resource: {
        pe: [
          {
            type: 'Microsoft.Network/privateEndpoints@2024-05-01',
            name: 'pe-${var.stage}',
            parent_id: GROUP,
            body: {
              properties: {
                privateLinkServiceConnections: [
                  {
                    properties: {
                      privateLinkServiceId: WORKSPACE,
                      groupIds: ['amlworkspace'],
                    },
                  },
                ],
              },
            },
          },
        ],
      },
    });
    expect(inbound?.privateEndpoints).toMatchObject([
      { status: 'Approved', subresource: 'amlworkspace' },
    ]);
  });
});

describe('an update', () => {
  const update = (more: object) => ({
    azapi_update_resource: {
      it: [
        {
          type: `${ML}@2025-06-01`,
          body: {
            Properties: {
              managedNetwork: { isolationMode: 'AllowInternetOutbound' },
            },
          },
          ...more,
        },
      ],
    },
  });

  it.each([
    ['a reference', { resource_id: WORKSPACE }],
    ['its id', { resource_id: `${GROUP}/providers/${ML}/mlw-one` }],
    ['its name and group', { name: 'mlw-one', parent_id: GROUP }],
  ])('is laid over what it names by %s', (_, more) => {
    const { inbound, outbound, unread } = workspaceOf({
      ...AZURERM,
      ...update(more),
    });
    expect(outbound?.isolationMode).toBe('AllowInternetOutbound');
    expect(inbound?.publicNetworkAccess).toBe('Disabled');
    expect(unread).toBeUndefined();
  });

  it.each([
    ['an expression', { resource_id: '${var.workspace_id}' }],
    ['nothing', {}],
  ])('touches everything where it names its target by %s', (_, more) => {
    const isolation = workspaceOf({ ...AZURERM, ...update(more) });
    expect(touching(isolation)).toEqual(['']);
  });

  it('of which it is open whether it is made touches everything', () => {
    const isolation = workspaceOf({
      ...AZURERM,
      ...update({ resource_id: WORKSPACE, count: '${var.on}' }),
    });
    expect(touching(isolation)).toEqual(['']);
  });

  it('leaves what it does not name in a body that is not told not known', () => {
    const { inbound, outbound } = workspaceOf({
      azapi_resource: { ws: [{ ...AZAPI_WORKSPACE, body: '${local.body}' }] },
      ...update({ resource_id: '${azapi_resource.ws.id}' }),
    });
    expect(inbound?.publicNetworkAccess).toBeUndefined();
    expect(outbound?.isolationMode).toBeUndefined();
  });

  it('of something that stands elsewhere is no claim about the rest of it', () => {
    const isolation = workspaceOf(
      update({ resource_id: `${GROUP}/providers/${ML}/mlw-other` }),
    );
    expect(touching(isolation)).toEqual(['']);
  });
});

describe('what is done beside the resources', () => {
  const action = (more: object) => ({
    azapi_resource_action: {
      it: [{ type: `${ML}@2025-06-01`, resource_id: WORKSPACE, ...more }],
    },
  });

  it.each<[string, object, string[]]>([
    ['an action that changes', action({ method: 'PATCH' }), ['']],
    ['an action of no name', action({}), ['']],
    [
      'an action that puts a rule',
      action({
        type: `${ML}/outboundRules@2025-06-01`,
        resource_id: `${WORKSPACE}/outboundRules/any`,
        method: 'PUT',
      }),
      ['/outbound/rules'],
    ],
    [
      'an action on a storage account',
      action({
        type: 'Microsoft.Storage/storageAccounts@2024-01-01',
        resource_id: '${var.st}',
        method: 'PATCH',
      }),
      ['/resources'],
    ],
    [
      'a provisioner',
      {
        terraform_data: {
          x: [{ provisioner: { 'local-exec': [{ command: 'az ml' }] } }],
        },
      },
      [''],
    ],
    [
      'a deployment script',
      { azurerm_resource_deployment_script_azure_power_shell: { x: [{}] } },
      [''],
    ],
    [
      'a part of the service that is not known here',
      { azurerm_machine_learning_something_new: { x: [{}] } },
      [''],
    ],
    [
      'a resource of a type that is an expression',
      { azapi_resource: { x: [{ type: '${var.type}', name: 'x' }] } },
      [''],
    ],
  ])('touches what it may: %s', (_, resource, pointers) => {
    expect(touching(workspaceOf({ ...AZURERM, ...resource }))).toEqual(
      pointers,
    );
  });

  it.each<[string, object]>([
    [
      'provisioning the managed network',
      action({ action: 'provisionManagedNetwork', method: 'POST' }),
    ],
    ['an action that reads', action({ action: 'x', method: 'GET' })],
    ['a resource that runs nothing', { terraform_data: { x: [{}] } }],
    [
      'a resource that has no part in isolation',
      {
        azapi_resource: {
          x: [{ type: 'Microsoft.Web/sites@2023-01-01', name: 'x' }],
        },
      },
    ],
  ])('touches nothing: %s', (_, resource) => {
    expect(touching(workspaceOf({ ...AZURERM, ...resource }))).toEqual([]);
  });

  it('is read where a template is written out, with its own expressions', () => {
    const { compute, unread } = workspaceOf({
      ...AZURERM,
      azurerm_resource_group_template_deployment: {
        ci: [
          {
            name: 'ci',
            template_content: {
              parameters: { workspace: { type: 'string' } },
              resources: [
                {
                  type: `${ML}/computes`,
                  apiVersion: '2024-04-01',
                  name: "[concat(parameters('workspace'), '/ci-lab')]",
                  properties: {
                    computeType: 'ComputeInstance',
                    properties: { enableNodePublicIp: true },
                  },
                },
              ],
            },
            parameters_content: JSON.stringify({
              workspace: { value: 'mlw-one' },
            }),
          },
        ],
      },
    });
    expect(compute).toMatchObject([{ name: 'ci-lab', nodePublicIp: true }]);
    expect(unread).toBeUndefined();
  });

  it('touches everything where a template is a file', () => {
    const { unread } = workspaceOf({
      ...AZURERM,
      azurerm_resource_group_template_deployment: {
        ci: [{ name: 'ci', template_content: '${file("main.json")}' }],
      },
    });
    expect(unread?.map(({ pointers }) => pointers)).toContainEqual(['']);
  });
});

describe('an argument that is misspelt', () => {
  it('is named with the one that was meant', () => {
    const [{ public_network_access_enabled: access, ...ws }] =
      AZURERM.azurerm_machine_learning_workspace.ws;
    const { unread } = workspaceOf({
      azurerm_machine_learning_workspace: {
        ws: [{ ...ws, public_network_acces_enabled: access }],
      },
    });
    expect(unread).toEqual([
      expect.objectContaining({
        words: 'public_network_acces_enabled',
        reason: expect.stringContaining('public_network_access_enabled'),
      }),
    ]);
  });
});

describe('modules', () => {
  const module = (source: string, more: object = {}) => ({
    module: { net: [{ source, ...more }] },
  });

  it('are named with their arguments, but no secret, where they are not read', () => {
    const { unread } = workspaceOf(
      AZURERM,
      module('acme/net/azurerm', {
        version: '1.2.0',
        workspace_id: WORKSPACE,
        admin_password: 'hunter2',
      }),
    );
    expect(unread).toEqual([
      {
        pointers: [''],
        reason: 'the module net (acme/net/azurerm 1.2.0) was not read',
        place: '/module/net',
        words: `workspace_id = ${WORKSPACE}, admin_password (not shown)`,
      },
    ]);
  });

  it('that only work out names touch nothing', () => {
    expect(
      touching(workspaceOf(AZURERM, module('Azure/naming/azurerm'))),
    ).toEqual([]);
  });

  it('of a folder near by are read with what their caller gives them', () => {
    const { outbound, inbound, unread } = workspaceOf(
      {
        ...AZURERM,
        azurerm_private_endpoint: {
          pe: [
            {
              name: 'pe',
              subnet_id: '${module.net.subnet}',
              private_service_connection: [
                {
                  private_connection_resource_id: '${module.net.echo}',
                  is_manual_connection: false,
                },
              ],
            },
          ],
        },
      },
      module('./modules/net', { workspace: WORKSPACE, host: 'pypi.org' }),
      {
        whole: true,
        modules: {
          'modules/net': {
            variable: { workspace: [{}], host: [{}] },
            output: {
              echo: [{ value: '${var.workspace}' }],
              subnet: [{ value: '${azurerm_subnet.a.id}' }],
            },
            resource: {
              azurerm_subnet: {
                a: [{ name: 'snet-a', virtual_network_name: 'vnet-a' }],
              },
              azurerm_machine_learning_workspace_network_outbound_rule_fqdn: {
                r: [
                  {
                    name: 'pypi',
                    workspace_id: '${var.workspace}',
                    destination_fqdn: '${var.host}',
                  },
                ],
              },
            },
          },
        },
      },
    );
    expect(outbound?.rules).toMatchObject([{ name: 'pypi', fqdn: 'pypi.org' }]);
    expect(inbound?.privateEndpoints).toMatchObject([{ status: 'Approved' }]);
    expect(touching({ unread })).not.toContain('');
  });
});

describe('workspaces of one name', () => {
  it('in two groups are two', () => {
    const [one] = AZURERM.azurerm_machine_learning_workspace.ws;
    const { subjects } = readTerraformConfiguration(
      {
        resource: {
          azurerm_machine_learning_workspace: {
            ws: [one],
            other: [
              {
                ...one,
                resource_group_name: 'rg-other',
                public_network_access_enabled: true,
              },
            ],
          },
        },
      },
      { whole: true },
    );
    expect(
      subjects.map(({ name, isolation: { inbound, workspace, unread } }) => [
        name,
        workspace,
        inbound?.publicNetworkAccess,
        unread,
      ]),
    ).toEqual([
      [
        'mlw-one',
        { name: 'mlw-one', resourceGroup: 'rg-ml' },
        'Disabled',
        undefined,
      ],
      [
        'mlw-one',
        { name: 'mlw-one', resourceGroup: 'rg-other' },
        'Enabled',
        undefined,
      ],
    ]);
  });
});

describe('dynamic blocks', () => {
  const storage = (dynamic: object) => ({
    azurerm_machine_learning_workspace: {
      ws: [
        {
          name: 'mlw-one',
          storage_account_id: '${azurerm_storage_account.st.id}',
        },
      ],
    },
    azurerm_storage_account: { st: [{ name: 'st', dynamic }] },
  });

  it('are written out where it is told how often they turn', () => {
    const { resources } = workspaceOf(
      storage({
        network_rules: [
          {
            for_each: '${local.rules}',
            content: [
              {
                default_action: '${network_rules.value.action}',
                ip_rules: ['${network_rules.value.range}'],
              },
            ],
          },
        ],
      }),
      { locals: [{ rules: [{ action: 'Deny', range: '203.0.113.0/24' }] }] },
    );
    expect(resources?.storage).toMatchObject([
      { defaultAction: 'Deny', ipRules: ['203.0.113.0/24'] },
    ]);
  });

  it('are not known where it is not', () => {
    const { resources, unread } = workspaceOf(
      storage({
        network_rules: [
          { for_each: '${var.rules}', content: [{ default_action: 'Deny' }] },
        ],
      }),
    );
    expect(resources?.storage?.[0].defaultAction).toBeUndefined();
    expect(unread?.map(({ words }) => words)).toContain('${var.rules}');
  });
});
