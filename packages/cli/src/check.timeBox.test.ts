import { useSandbox } from './__testUtils__/cli';
import { OPEN_YAML } from './__testUtils__/files';

jest.setTimeout(240_000);
const at = useSandbox();

const WORKSPACES = JSON.stringify(
  Array.from({ length: 40_000 }, (_, n) => ({
    id: `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/mlw-${n}`,
    name: `mlw-${n}`,
    type: 'Microsoft.MachineLearningServices/workspaces',
    location: 'westeurope',
    properties: { publicNetworkAccess: 'Enabled' },
  })),
);

/** Passes every limit of what is counted, and keeps the parser of HCL for seconds. */
const SUM = `locals {\n  a = ${'1+'.repeat(400_000)}1\n}\n`;

const TERRAFORM = `resource "azurerm_machine_learning_workspace" "open" {
  name                          = "mlw-terraform"
  public_network_access_enabled = true
}
`;

const SLOW = [
  ['whose workspaces take long to judge', 'a.json', WORKSPACES],
  ['that its parser takes long for', 'a.tf', SUM],
] as const;

describe('a file that takes longer than one may', () => {
  it.each(SLOW)('%s is named with the limit', (_, name, text) => {
    const sandbox = at({ [name]: text, 'open.yml': OPEN_YAML });
    const { code, stderr } = sandbox.runWithin(0.5, 'check', name);
    expect(stderr).toMatch(
      new RegExp(`^error: ${name}: took longer than 0\\.5 seconds`, 'm'),
    );
    expect(code).toBe(2);
  });

  it('keeps no other file from being judged, of its kind or another', () => {
    const sandbox = at({
      'a/a.json': WORKSPACES,
      'a/b.tf': SUM,
      'b/main.tf': TERRAFORM,
      'b/open.yml': OPEN_YAML,
    });
    const { code, stdout } = sandbox.runWithin(1, 'check', 'a', 'b', '--brief');
    expect(stdout).toContain('workspace mlw-open');
    expect(stdout).toContain('workspace mlw-terraform');
    expect(code).toBe(2);
  });

  it('is told in JSON as not read as a whole', () => {
    const sandbox = at({ 'a.tf': SUM, 'open.yml': OPEN_YAML });
    const { stdout } = sandbox.runWithin(
      0.5,
      ...['check', 'a.tf', 'open.yml', '--format', 'json'],
    );
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({
        source: expect.objectContaining({ file: 'a.tf' }),
        whole: true,
      }),
    );
  });
});

it('does not count the time in which nobody writes what is piped in', () => {
  const sandbox = at({});
  const { code, stdout } = sandbox.pipeSlowly(1, OPEN_YAML, 0.5, 'check', '-');
  expect(stdout).toContain('workspace mlw-open');
  expect(code).toBe(1);
});
