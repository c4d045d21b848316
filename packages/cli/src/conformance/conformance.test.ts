import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { useSandbox } from '../__testUtils__/cli';
import { APPROVED_ONLY_YAML, OPEN_YAML } from '../__testUtils__/files';

jest.setTimeout(120_000);
const at = useSandbox();

/** A run over files and what a manifest says of them. */
const run = (files: Record<string, string | Buffer>, entries: unknown[]) =>
  at({
    ...files,
    'manifest.json': JSON.stringify({ files: entries }),
  }).conformance('.');

const open = (rest: object = {}) => ({
  file: 'open.yml',
  format: 'az-ml-cli-v2-workspace-yaml',
  tier: 'core',
  subjects: [
    { subject: 'workspace', name: 'mlw-open', publicNetworkAccess: 'Enabled' },
  ],
  ...rest,
});

const workspace = (facts: object) => ({ subject: 'workspace', ...facts });

describe('what was expected and what was read', () => {
  it('agrees for every example of this project', () => {
    const { code, stdout } = at().conformance(
      resolve(__dirname, '../../fixtures'),
    );
    expect(stdout).not.toContain('DIFFERS');
    expect(stdout).toMatch(/Files that agree: all (\d+) of \1, core/);
    expect(code).toBe(0);
  });

  it('is printed per file, with totals', () => {
    const { code, stdout, stderr } = run(
      { 'open.yml': OPEN_YAML, 'forecast.yml': APPROVED_ONLY_YAML },
      [
        open(),
        {
          file: 'forecast.yml',
          tier: 'extra',
          subjects: [
            workspace({
              managedNetwork: { isolationMode: 'allow_only_approved_outbound' },
              outboundRules: {
                counts: { private_endpoint: 1, service_tag: 1, fqdn: 1 },
              },
              inboundPrivateEndpointsInFile: 'none',
            }),
          ],
        },
      ],
    );
    expect(stdout.split('\n')).toEqual([
      'agrees  open.yml (core)',
      '    workspace mlw-open: public access: expected Enabled, read Enabled',
      'agrees  forecast.yml (extra)',
      '    workspace: mode: expected allow_only_approved_outbound, read allow_only_approved_outbound',
      '    workspace: rules: expected 1 private endpoint, 1 service tag, 1 FQDN, read 1 private endpoint, 1 service tag, 1 FQDN',
      '    workspace: private endpoints: expected 0, read 0',
      '',
      'Files that agree: all 2 of 2, core 1 of 1, extra 1 of 1. Nothing to compare in 0.',
      'Facts that agree: 4 of 4.',
      '',
    ]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it.each<[string, object, string]>([
    [
      'public access',
      { publicNetworkAccess: 'Disabled' },
      'public access: expected Disabled, read Enabled',
    ],
    [
      'public access that is not stated',
      { publicNetworkAccess: 'unspecified' },
      'public access: expected not stated, read Enabled',
    ],
    [
      'the mode',
      { managedNetwork: { isolationMode: 'AllowOnlyApprovedOutbound' } },
      'mode: expected AllowOnlyApprovedOutbound, read allow_internet_outbound',
    ],
    [
      'the count of one type of rule',
      { outboundRules: { counts: { fqdn: 2 } } },
      'rules: expected 2 FQDN, read 0 FQDN',
    ],
    [
      'private endpoints',
      { inboundPrivateEndpointsInFile: '2 workspace PEs' },
      'private endpoints: expected 2, read 0',
    ],
  ])('differs in %s', (_, facts, line) => {
    const { code, stdout } = run({ 'open.yml': OPEN_YAML }, [
      open({ subjects: [workspace({ name: 'mlw-open', ...facts })] }),
    ]);
    expect(stdout).toContain('DIFFERS open.yml (core)');
    expect(stdout).toContain(`  ! workspace mlw-open: ${line}\n`);
    expect(stdout).toContain('Files that agree: all 0 of 1, core 0 of 1.');
    expect(code).toBe(1);
  });

  it('differs in a subject that is not there, and tells of one nobody expected', () => {
    const { code, stdout } = run({ 'open.yml': OPEN_YAML }, [
      open({
        subjects: [{ subject: 'compute', name: 'cpu' }, { subject: 'job' }],
      }),
    ]);
    expect(stdout).toContain(
      '  ! compute cpu: subject: expected there, read not found\n',
    );
    expect(stdout).toContain('    not compared: job\n');
    expect(stdout).toContain('    also read: workspace mlw-open\n');
    expect(code).toBe(1);
  });

  it('matches subjects of one name in order of appearance', () => {
    const closed = OPEN_YAML.replace('Enabled', 'Disabled');
    const both = { 'open.yml': `${OPEN_YAML}---\n${closed}` };
    const inOrder = (...access: string[]) =>
      run(both, [
        open({
          subjects: access.map(publicNetworkAccess =>
            workspace({ name: 'mlw-open', publicNetworkAccess }),
          ),
        }),
      ]).code;
    expect(inOrder('Enabled', 'Disabled')).toBe(0);
    expect(inOrder('Disabled', 'Enabled')).toBe(1);
  });

  it('matches names before it matches what has none', () => {
    const other = OPEN_YAML.replace('mlw-open', 'mlw-other').replace(
      'Enabled',
      'Disabled',
    );
    const { code } = run({ 'open.yml': `${OPEN_YAML}---\n${other}` }, [
      open({
        subjects: [
          workspace({ publicNetworkAccess: 'Enabled' }),
          workspace({ name: 'mlw-other', publicNetworkAccess: 'Disabled' }),
        ],
      }),
    ]);
    expect(code).toBe(0);
  });
});

describe('files that cannot be read', () => {
  it.each<[string, string | Buffer | undefined, RegExp]>([
    ['is missing', undefined, /read there is no such file/],
    ['is broken', 'a: [', /read is not YAML/],
    ['is binary', Buffer.from([1, 0, 2, 0]), /read is not a text file/],
  ])(
    'differ when one %s, and the others are compared',
    (_, content, reason) => {
      const files = { 'open.yml': OPEN_YAML };
      const { code, stdout } = run(
        content === undefined ? files : { ...files, 'odd.yml': content },
        [{ file: 'odd.yml', tier: 'core', subjects: [] }, open()],
      );
      expect(stdout).toMatch(
        /^DIFFERS odd\.yml \(core\)\n {2}! file: reading: /,
      );
      expect(stdout).toMatch(reason);
      expect(stdout).toContain('agrees  open.yml (core)');
      expect(code).toBe(1);
    },
  );

  it('differ when they are not in the format that they are called by', () => {
    const { code, stdout } = run({ 'main.bicep': 'resource x' }, [
      { file: 'main.bicep', format: 'bicep' },
    ]);
    expect(stdout).toContain('is not Bicep');
    expect(code).toBe(1);
  });
});

describe('folders of that form that others keep', () => {
  it('may say more than is compared, less, or nothing of a file', () => {
    const { code, stdout } = run(
      { 'deep/er/open.yml': OPEN_YAML, 'note.txt': 'nothing to see' },
      [
        { file: 'deep/er/open.yml', reviewer: { by: 'x' }, subjects: null },
        {
          file: 'deep/er/open.yml',
          tier: 'nightly',
          subjects: [
            workspace({
              publicNetworkAccess:
                'Enabled (for everyone), default Disabled elsewhere',
              outboundRules: { rules: [] },
              weather: 'fine',
            }),
          ],
        },
        { file: 'note.txt', tier: 'nightly' },
      ],
    );
    expect(stdout).toContain('all 3 of 3, core 1 of 1, nightly 2 of 2.');
    expect(stdout).toContain('Nothing to compare in 2.');
    expect(code).toBe(0);
  });

  it('fail by their core files alone, or by all where none is core', () => {
    const wrong = {
      subjects: [workspace({ publicNetworkAccess: 'Disabled' })],
    };
    const files = { 'open.yml': OPEN_YAML };
    expect(run(files, [open(), open({ ...wrong, tier: 'extra' })]).code).toBe(
      0,
    );
    expect(run(files, [open({ ...wrong, tier: 'extra' })]).code).toBe(1);
  });

  it('may name a folder of Terraform files', () => {
    const { code, stdout } = run(
      {
        'infra/main.tf':
          'resource "azurerm_machine_learning_workspace" "w" {\n  name = "mlw-tf"\n  public_network_access_enabled = var.open\n}\n',
        'infra/variables.tf': 'variable "open" {\n  default = true\n}\n',
      },
      [
        {
          file: 'infra',
          subjects: [
            workspace({ name: 'mlw-tf', publicNetworkAccess: 'Enabled' }),
          ],
        },
      ],
    );
    expect(stdout).toContain('public access: expected Enabled, read Enabled');
    expect(code).toBe(0);
  });

  it('may have parameters beside their template', () => {
    const template = {
      $schema:
        'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      parameters: { access: { type: 'string' } },
      resources: [
        {
          type: 'Microsoft.MachineLearningServices/workspaces',
          apiVersion: '2025-06-01',
          name: 'mlw-both',
          properties: { publicNetworkAccess: "[parameters('access')]" },
        },
      ],
    };
    const parameters = {
      parameters: {
        access: { value: 'Disabled' },
        workspaceName: { value: 'mlw-both' },
      },
    };
    const { code, stdout } = run(
      {
        'main.json': JSON.stringify(template),
        'main.parameters.json': JSON.stringify(parameters),
      },
      [
        {
          file: 'main.parameters.json',
          format: 'arm-parameters',
          subjects: [
            workspace({ publicNetworkAccess: 'Disabled (from template)' }),
          ],
        },
      ],
    );
    expect(stdout).toContain('public access: expected Disabled, read Disabled');
    expect(code).toBe(0);
  });
});

describe('a run that cannot be made', () => {
  it.each<[string, string, RegExp]>([
    ['no JSON', '{"files": [', /manifest\.json:1:\d+: is not JSON/],
    [
      'no list of files',
      '[]',
      /manifest\.json:1: the document: expected an object with a list of files/,
    ],
    [
      'a file without a name',
      '{"files": [\n{}]}',
      /manifest\.json:2: \/files\/0\/file: expected a text/,
    ],
    [
      'subjects that are no list',
      '{"files": [{"file": "a", "subjects": {}}]}',
      /\/files\/0\/subjects: expected a list/,
    ],
    [
      'a subject without a kind',
      '{"files": [{"file": "a", "subjects": [{}]}]}',
      /\/files\/0\/subjects\/0\/subject: expected a text/,
    ],
  ])('tells of a manifest with %s', (_, manifest, reason) => {
    const { code, stdout, stderr } = at({
      'manifest.json': manifest,
    }).conformance('.');
    expect(stderr).toMatch(reason);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each([
    [[], /Name one folder/],
    [['a', 'b'], /Name one folder/],
    [['a', '--fast'], /--fast/],
    [['missing'], /missing\/manifest\.json/],
    [['missing', '--metamorphic'], /missing: there is no such folder/],
  ])('tells of the arguments %j', (args, reason) => {
    const { code, stderr } = at().conformance(...args);
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  it('is avoided by its help', () => {
    const { code, stdout } = at().conformance('--help');
    expect(stdout).toContain('--metamorphic');
    expect(code).toBe(0);
  });
});

describe('--metamorphic', () => {
  it('needs no manifest, and keeps on past what cannot be read', () => {
    const box = at({
      'open.yml': OPEN_YAML,
      'broken.yml': 'a: [',
      'a.json': '{}',
    });
    mkdirSync(join(box.folder, 'sub'));
    box.write('sub/forecast.yml', APPROVED_ONLY_YAML);
    const { code, stdout } = box.conformance('.', '--metamorphic');
    expect(stdout).toMatch(/^same {4}open\.yml\n {4}the same with keys in/m);
    expect(stdout).toMatch(/^same {4}sub\/forecast\.yml$/m);
    expect(stdout).toMatch(/^not read: broken\.yml:1:\d+: is not YAML/m);
    expect(stdout).toMatch(
      /2 files written differently, 1 with nothing to read, 1 not read\. What is read stays the same in (\d+) of \1 rewrites\./,
    );
    expect(code).toBe(0);
  });
});

describe('--table', () => {
  it('says of whole folders what was read, what is unread, and the verdicts', () => {
    const box = at({
      'house/open.yml': OPEN_YAML,
      'house/broken.yml': 'a: [',
      'house/README.md': '# House\n',
      'other/forecast.yml': APPROVED_ONLY_YAML,
    });
    const { code, stdout } = box.conformance('--table', 'house', 'other');
    const [, , house, other] = stdout.split('\n');
    expect(house).toBe(
      '| house | 2 | 1 workspace | 0 | 1 | 1 .md | 1 exposed |',
    );
    expect(other).toMatch(
      /^\| other \| 1 \| 1 workspace \| 0 \| 0 \| none \| 1 /,
    );
    expect(code).toBe(0);
  });
});
