import { join } from 'node:path';
import { useSandbox } from './__testUtils__/cli';
import { APPROVED_ONLY_YAML, OPEN_YAML } from './__testUtils__/files';

jest.setTimeout(120_000);
const at = useSandbox();

const HOUSE_RULES = `name: house-rules
revision: 7
tiers:
  public: {minimumVerdict: exposed}
  internal:
    inherits: public
    minimumVerdict: isolated
    approval: manual
    enforcement: {wildcard-hosts: mandatory}
regions: [westeurope]
destinations:
  writeCapable: ['*.corp.example']
  approved:
    - destination: '*.pypi.org'
      owner: group:default/network
      reason: Packages.
      tiers: [public]
      ports: '443'
waivers:
  maximumDays: 30
  approval: {count: 2, groups: [group:default/security]}
  checks:
    wildcard-hosts: {maximumDays: 7}
    internet-outbound: {never: true}
`;

describe('ml-workspace policy show', () => {
  it('shows the baseline unless another is named', () => {
    const { code, stdout } = at().run('policy', 'show');
    expect(stdout).toMatch(
      /^Policy baseline, revision 1\nVersion [0-9a-f]{64}\n/,
    );
    expect(stdout).toContain('  restricted: Exfiltration-protected\n');
    expect(stdout).toContain('Approved destinations: any');
    expect(code).toBe(0);
  });

  it('shows all that a policy of one’s own asks for', () => {
    const { code, stdout } = at({ 'p.yml': HOUSE_RULES }).run(
      'policy',
      'show',
      'p.yml',
    );
    expect(stdout).toContain(
      '  internal: Isolated or better, approved by a person, inherits from public\n    mandatory: wildcard-hosts\n',
    );
    expect(stdout).toContain('Regions: westeurope\n');
    expect(stdout).toContain(
      'Waivers: at most 30 days, approved by 2 people of group:default/security\n  wildcard-hosts: at most 7 days\n  internet-outbound: never\n',
    );
    expect(stdout).toContain('shipped list: *.corp.example\n');
    expect(stdout).toContain(
      '  *.pypi.org (port 443; public data)\n    group:default/network: Packages.\n',
    );
    expect(code).toBe(0);
  });

  it('prints policy and version for programs, whichever way it is written', () => {
    const box = at({ 'p.yml': HOUSE_RULES });
    const read = (file: string) =>
      JSON.parse(box.run('policy', 'show', file, '--format', 'json').stdout);
    const { policy, version } = read('p.yml');
    expect(policy.tiers.internal).toEqual({
      inherits: 'public',
      minimumVerdict: 'isolated',
      approval: 'manual',
      enforcement: { 'wildcard-hosts': 'mandatory' },
    });
    box.write('p.json', JSON.stringify(policy));
    expect(read('p.json')).toEqual({ policy, version });
  });

  it('means the shipped policy by its name, whatever file lies there', () => {
    const box = at({ regulated: HOUSE_RULES });
    expect(box.run('policy', 'show', 'regulated').stdout).toContain(
      'Policy regulated,',
    );
    expect(box.run('policy', 'show', './regulated').stdout).toContain(
      'Policy house-rules,',
    );
  });

  it('tells every fault of a policy, and the line of the first', () => {
    const { code, stderr } = at({
      'p.yml': `name: x
revision: 1
tiers:
  a: {inherits: b}
  b: {inherits: a}
`,
    }).run('policy', 'show', 'p.yml');
    expect(stderr).toMatch(
      /p\.yml:4: is no policy: \/tiers\/a\/inherits: it takes from itself: a from b from a; expected/,
    );
    expect(stderr).toContain('/tiers/b/inherits');
    expect(code).toBe(2);
  });

  it.each([
    [['policy'], /show or test/],
    [['policy', 'list'], /and not "list"/],
    [['policy', 'show', 'a', 'b'], /one policy/],
    [['policy', 'show', 'none.yml'], /none\.yml/],
    [['policy', 'test'], /takes a FILE/],
    [['policy', 'show', '--format', 'xml'], /--format takes one of/],
  ])('ends with 2 for %j', (args, said) => {
    const { code, stderr } = at().run(...args);
    expect(stderr).toMatch(said);
    expect(code).toBe(2);
  });
});

describe('ml-workspace policy test', () => {
  const cases = (policy: string, meets: string, more = '') => `policy: ${policy}
cases:
  - name: an open workspace is no place for internal data
    isolation:
      dataClassification: internal
      inbound: {publicNetworkAccess: Enabled, ipRules: []}
    expect: {meets: ${meets}}
${more}`;

  it('passes with 0 where the policy decides as expected', () => {
    const { code, stdout } = at({ 't.yml': cases('baseline', 'unknown') }).run(
      'policy',
      'test',
      't.yml',
    );
    expect(stdout).toBe(`Policy baseline, revision 1
  pass  an open workspace is no place for internal data
1 case passed
`);
    expect(code).toBe(0);
  });

  it('reads policy and workspaces from beside the file of tests', () => {
    const box = at({
      'rules/p.yml': HOUSE_RULES,
      'rules/open.yml': OPEN_YAML,
      'rules/approved.yml': APPROVED_ONLY_YAML,
      'rules/t.yml': cases(
        'p.yml',
        'no',
        `  - name: public data may be in an open one
    file: open.yml
    dataClassification: public
    expect: {meets: 'no', failing: [destination]}
  - name: files say their own data
    file: approved.yml
    dataClassification: internal
    expect: {meets: 'no'}
`,
      ),
    });
    const { stdout, code } = box.run('policy', 'test', 'rules/t.yml');
    expect(stdout).toContain('3 cases passed');
    expect(code).toBe(0);
  });

  it('holds the example of the documentation to its own cases', () => {
    const example = join(
      __dirname,
      '../../../examples/policies/house-rules.test.yml',
    );
    const { stdout, code } = at().run('policy', 'test', example);
    expect(stdout).toContain('2 cases passed');
    expect(code).toBe(0);
  });

  it('ends with 1 where a case does not come out, and says how it differs', () => {
    const { code, stdout } = at({ 't.yml': cases('sandbox', 'yes') }).run(
      'policy',
      'test',
      't.yml',
    );
    expect(stdout).toContain('  FAIL  an open workspace');
    expect(stdout).toMatch(/ {8}meets is \w+ and should be yes\n/);
    expect(stdout).toContain('1 of 1 case failed');
    expect(code).toBe(1);
  });

  it('takes a policy written out, and answers programs', () => {
    const inline =
      '{name: here, revision: 2, tiers: {internal: {minimumVerdict: exposed}}}';
    const { stdout } = at({ 't.yml': cases(inline, 'yes') }).run(
      'policy',
      'test',
      't.yml',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      policy: 'here',
      revision: 2,
      results: [{ passed: true, differences: [] }],
    });
  });

  it.each<[string, string, RegExp]>([
    [
      'an inline policy that is wrong',
      cases('{name: here, revision: 0, tiers: {}}', 'no'),
      /t\.yml:1: is no policy: \/policy\/revision: got 0/,
    ],
    ['a missing policy', cases('none.yml', 'no'), /none\.yml/],
    ['no cases', 'policy: baseline\ncases: []\n', /t\.yml:2: \/cases/],
    [
      'an isolation that is wrong',
      cases('baseline', 'no').replace('Enabled', '7'),
      /t\.yml:6: \/cases\/0\/isolation\/inbound\/publicNetworkAccess/,
    ],
    [
      'a check that does not exist',
      cases('baseline', "'no', failing: [lockd-out]"),
      /t\.yml:7: \/cases\/0\/expect\/failing: there is no check "lockd-out"/,
    ],
    ['an answer that does not exist', cases('baseline', 'maybe'), /t\.yml:7/],
    [
      'a case about nothing',
      'policy: baseline\ncases:\n  - {name: a, expect: {meets: "no"}}\n',
      /t\.yml:3: \/cases\/0: .*an isolation or a file, and not both/,
    ],
  ])('ends with 2 for %s', (_, text, said) => {
    const { code, stderr } = at({ 't.yml': text }).run(
      'policy',
      'test',
      't.yml',
    );
    expect(stderr).toMatch(said);
    expect(code).toBe(2);
  });
});

describe('ml-workspace policy show --landing-zone', () => {
  it('shows every field of a landing zone, and checks it', () => {
    const box = at({
      'zone.yml': 'region: westeurope\ntags:\n  team: ml\n',
      'wrong.yml': 'region: westeurope\nsubnet: a\n',
    });
    const shown = box.run('policy', 'show', '--landing-zone', 'zone.yml');
    expect(shown.stdout).toMatch(
      /\nLanding zone\n {2}title: not said\n[^]* {2}region: westeurope\n[^]* {2}tags: team=ml\n/,
    );
    expect(shown.code).toBe(0);
    const wrong = box.run('policy', 'show', '--landing-zone', 'wrong.yml');
    expect(wrong.stderr).toContain('wrong.yml:2: is no landing zone');
    expect(wrong.code).toBe(2);
    box.remove();
  });
});

describe('ml-workspace policy show --asking', () => {
  it('shows what is offered to whoever asks, and checks where it leads', () => {
    const box = at({
      'asking.yml': 'destinationSets:\n  r: false\n',
      'lost.yml':
        'presets:\n  mine:\n    title: Mine\n    about: Of mine.\n    sets: [cran]\n',
      'wrong.yml': 'destinationSets:\n  r:\n    hosts: [localhost]\n',
    });
    const shown = box.run('policy', 'show', '--asking', 'asking.yml');
    expect(shown.stdout).toMatch(/\nDestination sets\n {2}pypi: PyPI, /);
    expect(shown.stdout).not.toContain('  r: ');
    expect(shown.code).toBe(0);
    const lost = box.run('policy', 'show', '--asking', 'lost.yml');
    expect(lost.stdout).toContain(
      'Cannot be used: /presets/mine/sets/0: there is no destination set cran',
    );
    expect(lost.code).toBe(1);
    const wrong = box.run('policy', 'show', '--asking', 'wrong.yml');
    expect(wrong.stderr).toContain('is no asking guide');
    expect(wrong.code).toBe(2);
    box.remove();
  });
});
