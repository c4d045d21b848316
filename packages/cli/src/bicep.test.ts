import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildCli, Sandbox } from './__testUtils__/cli';

const boxes: Sandbox[] = [];
const at = (files: Record<string, string>) => {
  const box = Sandbox.create(files);
  boxes.push(box);
  return box;
};
beforeAll(buildCli);
afterAll(() => boxes.forEach(box => box.remove()));

const WORKSPACE = `param access string
param name string = 'mlw-one'
resource ws 'Microsoft.MachineLearningServices/workspaces@2025-12-01' = {
  name: name
  location: 'westeurope'
  properties: {
    publicNetworkAccess: access
    managedNetwork: { isolationMode: 'AllowInternetOutbound' }
  }
}
`;
const MAIN = `module ml 'modules/ws.bicep' = {
  name: 'ml'
  params: { access: 'Enabled' }
}
`;

it('judges a Bicep file and its local modules, with file and line', () => {
  const box = at({
    'infra/main.bicep': MAIN,
    'infra/modules/ws.bicep': WORKSPACE,
  });
  const { code, stdout, stderr } = box.run(
    'check',
    'infra/main.bicep',
    '--brief',
  );
  expect(stderr).toBe('');
  expect(stdout).toContain('infra/modules/ws.bicep:3  workspace mlw-one');
  expect(stdout).toContain('infra/modules/ws.bicep:7 public-access-restricted');
  expect(code).toBe(1);
});

it('judges a module of a folder once, by what deploys it', () => {
  const box = at({
    'infra/main.bicep': MAIN,
    'infra/modules/ws.bicep': WORKSPACE,
    'infra/alone.bicep': WORKSPACE.replace('mlw-one', 'mlw-two'),
  });
  const { stdout } = box.run('check', 'infra', '--brief');
  expect(stdout).toContain('2 subjects judged');
  expect(stdout).toContain('workspace mlw-two');
  expect(stdout.match(/workspace mlw-one/g)).toHaveLength(1);
});

it('judges a file of a folder once for each of its parameters files', () => {
  const using = (name: string, access: string) =>
    `using 'main.bicep'\nparam name = '${name}'\nparam access = '${access}'\n`;
  const box = at({
    'infra/main.bicep': WORKSPACE,
    'infra/dev.bicepparam': using('mlw-dev', 'Enabled'),
    'infra/prod.bicepparam': using('mlw-prod', 'Disabled'),
  });
  const { stdout } = box.run('check', 'infra', '--format', 'json');
  const told = JSON.parse(stdout).map(({ subject, posture }: any) => [
    subject.name,
    posture.lanes.inbound.state,
  ]);
  expect(told).toEqual([
    ['mlw-dev', 'open'],
    ['mlw-prod', 'closed'],
  ]);
});

it('tells of a module that is not read, with its place', () => {
  const box = at({
    'main.bicep': `${WORKSPACE}module other 'br/public:a/b:1' = {\n  name: 'other'\n}\n`,
  });
  const { code, stdout } = box.run('check', 'main.bicep', '--format', 'json');
  expect(code).toBe(1);
  const [{ unread }] = JSON.parse(stdout);
  expect(unread).toContainEqual({
    place: 'main.bicep:11',
    pointers: [''],
    reason: 'a module of a registry is not read',
    words: 'br/public:a/b:1',
  });
});

it('refuses what is no Bicep, with the line', () => {
  const { code, stderr } = at({ 'a.bicep': 'var a = 1\nresource x\n' }).run(
    'check',
    'a.bicep',
  );
  expect(stderr).toBe(
    'error: a.bicep:2:11: is not Bicep: expected a text in quotes, found the end of the line\n',
  );
  expect(code).toBe(2);
});

it('hands over nothing from outside of the folder', () => {
  const box = at({
    'repo/main.bicep': `module up '../ws.bicep' = {\n  name: 'a'\n}\nmodule link 'link.bicep' = {\n  name: 'b'\n}\n`,
    'ws.bicep': WORKSPACE,
  });
  symlinkSync(
    join(box.folder, 'ws.bicep'),
    join(box.folder, 'repo/link.bicep'),
  );
  const run = box.runFrom('repo', 'check', 'main.bicep', '--format', 'json');
  expect(run.stdout + run.stderr).toContain('it stands outside of the folder');
  expect(run.stdout).not.toContain('mlw-one');
  expect(run.code).toBe(2);
});

it('has no need of the reader for other files', () => {
  const { code, stdout } = at({ 'main.bicep': MAIN }).run('--help');
  expect(code).toBe(0);
  expect(stdout).toContain('Bicep');
});
