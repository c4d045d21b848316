import { Sandbox, useSandbox } from './__testUtils__/cli';
import { OPEN_YAML } from './__testUtils__/files';

jest.setTimeout(120_000);
const at = useSandbox();

interface Item {
  source: { file: string };
  subject?: { type: string; name: string };
  isolation: {
    inbound: { publicNetworkAccess?: string };
    compute?: { name: string; nodePublicIp?: boolean }[];
    outbound: { rules?: { name: string }[] };
  };
  unread?: { reason: string; words?: string; place?: string }[];
  skipped?: { kind: string; count: number }[];
  posture: {
    results: {
      check: string;
      status: string;
      places: { source: { file: string } }[];
    }[];
  };
}

const judged = (box: Sandbox, ...args: string[]) =>
  JSON.parse(box.run('check', ...args, '--format', 'json').stdout) as Item[];

const TEMPLATE = JSON.stringify({
  $schema:
    'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: {
    access: { type: 'string', defaultValue: 'Disabled' },
    place: { type: 'string', defaultValue: 'westeurope' },
  },
  resources: [
    {
      type: 'Microsoft.MachineLearningServices/workspaces',
      apiVersion: '2024-10-01',
      name: 'mlw-stages',
      location: "[parameters('place')]",
      properties: { publicNetworkAccess: "[parameters('access')]" },
    },
  ],
});
const BICEP = `param access string = 'Disabled'
resource ws 'Microsoft.MachineLearningServices/workspaces@2024-10-01' = {
  name: 'mlw-bicep'
  location: 'westeurope'
  properties: { publicNetworkAccess: access }
}
`;
const values = (given: Record<string, string>) =>
  JSON.stringify({
    $schema:
      'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
    contentVersion: '1.0.0.0',
    parameters: Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, { value }]),
    ),
  });

describe('a template and the parameters files of its folder', () => {
  it.each([
    ['azuredeploy.json', TEMPLATE, 'azuredeploy.parameters.json'],
    ['template.json', TEMPLATE, 'parameters.json'],
    ['main.bicep', BICEP, 'main.parameters.json'],
  ])('are read together where %s has one of its name', (name, text, beside) => {
    const box = at({
      [`in/${name}`]: text,
      [`in/${beside}`]: values({ access: 'Enabled' }),
    });
    const items = judged(box, 'in');
    expect(items).toHaveLength(1);
    expect(items[0].source.file).toBe(`in/${name}`);
    expect(items[0].isolation.inbound.publicNetworkAccess).toBe('Enabled');
  });

  it('leave open what only a file of another name would set', () => {
    const box = at({
      'in/azuredeploy.json': TEMPLATE,
      'in/stages/prod.json': values({
        access: 'Enabled',
        place: 'westeurope',
      }),
    });
    const [item, file] = judged(box, 'in');
    expect(item.isolation.inbound.publicNetworkAccess).toBeUndefined();
    expect(item.unread!.map(({ words }) => words)).toEqual([
      "[parameters('access')]",
    ]);
    expect(file.source.file).toBe('in/stages/prod.json');
    expect(file.unread![0].reason).toContain('in/azuredeploy.json');
    const given = judged(box, 'in', '--parameters', 'in/stages/prod.json');
    expect(given[0].isolation.inbound.publicNetworkAccess).toBe('Enabled');
  });

  it('are not put together over a name alone in another folder', () => {
    const box = at({
      'one/azuredeploy.json': TEMPLATE,
      'two/azuredeploy.parameters.json': values({ access: 'Enabled' }),
    });
    const [item] = judged(box, 'one', 'two');
    expect(item.isolation.inbound.publicNetworkAccess).toBe('Disabled');
  });
});

const ID =
  '/subscriptions/0f7a1c52-6d3e-4f0b-9a41-2c8e5d7b6a90/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-whole';

const workspace = (id: string, more: object = {}) =>
  JSON.stringify({
    id,
    name: 'mlw-whole',
    type: 'Microsoft.MachineLearningServices/workspaces',
    location: 'westeurope',
    properties: {
      publicNetworkAccess: 'Disabled',
      managedNetwork: { isolationMode: 'AllowOnlyApprovedOutbound', ...more },
    },
  });
const compute = (id: string, name: string, isPublic: boolean) =>
  JSON.stringify({
    id: `${id}/computes/${name}`,
    name,
    type: 'Microsoft.MachineLearningServices/workspaces/computes',
    properties: {
      computeType: 'AmlCompute',
      properties: { enableNodePublicIp: isPublic },
    },
  });
const ruleIn = (id: string) => `
resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "anywhere" {
  name         = "anywhere"
  workspace_id = "${id}"
  service_tag  = "Internet"
  protocol     = "*"
  port_ranges  = "*"
}
`;

describe('files of one folder', () => {
  it('join a part to the workspace whose full id it names', () => {
    const box = at({
      'in/a.json': compute(ID.toUpperCase(), 'gpu', true),
      'in/w.json': workspace(ID),
      'in/z/rule.tf': ruleIn(ID),
    });
    const items = judged(box, 'in');
    expect(items.map(({ subject }) => subject?.type)).toEqual(['workspace']);
    const [{ isolation, posture, unread }] = items;
    expect(isolation.compute).toMatchObject([
      { name: 'gpu', nodePublicIp: true },
    ]);
    expect(isolation.outbound.rules).toMatchObject([{ name: 'anywhere' }]);
    const failing = posture.results.filter(({ status }) => status === 'fail');
    const fileOf = (check: string) =>
      failing.find(result => result.check === check)?.places[0].source.file;
    expect(fileOf('compute-public-ip')).toBe('in/a.json');
    expect(fileOf('write-capable-destinations')).toBe('in/z/rule.tf');
    expect(JSON.stringify(unread)).toContain('does not say what else it has');
  });

  it('never join by name', () => {
    const box = at({
      'in/w.json': workspace(ID),
      'in/c.json': compute(ID.replace('rg-ml', 'rg-other'), 'gpu', true),
      'in/o.yml': OPEN_YAML.replace('mlw-open', 'mlw-whole'),
    });
    expect(judged(box, 'in').map(({ subject }) => subject?.type)).toEqual([
      'workspace',
      'workspace',
      'compute',
    ]);
  });

  it('do not settle what two of them state differently', () => {
    const box = at({
      'in/w.json': workspace(ID),
      'in/one.json': compute(ID, 'gpu', true),
      'in/two.json': compute(ID, 'gpu', false),
    });
    const [{ isolation, unread }] = judged(box, 'in');
    expect(isolation.compute).toMatchObject([{ name: 'gpu' }]);
    expect(isolation.compute![0].nodePublicIp).toBeUndefined();
    expect(unread!.map(({ reason }) => reason)).toContain(
      'stated differently in in/w.json and in/two.json',
    );
  });

  it('say what was skipped, by kind and count', () => {
    const box = at({
      'in/open.yml': OPEN_YAML,
      'in/README.md': '# Hello\n',
      'in/deploy.sh': 'true\n',
      'in/more/run.sh': 'true\n',
      'in/pipeline.yml': 'steps: []\n',
      'in/node_modules/x/a.yml': OPEN_YAML,
    });
    expect(judged(box, 'in').at(-1)!.skipped).toEqual([
      { kind: '.sh', count: 2 },
      { kind: '.md', count: 1 },
      { kind: 'node_modules folder', count: 1 },
      { kind: 'yaml about other things', count: 1 },
    ]);
    const { stdout } = box.run('check', 'in');
    expect(stdout).toContain(
      'Skipped in folders: 2 .sh, 1 .md, 1 node_modules folder, 1 yaml about other things',
    );
  });
});
