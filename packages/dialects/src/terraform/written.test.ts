import { AZURERM, ML, WORKSPACE, workspaceOf } from './__testUtils__/joined';

const common = { location: 'westeurope', resource_group_name: 'rg-ml' };
const subnet = {
  azurerm_virtual_network: {
    vnet: [{ ...common, name: 'vnet', address_space: ['10.0.0.0/16'] }],
  },
  azurerm_subnet: {
    one: [
      {
        name: 'one',
        resource_group_name: 'rg-ml',
        virtual_network_name: '${azurerm_virtual_network.vnet.name}',
        address_prefixes: ['10.0.1.0/24'],
      },
    ],
  },
};

/** The workspace with a storage account whose rules are these. */
const withStorage = (network_rules: object) =>
  workspaceOf({
    ...subnet,
    azurerm_storage_account: {
      st: [
        {
          ...common,
          name: 'stone',
          public_network_access_enabled: true,
          network_rules: [network_rules],
        },
      ],
    },
    azurerm_machine_learning_workspace: {
      ws: [
        {
          ...AZURERM.azurerm_machine_learning_workspace.ws[0],
          storage_account_id: '${azurerm_storage_account.st.id}',
        },
      ],
    },
  }).resources!.storage![0];

describe('what a firewall of a storage account lets in', () => {
  it('is a subnet of the configuration, by its reference', () => {
    const { virtualNetworkRules } = withStorage({
      default_action: 'Deny',
      virtual_network_subnet_ids: ['${azurerm_subnet.one.id}'],
    });
    expect(virtualNetworkRules).toEqual([
      expect.stringMatching(/\/virtualnetworks\/vnet\/subnets\/one$/i),
    ]);
  });

  it('is no instance where none is named: the provider sends the whole list', () => {
    expect(withStorage({ default_action: 'Deny' })).toMatchObject({
      resourceInstances: [],
    });
  });
});

describe('an update of a workspace', () => {
  it('holds its list of addresses by its own version of the API', () => {
    const { inbound } = workspaceOf({
      ...AZURERM,
      azapi_update_resource: {
        access: [
          {
            type: `${ML}@2025-10-01-preview`,
            resource_id: WORKSPACE,
            body: {
              properties: {
                publicNetworkAccess: 'Enabled',
                networkAcls: {
                  defaultAction: 'Deny',
                  ipRules: [{ value: '198.51.100.7' }],
                },
              },
            },
          },
        ],
      },
    });
    expect(inbound).toMatchObject({
      publicNetworkAccess: 'Enabled',
      ipRules: ['198.51.100.7'],
    });
  });
});

describe('a lock', () => {
  it('is read with its level and with what it locks', () => {
    const { locks } = workspaceOf({
      ...AZURERM,
      azurerm_management_lock: {
        ws: [{ name: 'keep', scope: WORKSPACE, lock_level: 'CanNotDelete' }],
      },
    });
    expect(locks).toEqual([
      expect.objectContaining({
        level: 'CanNotDelete',
        scope: expect.stringMatching(/\/workspaces\/mlw-one$/i),
      }),
    ]);
  });
});
