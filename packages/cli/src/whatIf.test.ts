import { useSandbox } from './__testUtils__/cli';
import { APPROVED_ONLY_YAML, OPEN_YAML } from './__testUtils__/files';

jest.setTimeout(120_000);
const at = useSandbox();

const run = (files: Record<string, string>, ...args: string[]) => {
  return at(files).run('what-if', ...args);
};

const LOOSER = APPROVED_ONLY_YAML.replace(
  'allow_only_approved_outbound',
  'allow_internet_outbound',
);
const MORE = `${APPROVED_ONLY_YAML}    - name: "r'; touch owned"
      type: private_endpoint
      destination: {service_resource_id: "/x $(touch owned)", subresource_target: blob}
`;
const TWO_HOSTS = `${APPROVED_ONLY_YAML}    - name: models
      type: fqdn
      destination: huggingface.co
`;

describe('what-if', () => {
  it('is 0 and prints the commands for a change that can be done', () => {
    const { code, stdout, stderr } = run(
      { 'a.yml': APPROVED_ONLY_YAML, 'b.yml': TWO_HOSTS },
      'a.yml',
      'b.yml',
    );
    expect(stderr).toBe('');
    expect(stdout).toContain('Can be done and undone: 1 step.');
    expect(stdout).toMatch(
      /\$ az ml workspace outbound-rule set .*--rule models --type fqdn --destination huggingface\.co$/m,
    );
    expect(stdout).toContain('RESOURCE_GROUP: resource group of the workspace');
    expect(code).toBe(0);
  });

  it('is 0 for no change at all', () => {
    const { code, stdout } = run(
      { 'a.yml': APPROVED_ONLY_YAML },
      'a.yml',
      'a.yml',
    );
    expect(stdout).toMatch(/^Nothing changes in Azure\./);
    expect(code).toBe(0);
  });

  it('is 1 and prints no command for a change that is refused', () => {
    const { code, stdout } = run(
      { 'a.yml': APPROVED_ONLY_YAML, 'b.yml': LOOSER },
      'a.yml',
      'b.yml',
    );
    expect(stdout).toContain(
      'The isolation mode cannot go from AllowOnlyApprovedOutbound to AllowInternetOutbound',
    );
    expect(stdout).not.toContain('$ az');
    expect(code).toBe(1);
  });

  it('is 1 while something is not known, unless it is taken as before', () => {
    const files = {
      'a.yml': APPROVED_ONLY_YAML,
      'b.yml': 'name: mlw-forecast\npublic_network_access: enabled\n',
    };
    const vague = run(files, 'a.yml', 'b.yml');
    expect(vague.stdout).toContain('Must be known first');
    expect(vague.stdout).not.toContain('$ az');
    expect(vague.code).toBe(1);
    const asBefore = run(files, 'a.yml', 'b.yml', '--unsaid', 'as-before');
    expect(asBefore.stdout).toContain('--public-network-access Enabled');
    expect(asBefore.code).toBe(0);
  });

  it('takes or refuses the disputed arrow as it is told', () => {
    const files = {
      'a.yml': OPEN_YAML,
      'b.yml': OPEN_YAML.replace(
        'allow_internet_outbound',
        'allow_only_approved_outbound',
      ),
    };
    expect(run(files, 'a.yml', 'b.yml').code).toBe(0);
    const { code } = run(files, 'a.yml', 'b.yml', '--disputed', 'refuse');
    expect(code).toBe(1);
  });

  it('creates a workspace from one file, and answers programs in JSON', () => {
    const { code, stdout } = run(
      { 'b.yml': OPEN_YAML },
      'b.yml',
      '--format',
      'json',
    );
    const answer = JSON.parse(stdout);
    expect(answer.steps[0].id).toBe('create-workspace');
    expect(answer.before).toBe(undefined);
    expect(code).toBe(0);
  });

  it('offers no command for a rule that Azure does not take', () => {
    const { stdout } = run(
      { 'a.yml': APPROVED_ONLY_YAML, 'b.yml': MORE },
      'a.yml',
      'b.yml',
      '--format',
      'json',
    );
    // Azure takes no such rule, so nothing is offered to be run.
    const answer = JSON.parse(stdout);
    expect(answer.outcome).toBe('refused');
    expect(answer.commands).toEqual([]);
  });

  it('takes a request for all there is', () => {
    const isolation = {
      workspace: { name: 'mlw-new' },
      outbound: { isolationMode: 'Disabled', rules: [] },
    };
    const managed = {
      ...isolation,
      outbound: { isolationMode: 'AllowInternetOutbound', rules: [] },
    };
    const files = {
      'from.json': JSON.stringify({ owner: 'group:default/a', isolation }),
      'to.json': JSON.stringify({
        owner: 'group:default/a',
        isolation: managed,
      }),
      'bare.json': JSON.stringify(isolation),
      'wanted.json': JSON.stringify(managed),
    };
    const LEFT_OUT = 'Not known, and left out of the steps';
    expect(run(files, 'from.json', 'to.json').stdout).not.toContain(LEFT_OUT);
    const bare = run(files, 'bare.json', 'wanted.json');
    expect(bare.stdout).toContain(LEFT_OUT);
  });

  it('takes one of several workspaces by its name', () => {
    const files = {
      'both.yml': `${APPROVED_ONLY_YAML}---\n${OPEN_YAML}`,
      'a.yml': APPROVED_ONLY_YAML,
    };
    expect(run(files, 'both.yml#mlw-forecast', 'a.yml').code).toBe(0);
    const { code, stderr } = run(files, 'both.yml', 'a.yml');
    expect(stderr).toContain('holds 2 workspaces (mlw-forecast, mlw-open)');
    expect(code).toBe(2);
  });

  it.each<[string[], RegExp]>([
    [[], /takes FROM and TO, or TO alone/],
    [['a.yml', 'a.yml', 'a.yml'], /takes FROM and TO/],
    [['a.yml', 'none.yml'], /none\.yml: there is no such file/],
    [['a.yml', 'other.json'], /other\.json: holds no workspace/],
    [['a.yml#mlw-x', 'a.yml'], /holds no workspace "mlw-x", but mlw-forecast/],
    [['a.yml', 'a.yml', '--disputed', 'maybe'], /--disputed takes one of/],
    [['a.yml', 'wrong.json'], /wrong\.json:2: is no isolation: \/compute/],
  ])('is 2 for %j', (args, reason) => {
    const { code, stderr } = run(
      {
        'a.yml': APPROVED_ONLY_YAML,
        'other.json': '{"hello": "world"}',
        'wrong.json': '{"region": "x",\n "compute": 3}',
      },
      ...args,
    );
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });
});
