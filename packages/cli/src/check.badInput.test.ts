import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { useSandbox } from './__testUtils__/cli';
import { OPEN_YAML } from './__testUtils__/files';

jest.setTimeout(120_000);
const at = useSandbox();

const FIFTY_MB = Buffer.alloc(50 * 1024 * 1024, 32);

const DEEP_PLAN = `{"format_version":"1.2","planned_values":{"root_module":${'{"child_modules":['.repeat(
  3000,
)}{}${']}'.repeat(3000)}}}`;

describe('bad input', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((name, index) => {
      const before = 'abcdefgh'[index];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
    }),
  ].join('\n');

  it.each<[string, string, string | Buffer, RegExp]>([
    [
      'broken JSON',
      'a.json',
      '{"a": 1,\n "b": }',
      /a\.json:2:\d+: is not JSON/,
    ],
    ['broken HCL', 'a.tf', 'resource "a" {\n', /a\.tf:1:\d+: is not HCL/],
    ['a YAML bomb', 'a.yml', bomb, /unfold to far more/],
    ['a binary file', 'a.yml', Buffer.from([1, 0, 2, 0]), /not a text file/],
    ['bytes that are no text', 'a.yml', Buffer.from([0xc3, 0x28]), /UTF-8/],
    ['deep YAML', 'a.yml', '['.repeat(100_000), /not YAML|nested too deeply/],
    [
      'an alias of nothing',
      'a.yml',
      'name: *nobody\n',
      /is not YAML: Unresolved alias/,
    ],
    ['deep modules', 'plan.json', DEEP_PLAN, /nested too deeply/],
    ['long HCL', 'a.tf', `a = ${'!'.repeat(200_000)}true`, /nested too deeply/],
    ['a YAML file of 50 MB', 'a.yml', FIFTY_MB, /50\.0 MB; at most 1 MB/],
    ['an HCL file of 50 MB', 'a.tf', FIFTY_MB, /50\.0 MB; at most 1 MB/],
    ['deep HCL', 'a.tf', `a = ${'['.repeat(100_000)}`, /nested too deeply/],
    ['a JSON file of 50 MB', 'a.json', FIFTY_MB, /50\.0 MB; at most 16 MB/],
    ['broken Bicep', 'a.bicep', 'resource x', /a\.bicep:1:11: is not Bicep/],
    [
      'deep Bicep',
      'a.bicep',
      `var a = ${'['.repeat(100_000)}`,
      /nested too deeply/,
    ],
    ['a Bicep file of 50 MB', 'a.bicep', FIFTY_MB, /50\.0 MB; at most 1 MB/],
    ['an empty folder', 'dir/readme.md', 'x', /nothing to judge/],
  ])('tells of %s', (_title, name, content, reason) => {
    const { code, stderr } = at({ [name]: content }).run(
      'check',
      name.startsWith('dir/') ? 'dir' : name,
    );
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  it('keeps what a file could do to a terminal out of it', () => {
    const { stdout, stderr } = at({
      'a.yml': `name: "x\\e[2J\\u202e::error::y"\nlocation: z\npublic_network_access: enabled\n`,
    }).run('check', 'a.yml');
    // eslint-disable-next-line no-control-regex
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe('what is no plain file', () => {
  it('keeps no readable one from being judged', () => {
    const box = at({
      'repo/a.yml': OPEN_YAML,
      'repo/folder.yml/b.yml': OPEN_YAML.replace('mlw-open', 'mlw-inner'),
      'secret.yml': 'password: [x',
    });
    const repo = (name: string) => join(box.folder, 'repo', name);
    symlinkSync(join(box.folder, 'secret.yml'), repo('out.yml'));
    symlinkSync(box.folder, repo('out'));
    symlinkSync('nowhere.yml', repo('dangling.yml'));
    symlinkSync('loop.yml', repo('loop.yml'));
    symlinkSync('.', repo('folder.yml/self'));
    symlinkSync('a.yml', repo('same.yml'));
    execFileSync('mkfifo', [repo('pipe.yml')]);
    const { code, stdout, stderr } = box.run('check', 'repo', '--brief');
    expect(stdout).toContain('workspace mlw-open');
    expect(stdout).toContain('workspace mlw-inner');
    expect(stdout).toContain('2 subjects judged');
    expect(stderr.trim().split('\n')).toEqual([
      'error: repo/dangling.yml: there is no such file',
      'error: repo/loop.yml: a link that leads in a circle',
      'error: repo/out.yml: a link that leads out of its folder was not followed; name its target instead',
      'error: repo/pipe.yml: is not a regular file',
    ]);
    expect(code).toBe(2);
  });

  it.each(['pipe.yml', '/dev/zero'])('is not waited for: %s', name => {
    const box = at();
    execFileSync('mkfifo', [join(box.folder, 'pipe.yml')]);
    const { code, stderr } = box.run('check', name);
    expect(stderr).toBe(`error: ${name}: is not a regular file\n`);
    expect(code).toBe(2);
  });

  it('is told where it is named as policy or parameters', () => {
    const box = at({ 'a.yml': OPEN_YAML });
    mkdirSync(join(box.folder, 'folder.json'));
    for (const flag of ['--policy', '--parameters']) {
      const { code, stderr } = box.run('check', 'a.yml', flag, 'folder.json');
      expect(stderr).toContain('folder.json: is not a regular file');
      expect(code).toBe(2);
    }
  });
});

it('judges the others when a file and a folder may not be read', () => {
  const box = at({ 'repo/a.yml': OPEN_YAML });
  const locked = box.write('repo/locked/c.yml', OPEN_YAML);
  chmodSync(box.write('repo/b.yml', OPEN_YAML), 0o000);
  chmodSync(join(locked, '..'), 0o000);
  const { stdout, stderr, code } = box.runUnprivileged(
    'check',
    'repo',
    'gone.yml',
    '--brief',
  );
  chmodSync(join(locked, '..'), 0o755);
  expect(stdout).toContain('repo/a.yml:1  workspace mlw-open');
  expect(stdout).toContain('1 subject judged');
  expect(stderr.trim().split('\n').sort()).toEqual([
    'error: gone.yml: there is no such file',
    'error: repo/b.yml: no permission to read it',
    'error: repo/locked: no permission to read it',
  ]);
  expect(code).toBe(2);
});

describe('what refers to more than anyone could follow', () => {
  const template = (variables: object) =>
    JSON.stringify({
      $schema:
        'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      variables,
      resources: [
        {
          type: 'Microsoft.MachineLearningServices/workspaces',
          apiVersion: '2025-06-01',
          name: 'mlw-open',
          properties: { publicNetworkAccess: "[variables('v50')]" },
        },
      ],
    });
  const doubling = (refer: (name: string) => string) =>
    Object.fromEntries(
      Array.from({ length: 51 }, (_, index) => [
        `v${index}`,
        index ? refer(`v${index - 1}`) : 'Disabled',
      ]),
    );
  const hcl = (variables: object) =>
    `locals {\n${Object.entries(variables)
      .map(([name, value]) => `  ${name} = "${value}"\n`)
      .join('')}}
resource "azurerm_machine_learning_workspace" "open" {
  name                          = "mlw-open"
  public_network_access_enabled = local.v50
}
`;

  it.each<[string, string, string]>([
    [
      'variables in a circle',
      'a.json',
      template({ v50: "[variables('w')]", w: "[variables('v50')]" }),
    ],
    [
      'variables that double',
      'a.json',
      template(doubling(v => `[concat(variables('${v}'), variables('${v}'))]`)),
    ],
    [
      'locals in a circle',
      'a.tf',
      hcl({ v50: '${local.w}', w: '${local.v50}' }),
    ],
    [
      'locals that double',
      'a.tf',
      hcl(doubling(v => `\${local.${v}}\${local.${v}}`)),
    ],
  ])('is not known: %s', (_, name, text) => {
    const { code, stdout } = at({ [name]: text }).run('check', name);
    expect(stdout).toContain('workspace mlw-open');
    expect(stdout).toMatch(
      /Not resolved: \/inbound\/publicNetworkAccess is \S+v50/,
    );
    expect(stdout).not.toContain('Closed ');
    expect(code).toBe(1);
  });

  it('reads deployments nested fifty deep', () => {
    let nested = JSON.parse(template({ v50: 'Enabled' }));
    for (let depth = 0; depth < 50; depth++) {
      nested = {
        ...nested,
        resources: [
          {
            type: 'Microsoft.Resources/deployments',
            apiVersion: '2022-09-01',
            name: `d${depth}`,
            properties: {
              expressionEvaluationOptions: { scope: 'inner' },
              template: nested,
            },
          },
        ],
      };
    }
    const { stdout, stderr } = at({ 'a.json': JSON.stringify(nested) }).run(
      'check',
      'a.json',
    );
    expect(stdout).toContain('Public access on, for all networks');
    expect(stderr).toBe('');
  });

  it('shows no name longer than a line', () => {
    const name = `[${'concat('.repeat(2000)}'a'${')'.repeat(2000)}]`;
    const { stdout } = at({
      'a.json': template({ v50: 'Enabled' }).replace('mlw-open', name),
    }).run('check', 'a.json', '--brief');
    expect(stdout.split('\n')[0]).toMatch(/^a\.json:1 {2}workspace .{1,130}$/);
  });
});
