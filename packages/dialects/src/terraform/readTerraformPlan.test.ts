import { readTerraformPlan } from './readTerraform';

describe('a plan', () => {
  const WS = 'azurerm_machine_learning_workspace';
  const plan = {
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: {
      root_module: {
        child_modules: [
          {
            address: 'module.ml',
            resources: [
              {
                address: `module.ml.${WS}.ws[0]`,
                mode: 'managed',
                type: WS,
                name: 'ws',
                values: {
                  name: 'mlw-p',
                  public_network_access_enabled: true,
                  managed_network: [{ isolation_mode: 'Disabled' }],
                },
              },
            ],
          },
        ],
        resources: [
          {
            address: 'azurerm_private_endpoint.pe',
            mode: 'managed',
            type: 'azurerm_private_endpoint',
            name: 'pe',
            values: {
              name: 'pe',
              private_service_connection: [
                { subresource_names: ['amlworkspace'] },
              ],
            },
          },
        ],
      },
    },
    configuration: {
      root_module: {
        resources: [
          {
            address: 'azurerm_private_endpoint.pe',
            expressions: {
              private_service_connection: [
                {
                  private_connection_resource_id: {
                    references: ['module.ml.id', 'module.ml'],
                  },
                },
              ],
            },
          },
        ],
        module_calls: {
          ml: {
            module: {
              outputs: {
                id: {
                  expression: { references: [`${WS}.ws[0].id`, `${WS}.ws`] },
                },
              },
              resources: [{ address: `${WS}.ws`, expressions: {} }],
            },
          },
        },
      },
    },
  };

  it('joins across modules by what the configuration refers to', () => {
    const { subjects } = readTerraformPlan(plan);
    expect(subjects).toHaveLength(1);
    expect(subjects[0].isolation).toMatchObject({
      workspace: { name: 'mlw-p' },
      inbound: {
        publicNetworkAccess: 'Enabled',
        privateEndpoints: [{ name: 'pe', subresource: 'amlworkspace' }],
      },
      outbound: { isolationMode: 'Disabled', rules: [] },
      compute: [],
    });
    expect(subjects[0].at).toBe(
      '/planned_values/root_module/child_modules/0/resources/0/values',
    );
  });

  it('of endless modules ends', () => {
    let module: object = { resources: [] };
    for (let depth = 0; depth < 5000; depth++) {
      module = { child_modules: [module] };
    }
    const { notes } = readTerraformPlan({
      terraform_version: '1',
      values: { root_module: module },
    });
    expect(notes[0]).toContain('deep');
  });

  it.each([
    ['[', 'azurerm_storage_account.'],
    ['[0]', 'azurerm_storage_account.'],
    ['', 'module.a['],
  ])('reads an address of any length at once: %j after %j', (end, start) => {
    const address = `${start.repeat(20_000)}a${end.repeat(200_000)}`;
    const started = performance.now();
    const values = { storage_account_id: `\${${address}.id}` };
    const { subjects } = readTerraformPlan({
      format_version: '1.2',
      planned_values: {
        root_module: {
          resources: [{ address, mode: 'managed', type: WS, values }],
        },
      },
      configuration: {
        root_module: {
          resources: [
            {
              address,
              expressions: { key_vault_id: { references: [address] } },
            },
          ],
        },
      },
    });
    expect(subjects).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('of thousands of resources takes a time that grows with their number', () => {
    const resources = Array.from({ length: 10_000 }, (_, index) => ({
      address: `${WS}.ws[${index}]`,
      mode: 'managed',
      type: WS,
      values: { name: `mlw-${index}`, friendly_name: `\${${WS}.ws[0].name}` },
    }));
    const started = performance.now();
    const { subjects } = readTerraformPlan({
      format_version: '1.2',
      planned_values: { root_module: { resources } },
      configuration: { root_module: { resources } },
    });
    expect(subjects).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
