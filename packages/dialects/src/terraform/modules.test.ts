import {
  AZURERM,
  WORKSPACE,
  touching,
  workspaceOf,
} from './__testUtils__/joined';
import { readTerraformConfiguration } from './readTerraform';

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
