import { useSandbox } from './__testUtils__/cli';
import {
  ALL_FILES,
  APPROVED_ONLY_YAML,
  ARM_PARAMETERS,
  ARM_TEMPLATE,
  INVALID_YAML,
  OPEN_YAML,
  PUBLIC_COMPUTE_YAML,
  SELECTED_IPS_YAML,
  TERRAFORM,
} from './__testUtils__/files';

jest.setTimeout(120_000);
const at = useSandbox();

describe('exit codes', () => {
  it('is 0 when every workspace meets the policy', () => {
    const { code, stdout } = at({ 'a.yml': SELECTED_IPS_YAML }).run(
      'check',
      'a.yml',
    );
    expect(stdout).toContain('Policy baseline (revision 1, public data): met');
    expect(stdout).toContain('1 complies');
    expect(code).toBe(0);
  });

  it('is 1 when one does not, and when nobody said what data it holds', () => {
    const box = at({ 'a.yml': SELECTED_IPS_YAML, 'open.yml': OPEN_YAML });
    expect(box.run('check', 'a.yml', 'open.yml').code).toBe(1);
    const unsaid = SELECTED_IPS_YAML.replace(/tags:\n.*\n/, '');
    box.write('unsaid.yml', unsaid);
    const { code, stdout } = box.run('check', 'unsaid.yml');
    expect(code).toBe(1);
    expect(stdout).toContain('The data classification is missing');
    expect(
      box.run('check', 'unsaid.yml', '--data-classification', 'public').code,
    ).toBe(0);
  });

  it('is 2 for what cannot be read, even when another workspace fails', () => {
    const box = at({ 'open.yml': OPEN_YAML, 'broken.yml': 'a: [1, 2' });
    const { code, stdout, stderr } = box.run('check', 'open.yml', 'broken.yml');
    expect(code).toBe(2);
    expect(stdout).toContain('mlw-open');
    expect(stderr).toMatch(/^error: broken\.yml:1:\d+: is not YAML/m);
  });

  it.each([
    [['check']],
    [['check', 'a.yml', '--fail-on', 'bad']],
    [['check', 'a.yml', '--format', 'xml']],
    [['check', 'a.yml', '--colour']],
    [['judge', 'a.yml']],
    [['explain']],
    [['explain', 'no-such-check']],
    [['check', 'missing.yml']],
    [['check', 'a.yml', '--policy', 'missing.yml']],
    [['check', 'a.yml', '--parameters', 'missing.json']],
  ])('is 2 for %j, with a reason', args => {
    const { code, stderr, stdout } = at({ 'a.yml': OPEN_YAML }).run(...args);
    expect(code).toBe(2);
    expect(stderr.trim()).not.toBe('');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).not.toMatch(/\d complies/);
  });
});

describe('--fail-on', () => {
  const verdicts = {
    'wrong.yml': 'invalid',
    'open.yml': 'exposed',
    'office.yml': 'unknown',
  };
  const files = {
    'wrong.yml': INVALID_YAML,
    'open.yml': `${OPEN_YAML}storage_account: x\n`,
    'office.yml': 'name: mlw-unsaid\nlocation: westeurope\n',
  };

  it('fails a verdict at or below the one that is named', () => {
    const box = at(files);
    const codes = (level: string) =>
      Object.keys(verdicts).map(
        name => box.run('check', name, '--fail-on', level).code,
      );
    expect(codes('invalid')).toEqual([1, 0, 0]);
    expect(codes('unknown')).toEqual([1, 1, 1]);
    expect(codes('isolated')).toEqual([1, 1, 1]);
  });

  it('fails a failing check of at least the severity that is named', () => {
    const box = at({ 'open.yml': OPEN_YAML, 'quiet.yml': files['office.yml'] });
    expect(box.run('check', 'open.yml', '--fail-on', 'high').code).toBe(1);
    expect(box.run('check', 'quiet.yml', '--fail-on', 'low').code).toBe(0);
  });
});

describe('policy', () => {
  it("is the organisation's own, named in the output", () => {
    const policy = `name: house-rules
revision: 7
tiers:
  public: {minimumVerdict: exfiltration-protected}
`;
    const { code, stdout } = at({
      'a.yml': APPROVED_ONLY_YAML,
      'policy.yml': policy,
    }).run('check', 'a.yml', '--policy', 'policy.yml');
    expect(stdout).toContain('Policy house-rules (revision 7, public data)');
    expect(code).toBe(1);
  });

  it('is the baseline otherwise, and a wrong one is told with its line', () => {
    const box = at({
      'a.yml': APPROVED_ONLY_YAML,
      'policy.yml':
        'name: x\nrevision: 1\ntiers: {}\nenforcement:\n  none-such: off\n',
    });
    expect(box.run('check', 'a.yml').stdout).toContain('Policy baseline');
    const { code, stderr } = box.run(
      'check',
      'a.yml',
      '--policy',
      'policy.yml',
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/policy\.yml:5: is no policy/);
  });
});

describe('what is read', () => {
  it('takes parameters for a template', () => {
    const box = at({ 'a.json': ARM_TEMPLATE, 'p.json': ARM_PARAMETERS });
    const read = (...args: string[]) =>
      JSON.parse(
        box.run('check', 'a.json', '--format', 'json', ...args).stdout,
      )[0];
    expect(read().isolation.inbound.publicNetworkAccess).toBe('Enabled');
    expect(read().isolation.outbound.isolationMode).toBeUndefined();
    expect(read().unresolved[0].expression).toContain('mode');
    const given = read('--parameters', 'p.json').isolation;
    expect(given.inbound.publicNetworkAccess).toBe('Disabled');
    expect(given.outbound.isolationMode).toBe('AllowOnlyApprovedOutbound');
  });

  it('reads standard input', () => {
    const { stdout } = at().pipe(OPEN_YAML, 'check', '-');
    expect(stdout).toContain('workspace mlw-open');
  });

  it('reads the files of a Terraform folder together, with their lines', () => {
    const box = at({
      'infra/main.tf': TERRAFORM,
      'infra/more.tf': `resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "factory" {
  name         = "factory"
  workspace_id = azurerm_machine_learning_workspace.forecast.id
  service_tag  = "DataFactory"
  protocol     = "TCP"
  port_ranges  = "443"
}
`,
      'infra/x.auto.tfvars': 'region = "northeurope"\n',
    });
    const [item] = JSON.parse(
      box.run('check', 'infra', '--format', 'json').stdout,
    );
    expect(item.isolation.region).toBe('northeurope');
    expect(item.isolation.inbound).toMatchObject({
      publicNetworkAccess: 'Disabled',
      privateEndpoints: [
        { name: 'pe-mlw', privateDnsZones: ['privatelink.api.azureml.ms'] },
      ],
    });
    expect(
      item.isolation.outbound.rules.map((rule: { type: string }) => rule.type),
    ).toEqual(['FQDN', 'ServiceTag']);
    expect(item.source).toMatchObject({ file: 'infra/main.tf', line: 12 });
    const finding = item.posture.results.find(
      (result: { check: string }) =>
        result.check === 'write-capable-destinations',
    );
    expect(finding.places[0].source).toMatchObject({
      file: 'infra/more.tf',
      line: 4,
    });
  });

  it('judges a compute alone by the checks that apply to it', () => {
    const [item] = JSON.parse(
      at({ 'c.yml': PUBLIC_COMPUTE_YAML }).run(
        'check',
        'c.yml',
        '--format',
        'json',
      ).stdout,
    );
    expect(item.subject).toEqual({
      type: 'compute',
      name: 'gpu-cluster',
      kind: 'AmlCompute',
    });
    const failing = item.posture.results.filter(
      (result: { status: string }) => result.status === 'fail',
    );
    expect(failing.map((result: { check: string }) => result.check)).toContain(
      'compute-public-ip',
    );
    expect(item.posture.results.length).toBeLessThan(40);
  });

  it('calls access for listed addresses SelectedIps', () => {
    const [item] = JSON.parse(
      at({ 'o.yml': SELECTED_IPS_YAML }).run(
        'check',
        'o.yml',
        '--format',
        'json',
      ).stdout,
    );
    expect(item.isolation.inbound).toEqual({
      publicNetworkAccess: 'SelectedIps',
      ipRules: ['20.50.60.0/28', '20.50.70.17'],
    });
  });
});

describe('output', () => {
  it('says three lines for each subject with --brief', () => {
    const { stdout } = at({ 'open.yml': OPEN_YAML }).run(
      'check',
      'open.yml',
      '--brief',
    );
    const [heading, sentence, worst, summary] = stdout.split('\n');
    expect(heading).toBe('open.yml:1  workspace mlw-open');
    expect(sentence).toMatch(/^ {2}\w.* as declared: /);
    expect(worst).toMatch(/^ {2}open\.yml:\d+ [\w-]+: .*Fix: /);
    expect(summary).toBe(
      '1 subject judged: 0 comply, 0 do not, 1 not known to',
    );
  });

  it('points at the line of what fails, with what to do', () => {
    const { stdout } = at({ 'open.yml': OPEN_YAML }).run('check', 'open.yml');
    expect(stdout).toMatch(/public-access-restricted {2}open\.yml:3\n/);
    expect(stdout).toMatch(/Expected: /);
    expect(stdout).toMatch(/Fix: /);
  });

  it('marks nothing up in Markdown that a file says', () => {
    const { stdout } = at({
      'a.yml': `name: "<img src=x> @everyone [a](https://b.example)"\nlocation: z\npublic_network_access: enabled\n`,
    }).run('check', 'a.yml', '--format', 'markdown');
    expect(stdout).toContain('## Workspace isolation');
    expect(stdout).not.toMatch(/(^|[^\\])<img|@everyone|\]\(https:\/\/b/);
  });

  it('explains a check and offers near ones', () => {
    const box = at();
    const { stdout, code } = box.run('explain', 'locked-out');
    expect(stdout).toContain('https://learn.microsoft.com/');
    expect(code).toBe(0);
    expect(box.run('explain', 'lockedout').stderr).toContain(
      'did you mean locked-out',
    );
    expect(box.run('explain', 'what-a-green-does-not-prove').stdout).toContain(
      'DNS tunnelling',
    );
  });

  it('tells a stranger how to use it', () => {
    const { stdout, code } = at().run('--help');
    expect(code).toBe(0);
    for (const word of [
      'check FILE',
      'explain CHECK',
      '--fail-on',
      'Exit code',
    ]) {
      expect(stdout).toContain(word);
    }
  });

  it('judges a file once, however often it is named', () => {
    const { stdout } = at(ALL_FILES).run(
      'check',
      'open.yaml',
      './open.yaml',
      '--brief',
    );
    expect(stdout).toContain('1 subject judged');
  });
});

describe('an isolation in our own words', () => {
  const request = {
    owner: 'group:default/data-science',
    isolation: {
      workspace: { name: 'mlw-own' },
      dataClassification: 'public',
      inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
    },
  };

  it('is judged as a request where it is one, with the lines of its facts', () => {
    const box = at({ 'r.json': JSON.stringify(request, null, 2) });
    const [item] = JSON.parse(
      box.run('check', 'r.json', '--format', 'json').stdout,
    );
    expect(item.subject).toEqual({ type: 'workspace', name: 'mlw-own' });
    expect(item.posture.basis.kind).toBe('requested');
    expect(item.isolation.compute).toEqual([]);
    const open = item.posture.results.find(
      (result: { check: string }) =>
        result.check === 'public-access-restricted',
    );
    expect(open.places[0].source).toMatchObject({
      file: 'r.json',
      pointer: '/isolation/inbound/publicNetworkAccess',
      line: 9,
    });
  });

  it('is declared where it stands alone, and what is wrong in it is told with its line', () => {
    const box = at({
      'i.json': JSON.stringify(request.isolation),
      'wrong.json': '{"isolation":\n {"inbound": {"ipRules": "all"}}}',
    });
    const [item] = JSON.parse(
      box.run('check', 'i.json', '--format', 'json').stdout,
    );
    expect(item.posture.basis.kind).toBe('declared');
    expect(item.isolation.compute).toBeUndefined();
    const { code, stderr } = box.run('check', 'wrong.json');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /wrong\.json:2(:\d+)?: is no isolation: \/isolation\/inbound\/ipRules: /,
    );
  });
});
