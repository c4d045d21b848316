import { workspaceIsolationSchema } from '@ringfence/engine';
import { Subject } from '../subject';
import { TerraformOptions } from './hcl';
import { readTerraformConfiguration } from './readTerraform';

type Resources = Record<string, Record<string, unknown>>;

const RULE = 'azurerm_machine_learning_workspace_network_outbound_rule_fqdn';

const workspace = (more: object = {}) => ({
  azurerm_machine_learning_workspace: {
    ws: [{ name: 'mlw-a', location: 'westeurope', ...more }],
  },
});

const ID = '${azurerm_machine_learning_workspace.ws.id}';

function read(
  resource: Resources,
  sections: object = {},
  options?: TerraformOptions,
) {
  const reading = readTerraformConfiguration(
    { resource, ...sections },
    options,
  );
  for (const { isolation } of reading.subjects) {
    workspaceIsolationSchema.parse(isolation);
  }
  return reading;
}

/** What the parts that were not read may touch. */
const touching = ({ isolation }: Subject) =>
  isolation.unread?.map(({ pointers }) => pointers) ?? [];

describe('configuration', () => {
  it('resolves defaults, locals and attributes of other resources', () => {
    const { subjects } = read(
      {
        ...workspace({
          public_network_access_enabled: '${var.public}',
          image_build_compute_name: '${local.prefix}-build',
          managed_network: [{ isolation_mode: '${local.mode}' }],
          resource_group_name: '${azurerm_resource_group.rg.name}',
        }),
        azurerm_resource_group: { rg: [{ name: 'rg-a' }] },
      },
      {
        variable: { public: [{ default: false }] },
        locals: [{ prefix: 'ml', mode: '${var.mode}' }, {}],
      },
      { values: { mode: 'Disabled' } },
    );
    // A value for a variable that is not declared is nobody's.
    expect(subjects[0].unresolved).toEqual([
      { pointer: '/outbound/isolationMode', expression: '${var.mode}' },
    ]);
    expect(subjects[0].isolation).toMatchObject({
      workspace: { resourceGroup: 'rg-a' },
      inbound: { publicNetworkAccess: 'Disabled', ipRules: [] },
      imageBuildCompute: 'ml-build',
    });
    expect(subjects[0].places['/inbound/publicNetworkAccess']).toBe(
      '/resource/azurerm_machine_learning_workspace/ws/0/public_network_access_enabled',
    );
  });

  it('does not take the default of the provider for a fact', () => {
    expect(
      read(workspace()).subjects[0].isolation.inbound?.publicNetworkAccess,
    ).toBeUndefined();
  });

  it('knows no id that is still to be filled in', () => {
    const { subjects } = read({
      ...workspace(),
      [RULE.replace(/fqdn$/, 'private_endpoint')]: {
        lake: [
          {
            name: 'lake',
            workspace_id: ID,
            service_resource_id:
              '/subscriptions/<subscription>/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st',
          },
        ],
      },
    });
    const [rule] = subjects[0].isolation.outbound?.rules ?? [];
    expect(rule.serviceResourceId).toBeUndefined();
  });

  it('survives variables that go round in circles', () => {
    const { subjects } = read(
      workspace({ image_build_compute_name: '${local.a}' }),
      { locals: [{ a: '${local.b}', b: '${local.a}x${local.a}' }] },
    );
    expect(subjects[0].unresolved).toHaveLength(1);
  });

  it('stops where references come to more than anyone could follow', () => {
    const twice = (v: number) => `\${local.v${v}}\${local.v${v}}`;
    const locals = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `v${index}`,
        index ? twice(index - 1) : 'x',
      ]),
    );
    const { subjects, notes } = read(workspace({ location: '${local.v39}' }), {
      locals: [locals],
    });
    expect(notes).toEqual([expect.stringMatching(/more values than are/)]);
    expect(subjects[0].isolation.region).toBeUndefined();
    expect(subjects[0].unresolved).toContainEqual({
      pointer: '/region',
      expression: '${local.v39}',
    });
    expect(subjects[0].isolation.workspace?.name).toBe('mlw-a');
  });

  it('joins rules, endpoints, zones, storage and compute to their workspace', () => {
    const { subjects } = read({
      ...workspace({ storage_account_id: '${azurerm_storage_account.st.id}' }),
      [RULE]: {
        pypi: [
          { name: 'pypi', workspace_id: ID, destination_fqdn: 'pypi.org' },
        ],
      },
      azurerm_private_dns_zone: {
        api: [{ name: 'privatelink.api.azureml.ms' }],
      },
      azurerm_private_endpoint: {
        ws: [
          {
            name: 'pe-ws',
            private_service_connection: [
              {
                private_connection_resource_id: ID,
                subresource_names: ['amlworkspace'],
              },
            ],
            private_dns_zone_group: [
              { private_dns_zone_ids: ['${azurerm_private_dns_zone.api.id}'] },
            ],
          },
        ],
        st: [
          {
            name: 'pe-st',
            private_service_connection: [
              {
                private_connection_resource_id:
                  '${azurerm_storage_account.st.id}',
                subresource_names: ['blob'],
              },
            ],
          },
        ],
      },
      azurerm_storage_account: {
        st: [
          {
            name: 'st',
            account_tier: 'Premium',
            account_replication_type: 'LRS',
            is_hns_enabled: true,
            public_network_access_enabled: true,
          },
        ],
      },
      azurerm_storage_account_network_rules: {
        st: [
          {
            storage_account_id: '${azurerm_storage_account.st.id}',
            default_action: 'Deny',
            bypass: ['AzureServices'],
          },
        ],
      },
      azurerm_machine_learning_compute_instance: {
        ci: [
          {
            name: 'ci',
            machine_learning_workspace_id: ID,
            node_public_ip_enabled: true,
            ssh: [{ public_key: 'k' }],
          },
        ],
      },
    });
    expect(subjects).toHaveLength(1);
    expect(subjects[0].isolation).toMatchObject({
      inbound: {
        privateEndpoints: [
          {
            name: 'pe-ws',
            subresource: 'amlworkspace',
            privateDnsZones: ['privatelink.api.azureml.ms'],
          },
        ],
      },
      outbound: { rules: [{ name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' }] },
      resources: {
        storage: [
          {
            sku: 'Premium_LRS',
            hierarchicalNamespace: true,
            publicNetworkAccess: 'Enabled',
            defaultAction: 'Deny',
            trustedServices: true,
            default: true,
            privateEndpoints: [{ name: 'pe-st' }],
          },
        ],
      },
      compute: [
        {
          name: 'ci',
          type: 'ComputeInstance',
          nodePublicIp: true,
          sshPublicAccess: true,
          subnetId: '',
        },
      ],
    });
  });

  it.each([
    [false, 'Approved'],
    ['true', 'Pending'],
    ['${var.manual}', undefined],
    [undefined, undefined],
  ])(
    'takes a connection that is manual: %s for %s',
    (is_manual_connection, status) => {
      const { subjects } = read({
        ...workspace(),
        azurerm_private_endpoint: {
          ws: [
            {
              private_service_connection: [
                { private_connection_resource_id: ID, is_manual_connection },
              ],
            },
          ],
        },
      });
      expect(subjects[0].isolation.inbound?.privateEndpoints?.[0].status).toBe(
        status,
      );
    },
  );

  it('knows that a rule for a service tag has no addresses', () => {
    const { subjects } = read({
      ...workspace(),
      [RULE.replace(/fqdn$/, 'service_tag')]: {
        api: [
          {
            name: 'api',
            workspace_id: ID,
            service_tag: 'AzureResourceManager',
          },
        ],
      },
    });
    expect(subjects[0].isolation.outbound?.rules).toMatchObject([
      { serviceTag: 'AzureResourceManager', addressPrefixes: [] },
    ]);
  });

  it('claims that there is nothing else only for a whole module', () => {
    const [part] = read(workspace()).subjects;
    const [whole] = read(workspace(), {}, { whole: true }).subjects;
    expect(touching(part)).toEqual([['']]);
    expect(touching(whole)).toEqual([]);
    expect(whole.isolation).toMatchObject({
      inbound: { privateEndpoints: [] },
      outbound: { rules: [] },
      compute: [],
    });
    const withModule = read(
      workspace(),
      { module: { net: [{ source: './net' }] } },
      { whole: true },
    );
    expect(touching(withModule.subjects[0])).toEqual([['']]);
    expect(withModule.notes[0]).toContain('net');
  });

  it('leaves a list open when a rule may or may not be made', () => {
    const rule = (more: object) => ({
      [RULE]: {
        pypi: [
          {
            name: 'p',
            workspace_id: ID,
            destination_fqdn: 'pypi.org',
            ...more,
          },
        ],
      },
    });
    const of = (more: object) =>
      read({ ...workspace(), ...rule(more) }, {}, { whole: true }).subjects[0];
    const open = of({ count: '${var.on ? 1 : 0}' });
    expect(open.isolation.unread).toContainEqual({
      pointers: ['/outbound/rules'],
      reason: `how often ${RULE}.pypi is made is not told`,
      place: `/resource/${RULE}/pypi/0/count`,
      words: '${var.on ? 1 : 0}',
    });
    expect(of({ count: 0 }).isolation.outbound?.rules).toEqual([]);
    expect(of({ count: 1 }).isolation.outbound?.rules).toHaveLength(1);
  });

  it.each([
    ['an index', '${azurerm_machine_learning_workspace.ws[0].id}'],
    ['no index', ID],
  ])('joins by %s what is made once by count', (_, id) => {
    const { subjects } = read(
      {
        ...workspace({ count: 1 }),
        [RULE]: {
          pypi: [{ name: 'p', workspace_id: id, destination_fqdn: 'pypi.org' }],
        },
      },
      {},
      { whole: true },
    );
    expect(subjects).toHaveLength(1);
    expect(subjects[0].isolation.outbound?.rules).toHaveLength(1);
  });

  it('claims no list that a part of an untold workspace may belong to', () => {
    const parts = (id: string) =>
      read(
        {
          ...workspace(),
          [RULE]: {
            pypi: [
              { name: 'p', workspace_id: id, destination_fqdn: 'pypi.org' },
            ],
          },
          azurerm_machine_learning_compute_cluster: {
            cpu: [{ name: 'cpu', machine_learning_workspace_id: id }],
          },
        },
        { variable: { workspace_id: [{}] } },
        { whole: true },
      ).subjects.find(({ type }) => type === 'workspace')!;
    const open = parts('${var.workspace_id}');
    expect(touching(open)).toEqual([['/outbound/rules'], ['/compute']]);
    const elsewhere = parts('/subscriptions/s/resourceGroups/r/other');
    expect(touching(elsewhere)).toEqual([]);
    expect(elsewhere.isolation.compute).toEqual([]);
    expect(elsewhere.isolation.outbound?.rules).toEqual([]);
  });

  it('shows a compute or rule whose workspace stands elsewhere', () => {
    const { subjects } = read({
      azurerm_machine_learning_compute_cluster: {
        cpu: [{ name: 'cpu', machine_learning_workspace_id: '${var.ws}' }],
      },
      [RULE]: { r: [{ name: '${var.n}', destination_fqdn: 'a.org' }] },
    });
    expect(subjects.map(({ type, name }) => [type, name])).toEqual([
      ['compute', 'cpu'],
      ['outbound-rule', `${RULE}.r`],
    ]);
  });

  it('reads azapi through the reader of ARM', () => {
    const { subjects } = read({
      azapi_resource: {
        ws: [
          {
            type: 'Microsoft.MachineLearningServices/workspaces@2025-06-01',
            name: 'mlw-z',
            body: {
              properties: {
                publicNetworkAccess: 'Disabled',
                managedNetwork: { isolationMode: '${var.mode}' },
              },
            },
          },
        ],
      },
      [RULE]: {
        r: [
          {
            name: 'pypi',
            workspace_id: '${azapi_resource.ws.id}',
            destination_fqdn: 'pypi.org',
          },
        ],
      },
    });
    expect(subjects).toHaveLength(1);
    expect(subjects[0]).toMatchObject({
      name: 'mlw-z',
      isolation: {
        inbound: { publicNetworkAccess: 'Disabled' },
        outbound: { rules: [{ name: 'pypi' }] },
      },
    });
    expect(subjects[0].places['/inbound/publicNetworkAccess']).toBe(
      '/resource/azapi_resource/ws/0/body/properties/publicNetworkAccess',
    );
    expect(
      subjects[0].unresolved.map(({ expression }) => expression),
    ).toContain('${var.mode}');
  });
});
