import type { Log } from 'sarif';
import { useSandbox } from './__testUtils__/cli';
import { SELECTED_IPS_YAML } from './__testUtils__/files';

jest.setTimeout(120_000);
const at = useSandbox();

const LINKED = {
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2022-09-01',
  name: 'more',
  properties: {
    mode: 'Incremental',
    templateLink: { uri: 'https://templates.example/more.json' },
  },
};

const template = (...resources: object[]) =>
  JSON.stringify(
    {
      $schema:
        'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      resources,
    },
    undefined,
    2,
  );

const WORKSPACE = {
  type: 'Microsoft.MachineLearningServices/workspaces',
  apiVersion: '2024-10-01',
  name: 'mlw-linked',
  location: 'westeurope',
  tags: { dataClassification: 'public' },
  properties: { publicNetworkAccess: 'Disabled' },
};

describe('a file that was not read', () => {
  const files = { 'a.yml': SELECTED_IPS_YAML, 'in/broken.yml': 'a: [1, 2' };

  it('makes the exit code 2, named or found, and is told on stderr and in JSON', () => {
    const box = at(files);
    for (const name of ['in', 'in/broken.yml']) {
      const { code, stderr, stdout } = box.run(
        'check',
        'a.yml',
        name,
        '--format',
        'json',
      );
      expect(code).toBe(2);
      expect(stderr).toMatch(/^error: in\/broken\.yml:1:\d+: is not YAML/m);
      expect(JSON.parse(stdout).at(-1)).toEqual({
        source: { file: 'in/broken.yml', pointer: '', line: 1 },
        whole: true,
        unread: [
          {
            pointers: [''],
            reason: expect.stringContaining('is not YAML'),
            place: 'in/broken.yml:1',
          },
        ],
      });
    }
  });
});

describe('a part that was not read', () => {
  it('acts through what it touches, and is 2 only where that is asked for', () => {
    const box = at({ 'main.json': template(WORKSPACE, LINKED) });
    const { code, stdout } = box.run('check', 'main.json');
    expect(stdout).toContain('Not read: main.json:');
    expect(code).toBe(1);
    expect(box.run('check', 'main.json', '--fail-on', 'unread').code).toBe(2);
    expect(
      box.run('check', 'main.json', '--fail-on', 'invalid,unread').code,
    ).toBe(2);
    expect(box.run('check', 'main.json', '--fail-on', 'invalid').code).toBe(0);
  });

  it('keeps nothing from being 0 with --fail-on unread where all was read', () => {
    const box = at({ 'a.yml': SELECTED_IPS_YAML });
    expect(box.run('check', 'a.yml', '--fail-on', 'unread').code).toBe(0);
  });

  it('is no green where it may hold a workspace that nobody saw', () => {
    const box = at({ 'a.yml': SELECTED_IPS_YAML, 'b.json': template(LINKED) });
    const { code, stdout } = box.run('check', 'a.yml', 'b.json');
    expect(stdout).toContain('1 subject judged: 1 complies');
    expect(stdout).toContain(
      '1 file may hold more in parts that were not read',
    );
    expect(code).toBe(1);
    expect(
      box.run('check', 'a.yml', 'b.json', '--fail-on', 'exposed').code,
    ).toBe(0);
    expect(box.run('check', 'b.json').code).toBe(2);
  });

  it('is in SARIF a notification and a result on its line', () => {
    const { stdout } = at({ 'main.json': template(WORKSPACE, LINKED) }).run(
      'check',
      'main.json',
      '--format',
      'sarif',
    );
    const [{ invocations, results, tool }] = (JSON.parse(stdout) as Log).runs;
    const found = results!.filter(({ ruleId }) => ruleId === 'unread');
    const linked = found.find(({ message }) =>
      message.text?.includes('https://templates.example'),
    )!;
    expect(tool.driver.rules![linked.ruleIndex!].id).toBe('unread');
    const { startLine } = linked.locations![0].physicalLocation!.region!;
    expect(startLine).toBeGreaterThan(15);
    expect(
      invocations![0].toolExecutionNotifications!.map(({ message }) => message),
    ).toEqual(found.map(({ message }) => message));
    expect(invocations![0].executionSuccessful).toBe(true);
  });
});
