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
});
