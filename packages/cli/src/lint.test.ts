import { applyPatch } from 'fast-json-patch';
import { useSandbox } from './__testUtils__/cli';
import {
  APPROVED_ONLY_YAML,
  OPEN_YAML,
  PUBLIC_COMPUTE_YAML,
} from './__testUtils__/files';

jest.setTimeout(120_000);
const at = useSandbox();

/** Without addresses, which would stand in place of the tag. */
const BY_TAG = APPROVED_ONLY_YAML.replace(
  '        address_prefixes: [203.0.113.0/24]\n',
  '',
);

const WITH_FAULTS = BY_TAG.replace(
  '    - name: packages\n',
  `    - name: packages-again
      type: fqdn
      destination: pypi.org
    - name: packages
`,
);

describe('ml-workspace lint', () => {
  it('names each finding with its place and what to do, and ends with 1', () => {
    const { code, stdout } = at({ 'a.yml': WITH_FAULTS }).run('lint', 'a.yml');
    expect(stdout).toContain('a.yml:2: workspace mlw-forecast\n');
    expect(stdout).toMatch(
      /high {4}write-capable {2}factory: "DataFactory" can take data out \(a\.yml:\d+\)\n {10}Remove rule factory\n/,
    );
    expect(stdout).toMatch(
      /medium {2}duplicate {2}packages: says the same as rule "packages-again" \(a\.yml:\d+\)\n {10}Remove rule packages\n/,
    );
    expect(stdout).toContain('2 findings: 1 high, 1 medium');
    expect(code).toBe(1);
  });

  it('ends with 0 where nothing is found, or only what weighs little', () => {
    const clean = APPROVED_ONLY_YAML.replace('DataFactory', 'SomeService');
    const box = at({
      'open.yml': OPEN_YAML,
      'low.yml': clean.replace('firewall_sku: basic', 'firewall_sku: standard'),
    });
    const open = box.run('lint', 'open.yml');
    expect(open.stdout).toContain('It has no outbound rules');
    expect(open.code).toBe(0);
    const low = box.run('lint', 'low.yml');
    expect(low.stdout).toContain('1 finding: 1 low');
    expect(low.code).toBe(0);
  });

  it('never calls rules good that nobody knows', () => {
    const box = at({
      'silent.yml': 'name: mlw-silent\nlocation: eastus\n',
      'good.yml': APPROVED_ONLY_YAML.replace('DataFactory', 'SomeService'),
    });
    const silent = box.run('lint', 'silent.yml');
    expect(silent.stdout).toContain(
      'Its outbound rules are not known, so none was looked over',
    );
    expect(silent.code).toBe(0);
    const told = box.run('lint', 'silent.yml', 'good.yml', '--format', 'json');
    expect(JSON.parse(told.stdout)).toMatchObject([
      { rulesKnown: false },
      { rulesKnown: true },
    ]);
    expect(box.run('lint', 'good.yml').stdout).toContain(
      'Nothing to say of its 3 outbound rules',
    );
  });

  it('holds rules to what a policy approves for the data', () => {
    const box = at({
      'a.yml': APPROVED_ONLY_YAML.replace('DataFactory', 'SomeService').replace(
        /tags:\n.*\n/,
        '',
      ),
    });
    const run = (data: string) =>
      box.run(
        'lint',
        'a.yml',
        '--policy',
        'regulated',
        '--data-classification',
        data,
      );
    expect(run('internal').code).toBe(0);
    const { code, stdout } = run('confidential');
    expect(stdout).toMatch(
      /high {4}not-approved {2}packages: "pypi\.org" is no destination that policy regulated approves for confidential data/,
    );
    expect(code).toBe(1);
  });

  it('gives programs fixes that apply to the isolation beside them', () => {
    const { stdout } = at({ 'a.yml': WITH_FAULTS }).run(
      'lint',
      'a.yml',
      '--format',
      'json',
    );
    const [{ isolation, findings }] = JSON.parse(stdout);
    const names = findings.map(({ rule, fix, spot, source }: any) => {
      expect(spot.line).toBeGreaterThan(1);
      expect(source.url).toMatch(/^https:/);
      const { newDocument } = applyPatch(isolation, fix.patch, true, false);
      expect((newDocument as any).outbound.rules).toHaveLength(3);
      return rule;
    });
    expect(names).toEqual(['write-capable', 'duplicate']);
  });

  it('ends with 2 for what it cannot read, and lints the rest', () => {
    const box = at({ 'a.yml': WITH_FAULTS, 'cpu.yml': PUBLIC_COMPUTE_YAML });
    const { code, stdout, stderr } = box.run('lint', 'a.yml', 'none.yml');
    expect(stdout).toContain('workspace mlw-forecast');
    expect(stderr).toContain('none.yml');
    expect(code).toBe(2);
    expect(box.run('lint', 'cpu.yml').stderr).toContain('no file holds');
    expect(box.run('lint').code).toBe(2);
    expect(box.run('lint', 'a.yml', '--policy', 'none.yml').code).toBe(2);
    expect(box.run('lint', 'a.yml', '--format', 'sarif').code).toBe(2);
  });
});
