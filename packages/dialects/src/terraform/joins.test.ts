import {
  AZAPI_WORKSPACE,
  AZURERM,
  GROUP,
  ML,
  WORKSPACE,
  touching,
  workspaceOf,
} from './__testUtils__/joined';

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
      'what is sent to an API',
      { restapi_object: { x: [{ path: '/any' }] } },
      [''],
    ],
    [
      'a body that is kept out of sight',
      {
        azapi_resource: {
          st: [
            {
              type: 'Microsoft.Storage/storageAccounts@2024-01-01',
              name: 'st',
              sensitive_body: {},
            },
          ],
        },
      },
      ['/resources'],
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

  it('touches everything in blocks that are not known here', () => {
    expect(
      touching(workspaceOf(AZURERM, { action: { azapi_x: { y: [{}] } } })),
    ).toEqual(['']);
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

it.each([
  ['itself', '${azurerm_network_security_group.one.name}'],
  [
    'another that is called after it',
    'a-${azurerm_network_security_group.two.name}',
  ],
])('reads a resource that is called after %s', (_, name) => {
  const isolation = workspaceOf({
    ...AZURERM,
    azurerm_network_security_group: {
      one: [{ name, resource_group_name: 'rg-ml' }],
      two: [
        {
          name: '${azurerm_network_security_group.one.name}',
          resource_group_name: 'rg-ml',
        },
      ],
    },
  });
  expect(isolation.outbound?.isolationMode).toBe('AllowOnlyApprovedOutbound');
});
