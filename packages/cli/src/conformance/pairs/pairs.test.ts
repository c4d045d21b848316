import { buildCli, Sandbox } from '../../__testUtils__/cli';

const boxes: Sandbox[] = [];
beforeAll(buildCli);
afterAll(() => boxes.forEach(box => box.remove()));

const BICEP = `param access string
param hosts string[]
module away 'br/public:a/b:1' = {
  name: 'away'
}
resource ws 'Microsoft.MachineLearningServices/workspaces@2025-12-01' = {
  name: 'mlw-one'
  properties: {
    publicNetworkAccess: access
    description: loadTextContent('../note.txt')
    managedNetwork: {
      isolationMode: 'AllowOnlyApprovedOutbound'
      outboundRules: toObject(hosts, host => host, host => { type: 'FQDN', destination: host })
    }
  }
}
`;
const compiled = (access: string) => ({
  languageVersion: '2.0',
  parameters: {
    access: { type: 'string' },
    hosts: { type: 'array', items: { type: 'string' } },
  },
  resources: {
    away: {
      type: 'Microsoft.Resources/deployments',
      name: 'away',
      properties: {
        template: {
          resources: [{ type: 'Microsoft.Test/others', name: 'inside' }],
        },
      },
    },
    ws: {
      type: 'Microsoft.MachineLearningServices/workspaces',
      apiVersion: '2025-12-01',
      name: 'mlw-one',
      properties: {
        publicNetworkAccess: access,
        description: 'a note',
        managedNetwork: {
          isolationMode: 'AllowOnlyApprovedOutbound',
          outboundRules:
            "[toObject(parameters('hosts'), lambda('h', lambdaVariables('h')), lambda('h', createObject('type', 'FQDN', 'destination', lambdaVariables('h'))))]",
        },
      },
    },
  },
});

function run(json: unknown, manifest: unknown = undefined) {
  const box = Sandbox.create({
    'one/main.bicep': BICEP,
    'one/main.json': JSON.stringify(json),
    'MANIFEST.json': JSON.stringify(
      manifest ?? {
        pairs: [{ folder: 'one', bicep: 'main.bicep', json: 'main.json' }],
      },
    ),
  });
  boxes.push(box);
  return box.conformance('.');
}

it('are the same where both come to the same, modules of a registry apart', () => {
  const { code, stdout } = run(compiled("[parameters('access')]"));
  expect(stdout).toContain('same one: 2 resources, 2 subjects');
  expect(stdout).toContain('1 modules of a registry');
  expect(stdout).toContain('loadtextcontent');
  expect(stdout).toContain('Pairs that are the same: 1 of 1');
  expect(code).toBe(0);
});

it('differ where the compiled template says otherwise', () => {
  const { code, stdout } = run(compiled('Enabled'));
  expect(stdout).toContain('DIFFERS one');
  expect(stdout).toContain(
    '/properties/publicNetworkAccess: compiled "Enabled"',
  );
  expect(stdout).toContain('with parameters: the isolation differs');
  expect(code).toBe(1);
});

it('are refused where the manifest does not name both files', () => {
  const { code, stderr } = run({}, { pairs: [{ folder: 'one' }] });
  expect(stderr).toContain('/pairs/0: expected the texts');
  expect(code).toBe(2);
});
