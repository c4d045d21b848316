import { readOnly } from './__testUtils__/readOnly';
import { deployment, template, workspace } from './__testUtils__/templates';

const access = (expression: string) => ({
  ...workspace({ publicNetworkAccess: expression }),
  name: 'mlw-one',
});
const inner = { expressionEvaluationOptions: { scope: 'inner' } };
const SWITCHES = ['Enabled', 'Disabled'];

it('gives out what a loop makes of an output', () => {
  const switches = template([], {
    outputs: {
      all: {
        type: 'array',
        copy: {
          count: 2,
          input: "[createArray('Enabled', 'Disabled')[copyIndex()]]",
        },
      },
    },
  });
  const { isolation } = readOnly(
    template([
      access("[reference('nested').outputs.all.value[1]]"),
      deployment(switches),
    ]),
  );
  expect(isolation.inbound?.publicNetworkAccess).toBe('Disabled');
});

it('tells the turns of a deployment apart by its symbolic name', () => {
  const one = template([], {
    parameters: { access: { type: 'string' } },
    outputs: { access: { value: "[parameters('access')]" } },
  });
  const made = deployment(
    one,
    { copy: { name: 'made', count: 2 }, name: "[concat('n', copyIndex())]" },
    {
      ...inner,
      parameters: {
        access: { value: "[variables('switches')[copyIndex('made')]]" },
      },
    },
  );
  const { isolation } = readOnly(
    template(
      {
        made,
        ws: access("[reference(format('made[{0}]', 1)).outputs.access.value]"),
      },
      { variables: { switches: SWITCHES } },
    ),
  );
  expect(isolation.inbound?.publicNetworkAccess).toBe('Disabled');
});

it('lets a function of the template use its variables', () => {
  const { isolation } = readOnly(
    template([access('[own.second()]')], {
      variables: { switches: SWITCHES },
      functions: [
        {
          namespace: 'own',
          members: {
            second: { output: { value: "[variables('switches')[1]]" } },
          },
        },
      ],
    }),
  );
  expect(isolation.inbound?.publicNetworkAccess).toBe('Disabled');
});

it('gives a parameter the entry that an expression chooses', () => {
  const one = template(
    [workspace({ publicNetworkAccess: "[parameters('access')]" })],
    { parameters: { access: { type: 'string', defaultValue: 'Enabled' } } },
  );
  const chosen =
    "[if(equals('a', 'a'), createObject('value', 'Disabled'), createObject('value', null()))]";
  const { isolation } = readOnly(
    template([
      deployment(one, {}, { ...inner, parameters: { access: chosen } }),
    ]),
  );
  expect(isolation.inbound?.publicNetworkAccess).toBe('Disabled');
});

it('gives a parameter the value that a loop makes', () => {
  const one = template(
    [workspace({ publicNetworkAccess: "[parameters('switches')[1]]" })],
    { parameters: { switches: { type: 'array' } } },
  );
  const switches = {
    copy: [
      {
        name: 'value',
        count: 2,
        input: "[variables('switches')[copyIndex('value')]]",
      },
    ],
  };
  const { isolation } = readOnly(
    template([deployment(one, {}, { ...inner, parameters: { switches } })], {
      variables: { switches: SWITCHES },
    }),
  );
  expect(isolation.inbound?.publicNetworkAccess).toBe('Disabled');
});
