import { approvedOnly, internetOutbound } from '@ringfence/testing';
import Ajv from 'ajv/dist/2020';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildCli, Sandbox } from './__testUtils__/cli';
import { OPEN_YAML } from './__testUtils__/files';

jest.setTimeout(120_000);
beforeAll(buildCli);

let box: Sandbox;
afterEach(() => box.remove());

const json = (value: unknown) => JSON.stringify(value, undefined, 2);

const ZONE = `title: Data platform
privateEndpointSubnetId: /subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints
`;
const REQUEST = json({
  owner: 'group:default/ml',
  description: 'Scores payments',
  isolation: approvedOnly(),
});

const WRITE = ['write', 'request.json', '--dialect', 'arm', '--out', 'infra'];
const ARGS = [...WRITE, '--landing-zone', 'zone.yml'];

const at = (files: Record<string, string> = {}) => {
  box = Sandbox.create({ 'request.json': REQUEST, 'zone.yml': ZONE, ...files });
  return box;
};
const path = (...parts: string[]) => join(box.folder, ...parts);
const read = (...parts: string[]) => readFileSync(path(...parts), 'utf8');
const tree = (folder: string) =>
  readdirSync(path(folder), { recursive: true, encoding: 'utf8' }).sort();
const changed = () =>
  box.write('request.json', json({ isolation: internetOutbound() }));

describe('ml-workspace write', () => {
  it('writes files that are judged as what was asked for', () => {
    const { code, stdout } = at().run(...ARGS);
    expect(stdout).toContain(
      'request.json:4: workspace mlw-fraud as an ARM template\n  main.json\n',
    );
    expect(stdout).toContain('infra: 2 files written\n');
    expect(code).toBe(0);
    expect(tree('infra')).toEqual([
      '.ml-workspace.json',
      'main.json',
      'main.parameters.json',
    ]);
    const [judged] = JSON.parse(
      box.run('check', 'infra', '--format', 'json').stdout,
    );
    const [asked] = JSON.parse(
      box.run('check', 'request.json', '--format', 'json').stdout,
    );
    expect(judged.posture.verdict).toBe(asked.posture.verdict);
  });

  it('leaves what is the same as it is, and takes the place of what an earlier run wrote', () => {
    at().run(...ARGS);
    const before = read('infra', 'main.json');
    expect(box.run(...ARGS).code).toBe(0);
    expect(read('infra', 'main.json')).toBe(before);
    changed();
    expect(box.run(...ARGS).code).toBe(0);
    expect(read('infra', 'main.json')).not.toBe(before);
    expect(readdirSync(box.folder).sort()).toEqual([
      'infra',
      'request.json',
      'zone.yml',
    ]);
  });

  it('leaves no file behind that is not written any more', () => {
    at().run(...ARGS);
    const manifest = JSON.parse(read('infra', '.ml-workspace.json'));
    box.run(...ARGS.map(word => (word === 'arm' ? 'azml-yaml' : word)));
    for (const name of Object.keys(manifest.files)) {
      expect(tree('infra')).not.toContain(name);
    }
  });

  it('keeps what Terraform keeps beside its files', () => {
    at().run(...ARGS);
    box.write('infra/.terraform.lock.hcl', '# locked\n');
    box.write('infra/.terraform/providers/x', 'x');
    expect(box.run(...ARGS, '--check').code).toBe(0);
    changed();
    expect(box.run(...ARGS).code).toBe(0);
    expect(read('infra', '.terraform.lock.hcl')).toBe('# locked\n');
    expect(read('infra', '.terraform', 'providers', 'x')).toBe('x');
  });

  it('gives the same bytes wherever it runs', () => {
    at().run(...ARGS);
    const first = tree('infra').map(name => read('infra', name));
    rmSync(path('infra'), { recursive: true });
    mkdirSync(path('deep', 'er'), { recursive: true });
    box.runFrom(
      'deep',
      ...ARGS.map(word =>
        word.includes('.') ? `../${word}` : word.replace('infra', 'er/infra'),
      ),
    );
    expect(
      tree('deep/er/infra').map(name => read('deep/er/infra', name)),
    ).toEqual(first);
  });

  it('takes header and landing zone of an approved isolation from its file', () => {
    at({
      'approved.json': json({
        about: { request: 'r-1', policy: 'baseline, revision 1' },
        landingZone: {
          privateEndpointSubnetId: ZONE.split(': ').pop()!.trim(),
        },
        isolation: approvedOnly(),
      }),
    });
    const run = box.run('write', 'approved.json', ...WRITE.slice(2));
    expect(run).toMatchObject({ code: 0, stderr: '' });
  });

  it('prints files, what they do not say and what was refused as its contract says', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(
      JSON.parse(
        readFileSync(
          join(__dirname, '../schema/write-result.schema.json'),
          'utf8',
        ),
      ),
    );
    const parts = [
      'write',
      'request.json',
      '--dialect',
      'arm',
      '--format',
      'json',
    ];
    const whole = at().run(...parts, '--landing-zone', 'zone.yml');
    const refused = box.run(...parts);
    const checked = box.run(
      ...parts,
      ...['--landing-zone', 'zone.yml', '--out', 'infra', '--check'],
    );
    for (const { stdout } of [whole, refused, checked]) {
      validate(JSON.parse(stdout));
      expect(validate.errors).toBeNull();
    }
    expect([whole.code, refused.code, checked.code]).toEqual([0, 2, 1]);
    expect(JSON.parse(whole.stdout).workspaces[0].files[0].path).toBe(
      'main.json',
    );
    expect(JSON.parse(refused.stdout).workspaces[0].refused[0].pointer).toBe(
      '/resources/storage/0/privateEndpoints/0/subnetId',
    );
    expect(JSON.parse(checked.stdout).differences).toEqual([
      { path: 'main.json', what: 'missing' },
      { path: 'main.parameters.json', what: 'missing' },
    ]);
    expect(existsSync(path('infra'))).toBe(false);
  });
});

describe('ml-workspace write --check', () => {
  it('ends with 0 where the folder is as it would be written', () => {
    at().run(...ARGS);
    const { code, stdout } = box.run(...ARGS, '--check');
    expect(stdout).toContain('infra: as it would be written\n');
    expect(code).toBe(0);
  });

  it('names every file that was changed, taken away or added, and writes nothing', () => {
    at().run(...ARGS);
    const text = read('infra', 'main.json').replace('westeurope', 'eastus');
    box.write('infra/main.json', text);
    box.write('infra/more.json', '{}');
    rmSync(path('infra', 'main.parameters.json'));
    const { code, stdout } = box.run(...ARGS, '--check');
    expect(stdout).toMatch(
      /infra: 3 files not as written\n {2}main\.json differs from line \d+ on\n {2}main\.parameters\.json is missing\n {2}more\.json would not be written\n/,
    );
    expect(code).toBe(1);
    expect(read('infra', 'main.json')).toBe(text);
  });
});

describe('a folder that write leaves as it is', () => {
  const refusedFor = (reason: RegExp) => {
    const before = tree('infra');
    const { code, stdout, stderr } = box.run(...ARGS);
    expect(stderr).toMatch(reason);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(tree('infra')).toEqual(before);
  };

  it('is one with files of somebody else, which are named', () => {
    at({ 'infra/notes.txt': 'mine', 'infra/sub/main.tf': '' });
    refusedFor(
      /infra: is left as it is, for it holds notes\.txt, which no write made;\n {2}sub\/main\.tf, which no write made\./,
    );
    expect(read('infra', 'notes.txt')).toBe('mine');
  });

  it('is one whose files were changed since they were written', () => {
    at().run(...ARGS);
    box.write('infra/main.json', '{"mine": true}');
    refusedFor(/main\.json, which was changed after it was written/);
  });

  it('is one that only says that it was written', () => {
    at({
      'infra/.ml-workspace.json': json({ madeBy: 'somebody', files: {} }),
    });
    refusedFor(/\.ml-workspace\.json, which no write made/);
  });

  it('is one with a link in it, and one that is a link', () => {
    at({ 'elsewhere/keep.txt': 'kept' });
    mkdirSync(path('infra'));
    symlinkSync(path('elsewhere'), path('infra', 'link'));
    refusedFor(/infra\/link: is a link/);
    rmSync(path('infra'), { recursive: true });
    symlinkSync(path('elsewhere'), path('infra'));
    refusedFor(/infra: is a link/);
    expect(read('elsewhere', 'keep.txt')).toBe('kept');
  });

  it('is one that a link leads to, out of where people stand', () => {
    at({ 'home/x': '', 'outside/y': '' });
    symlinkSync(path('outside'), path('home', 'way'));
    const args = ARGS.map(word => (word.includes('.') ? `../${word}` : word));
    const { code, stderr } = box.runFrom(
      'home',
      ...args.map(word => (word === 'infra' ? 'way/infra' : word)),
    );
    expect(stderr).toContain('leads over a link out of the folder you are in');
    expect(code).toBe(2);
    expect(readdirSync(path('outside'))).toEqual(['y']);
  });

  it.each(['.', '..', '/'])('is %s, where people stand', out => {
    const { code, stderr } = at().run(
      ...ARGS.map(word => (word === 'infra' ? out : word)),
    );
    expect(stderr).toContain('is the folder you are in, or one around it');
    expect(code).toBe(2);
  });
});

describe('a run of write that is killed', () => {
  it.each([1, 2])('at move %d leaves the old files or the new', nth => {
    at().run(...ARGS);
    const old = read('infra', 'main.json');
    box.write('infra/.terraform.lock.hcl', '# locked\n');
    changed();
    box.runKilledAtMove(nth, ...ARGS);
    const found = ['infra', '.infra.ml-workspace-before'].filter(name =>
      existsSync(path(name)),
    );
    expect(found).toHaveLength(1);
    expect(read(found[0], 'main.json')).toBe(old);
    expect(box.run(...ARGS).code).toBe(0);
    expect(box.run(...ARGS, '--check').code).toBe(0);
    expect(read('infra', '.terraform.lock.hcl')).toBe('# locked\n');
    expect(
      readdirSync(box.folder).filter(name => name.startsWith('.infra')),
    ).toEqual([]);
  });
});

describe('what write refuses', () => {
  it('is an isolation that is not complete, with the place of each missing field', () => {
    const { code, stderr } = at({ 'open.yml': OPEN_YAML }).run(
      'write',
      'open.yml',
      ...WRITE.slice(2),
    );
    expect(stderr).toMatch(
      /open\.yml:1: workspace mlw-open cannot be written:\n {2}\/workspace\/subscriptionId is not stated; expected .* \(open\.yml:\d+\)\n/,
    );
    expect(code).toBe(2);
    expect(existsSync(path('infra'))).toBe(false);
  });

  it('is a landing zone that is none, with its line', () => {
    const { code, stderr } = at({ 'zone.yml': `${ZONE}subnets: []\n` }).run(
      ...ARGS,
    );
    expect(stderr).toMatch(/zone\.yml:\d.*: is no landing zone: .*subnets/);
    expect(code).toBe(2);
  });

  it.each([
    [['write'], 'write takes a FILE'],
    [['write', 'a.json', 'b.json'], 'write takes one FILE'],
    [['write', 'request.json', '--out', 'x'], 'say with --dialect'],
    [['write', 'request.json', '--dialect', 'arm'], 'say with --out'],
    [
      ['write', 'request.json', '--dialect', 'cobol', '--out', 'x'],
      '--dialect takes one of bicep, arm, terraform, azml-yaml',
    ],
    [['write', 'gone.json', ...WRITE.slice(2)], 'gone.json'],
    [
      ['write', 'request.json#other', ...WRITE.slice(2)],
      'holds no workspace "other", but mlw-fraud',
    ],
  ])('is %j', (args, message) => {
    const { code, stderr } = at().run(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
