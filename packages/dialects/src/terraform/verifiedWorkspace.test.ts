import { workspaceIsolationSchema } from '@ringfence/engine';
import { readTerraformConfiguration } from './readTerraform';

const GROUP =
  '/subscriptions/8c1f0a52-4b7e-4f63-9d20-6a5e1b3c7d94/resourceGroups/rg-ml';
const SOURCE = 'Azure/avm-res-machinelearningservices-workspace/azurerm';

/** What is read of a call of the module. */
function read(args: object, sections: object = {}) {
  const { subjects, notes } = readTerraformConfiguration(
    {
      module: {
        ml: [
          {
            source: SOURCE,
            version: '0.8.0',
            name: 'mlw-verified',
            location: 'westeurope',
            resource_group_id: GROUP,
            ...args,
          },
        ],
      },
      ...sections,
    },
    { whole: true },
  );
  expect(subjects).toHaveLength(1);
  workspaceIsolationSchema.parse(subjects[0].isolation);
  return { ...subjects[0], notes };
}

const touching = ({ isolation }: ReturnType<typeof read>) =>
  isolation.unread?.map(({ pointers }) => pointers.join()) ?? [];

it('reads the arguments of the module as what they mean', () => {
  const found = read({
    is_private: true,
    storage_account: {
      resource_id: `${GROUP}/providers/Microsoft.Storage/storageAccounts/st`,
    },
    private_endpoints: {
      one: {
        name: 'pe-ml',
        subnet_resource_id: `${GROUP}/providers/Microsoft.Network/virtualNetworks/v/subnets/s`,
        private_dns_zone_resource_ids: [
          `${GROUP}/providers/Microsoft.Network/privateDnsZones/privatelink.api.azureml.ms`,
        ],
      },
    },
    workspace_managed_network: {
      isolation_mode: 'AllowOnlyApprovedOutbound',
      outbound_rules: {
        fqdn: { pypi: { destination: 'pypi.org' } },
        service_tag: {
          factory: {
            action: 'Allow',
            service_tag: 'DataFactory',
            protocol: 'TCP',
            port_ranges: '443',
          },
        },
      },
    },
  });
  expect(found.name).toBe('mlw-verified');
  expect(found.isolation).toMatchObject({
    workspace: { resourceGroup: 'rg-ml' },
    inbound: {
      publicNetworkAccess: 'Disabled',
      privateEndpoints: [
        {
          status: 'Approved',
          privateDnsZones: ['privatelink.api.azureml.ms'],
        },
      ],
    },
    outbound: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      rules: [
        { name: 'pypi', fqdn: 'pypi.org' },
        { name: 'factory', serviceTag: 'DataFactory', addressPrefixes: [] },
      ],
    },
  });
  expect(touching(found)).toEqual([]);
  expect(found.notes.join()).toContain(`${SOURCE}, 0.8.0`);
});

it.each([
  [{}, undefined],
  [{ is_private: false }, 'Enabled'],
  [{ public_network_access_enabled: false }, 'Disabled'],
  [{ is_private: '${var.private}' }, undefined],
])('takes %j for public access %s', (args, access) => {
  expect(read(args).isolation.inbound?.publicNetworkAccess).toBe(access);
});

it('takes the network for as open as the module makes it by itself', () => {
  expect(read({}).isolation.outbound).toMatchObject({
    isolationMode: 'Disabled',
  });
});

it.each([
  ['a version that is not known', { version: '2.0.0' }],
  ['no version', { version: undefined }],
  ['an argument that is not known', { something_new: true }],
])('touches everything with %s', (_, args) => {
  expect(touching(read(args))).toContain('');
});

it('knows no rules where the network is an expression', () => {
  const found = read({ workspace_managed_network: '${var.network}' });
  expect(found.isolation.outbound?.isolationMode).toBeUndefined();
  expect(touching(found)).toContain('/outbound/rules');
});

it('joins what is made beside it by its output', () => {
  const found = read(
    {},
    {
      resource: {
        azurerm_machine_learning_compute_cluster: {
          cpu: [
            {
              name: 'cpu',
              machine_learning_workspace_id: '${module.ml.resource_id}',
            },
          ],
        },
      },
    },
  );
  expect(found.isolation.compute).toMatchObject([{ name: 'cpu' }]);
});
