import { readArm } from '.';
import { readOnly } from './__testUtils__/readOnly';
import {
  child,
  deployment,
  privateEndpoint,
  template,
  workspace,
} from './__testUtils__/templates';

const ID =
  "[resourceId('Microsoft.MachineLearningServices/workspaces', 'mlw-one')]";

describe('conditions', () => {
  const conditional = (kind: string, condition: unknown) =>
    kind === 'compute'
      ? child(
          'computes',
          'mlw-one/cpu',
          {
            computeType: 'AmlCompute',
            properties: { enableNodePublicIp: true },
          },
          { condition },
        )
      : privateEndpoint(ID, ['amlworkspace'], { condition });

  it.each(['compute', 'endpoint'])('leave out a %s that is off', kind => {
    const { isolation } = readOnly(
      template([workspace(), conditional(kind, "[equals('a', 'b')]")]),
    );
    const list =
      kind === 'compute'
        ? isolation.compute
        : isolation.inbound?.privateEndpoints;
    expect(list).toEqual([]);
  });

  it('show a compute that may be there without its facts', () => {
    const subject = readOnly(
      template([
        workspace(),
        conditional('compute', "[parameters('withCompute')]"),
      ]),
    );
    expect(subject.isolation.compute).toEqual([{ name: 'cpu' }]);
    expect(subject.unresolved).toContainEqual({
      pointer: '/compute/0/type',
      expression: "[parameters('withCompute')]",
    });
  });

  it('show a private endpoint that may be there without its approval', () => {
    const { isolation } = readOnly(
      template([workspace(), conditional('endpoint', '[reference(1)]')]),
    );
    expect(isolation.inbound?.privateEndpoints).toEqual([{ name: 'pe-one' }]);
  });

  it('are quoted from the deployment around, where they stand there', () => {
    const inner = template([conditional('compute', true)]);
    const subject = readOnly(
      template([
        workspace(),
        deployment(inner, { condition: "[parameters('all')]" }),
      ]),
    );
    expect(subject.isolation.compute).toEqual([{ name: 'cpu' }]);
    expect(subject.unresolved).toContainEqual({
      pointer: '/compute/0/type',
      expression: "[parameters('all')]",
    });
  });

  it('read a workspace that may be there as if it were, and say so', () => {
    const { isolation, notes } = readOnly(
      template([
        workspace(
          { publicNetworkAccess: 'Enabled' },
          { condition: "[parameters('make')]" },
        ),
      ]),
    );
    expect(isolation.inbound?.publicNetworkAccess).toBe('Enabled');
    expect(notes).toEqual([expect.stringContaining('mlw-one')]);
  });

  it('leave a workspace out that is off', () => {
    const { subjects } = readArm(
      template([workspace({}, { condition: false })]),
    );
    expect(subjects).toEqual([]);
  });
});

describe('copy loops', () => {
  const cluster = (copy: unknown) =>
    child(
      'computes',
      "[format('mlw-one/cpu-{0}', copyIndex())]",
      { computeType: 'AmlCompute', properties: {} },
      { copy },
    );

  it('make one resource a turn', () => {
    const { isolation } = readOnly(
      template([workspace(), cluster({ name: 'loop', count: 2 })]),
    );
    expect(isolation.compute?.map(({ name }) => name)).toEqual([
      'cpu-0',
      'cpu-1',
    ]);
  });

  it('make one that may be there where nobody can count the turns', () => {
    const { isolation } = readOnly(
      template([
        workspace(),
        cluster({ name: 'loop', count: "[parameters('many')]" }),
      ]),
    );
    expect(isolation.compute).toEqual([{}]);
  });

  it('are not followed beyond what Azure allows, which is told', () => {
    const { isolation, notes } = readOnly(
      template([workspace(), cluster({ name: 'loop', count: 1e9 })]),
    );
    expect(isolation.compute).toEqual([{}]);
    expect(notes.join()).toContain('1000000000 turns');
  });

  it('make the items of a property', () => {
    const { isolation } = readOnly(
      template([
        workspace(
          {
            publicNetworkAccess: 'Enabled',
            networkAcls: {
              defaultAction: 'Deny',
              copy: [
                {
                  name: 'ipRules',
                  count: 2,
                  input: {
                    value: "[format('203.0.113.{0}', copyIndex('ipRules'))]",
                  },
                },
              ],
            },
          },
          { apiVersion: '2025-10-01-preview' },
        ),
      ]),
    );
    expect(isolation.inbound?.ipRules).toEqual(['203.0.113.0', '203.0.113.1']);
  });
});

describe('nested deployments', () => {
  const inner = template(
    [workspace({ publicNetworkAccess: "[parameters('access')]" })],
    { parameters: { access: { type: 'string', defaultValue: 'Enabled' } } },
  );
  const outer = {
    parameters: { access: { type: 'string', defaultValue: 'Disabled' } },
  };

  it('see the outer parameters unless they say otherwise', () => {
    const { isolation } = readOnly(template([deployment(inner)], outer));
    expect(isolation.inbound?.publicNetworkAccess).toBe('Disabled');
  });

  it('see their own parameters in the inner scope', () => {
    const options = { expressionEvaluationOptions: { scope: 'Inner' } };
    const { isolation } = readOnly(
      template([deployment(inner, {}, options)], outer),
    );
    expect(isolation.inbound?.publicNetworkAccess).toBe('Enabled');
  });

  it('give their outputs to the resources beside them', () => {
    const storage = template(
      [
        {
          type: 'Microsoft.Storage/storageAccounts',
          name: 'stone',
          properties: { publicNetworkAccess: 'Disabled' },
        },
      ],
      {
        outputs: {
          id: {
            type: 'string',
            value: "[resourceId('Microsoft.Storage/storageAccounts', 'stone')]",
          },
        },
      },
    );
    const { isolation } = readOnly(
      template([
        workspace({
          storageAccount:
            "[reference(resourceId('Microsoft.Resources/deployments', 'nested'), '2022-09-01').outputs.id.value]",
        }),
        deployment(storage),
      ]),
    );
    expect(isolation.resources?.storage).toEqual([
      { default: true, publicNetworkAccess: 'Disabled' },
    ]);
  });

  it('are told when they only link to a template', () => {
    const link = {
      ...deployment(undefined),
      properties: { templateLink: { uri: 'https://example.org/t.json' } },
    };
    const { isolation, notes } = readOnly(
      template([
        workspace({ managedNetwork: { isolationMode: 'Disabled' } }),
        link,
      ]),
    );
    expect(isolation.outbound).toEqual({ isolationMode: 'Disabled' });
    expect(notes.join()).toContain('links to a template');
  });

  it('are read 50 deep', () => {
    let nested = template(
      [workspace({ publicNetworkAccess: "[parameters('access')]" })],
      {
        parameters: { access: { type: 'string' } },
      },
    );
    for (let depth = 0; depth < 50; depth += 1) {
      nested = template(
        [
          deployment(
            nested,
            {},
            {
              expressionEvaluationOptions: { scope: 'inner' },
              parameters: { access: { value: "[parameters('access')]" } },
            },
          ),
        ],
        {
          parameters: { access: { type: 'string', defaultValue: 'Disabled' } },
        },
      );
    }
    expect(readOnly(nested).isolation.inbound?.publicNetworkAccess).toBe(
      'Disabled',
    );
  });
});
