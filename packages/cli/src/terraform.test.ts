import { useSandbox } from './__testUtils__/cli';
import { joinModule } from './input/hcl';

jest.setTimeout(120_000);
const at = useSandbox();

const MAIN = `variable "public" {
  type    = bool
  default = false
}
variable "mode" {
  default = "AllowOnlyApprovedOutbound"
}
resource "azurerm_machine_learning_workspace" "ws" {
  name                          = "mlw-one"
  location                      = "westeurope"
  resource_group_name           = "rg-ml"
  public_network_access_enabled = var.public
  managed_network {
    isolation_mode = var.mode
  }
}
`;

const RULE = `variable "workspace_id" {}
variable "host" {
  default = "pypi.org"
}
resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "hub" {
  name             = "hub"
  workspace_id     = var.workspace_id
  destination_fqdn = var.host
}
`;

const call = (source: string) => `module "rules" {
  source       = "${source}"
  workspace_id = azurerm_machine_learning_workspace.ws.id
  host         = "*.github.com"
}
`;

interface Item {
  subject: { type: string; name: string };
  isolation: {
    inbound: { publicNetworkAccess?: string };
    outbound: { isolationMode?: string; rules?: { fqdn?: string }[] };
  };
  posture: {
    lanes: Record<string, { state: string }>;
    results: {
      check: string;
      places: { source?: { file: string; line?: number } }[];
    }[];
  };
}

/** What is judged in files, and what is said beside it. */
function check(files: Record<string, string>, ...args: string[]) {
  const sandbox = at(files);
  const { stdout, stderr } = sandbox.run('check', ...args, '--format', 'json');
  const items = (JSON.parse(stdout) as Item[]).filter(
    ({ subject }) => subject?.type === 'workspace',
  );
  return { items, stderr, stdout };
}

/** The settings of the only workspace. */
function settings(files: Record<string, string>, ...args: string[]) {
  const { items, stderr } = check(files, ...args);
  expect(items).toHaveLength(1);
  const { inbound, outbound } = items[0].isolation;
  return [inbound.publicNetworkAccess, outbound.isolationMode, stderr];
}

describe('files of variables', () => {
  it('are loaded from the folder in the order of Terraform', () => {
    expect(
      settings(
        {
          'infra/main.tf': MAIN,
          'infra/terraform.tfvars': 'public = true\nmode = "Disabled"\n',
          'infra/b.auto.tfvars': 'mode = "AllowInternetOutbound"\n',
          'infra/a.auto.tfvars.json': '{"mode": "AllowOnlyApprovedOutbound"}',
        },
        'infra',
      ),
    ).toEqual(['Enabled', 'AllowInternetOutbound', '']);
  });

  it('are loaded from the folder of a single file, too', () => {
    const [access] = settings(
      { 'main.tf': MAIN, 'terraform.tfvars': 'public = true\n' },
      'main.tf',
    );
    expect(access).toBe('Enabled');
  });

  it.each([
    ['below the folder', 'env/prod.tfvars'],
    ['beside the configuration', 'prod.tfvars'],
  ])('%s leave not known what they set differently', (_, name) => {
    const [access, mode, stderr] = settings(
      {
        'main.tf': MAIN,
        [name]: 'public = true\nmode = "AllowOnlyApprovedOutbound"\n',
      },
      '.',
    );
    expect(access).toBeUndefined();
    expect(mode).toBe('AllowOnlyApprovedOutbound');
    expect(stderr).toContain(name);
    expect(stderr).toContain('--var-file');
  });

  it('below the folder of a single file leave it not known as well', () => {
    const [access] = settings(
      { 'main.tf': MAIN, 'env/prod.tfvars': 'public = true\n' },
      'main.tf',
    );
    expect(access).toBeUndefined();
  });

  it('that are named are used, the last one first', () => {
    expect(
      settings(
        {
          'infra/main.tf': MAIN,
          'infra/env/dev.tfvars': 'public = false\n',
          'infra/env/prod.tfvars': 'public = true\n',
        },
        'infra',
        '--var-file',
        'infra/env/dev.tfvars',
        '--var-file',
        'infra/env/prod.tfvars',
      ),
    ).toEqual(['Enabled', 'AllowOnlyApprovedOutbound', '']);
  });

  it('that are named and not there are an error', () => {
    const sandbox = at({ 'main.tf': MAIN });
    const { code, stderr } = sandbox.run(
      'check',
      'main.tf',
      '--var-file',
      'none.tfvars',
    );
    expect(code).toBe(2);
    expect(stderr).toContain('none.tfvars');
  });
});

describe('a folder of Terraform', () => {
  it('is not known to be closed by one of its files', () => {
    const { items, stdout } = check(
      { 'main.tf': MAIN, 'rules.tf': call('acme/rules/azurerm') },
      'main.tf',
    );
    expect(items[0].posture.lanes.outbound.state).toBe('unknown');
    expect(stdout).toContain('rules.tf');
  });

  it('reads the modules in folders near by, and judges them there only', () => {
    const { items } = check(
      {
        'infra/main.tf': MAIN + call('./modules/rules'),
        'infra/modules/rules/main.tf': RULE,
      },
      'infra',
    );
    expect(items).toHaveLength(1);
    expect(items[0].isolation.outbound.rules).toMatchObject([
      { fqdn: '*.github.com' },
    ]);
    const finding = items[0].posture.results.find(
      result => result.check === 'write-capable-destinations',
    );
    expect(finding?.places[0].source).toMatchObject({
      file: 'infra/modules/rules/main.tf',
      line: 8,
    });
  });

  it('reads a module beside it, out of a folder that was not named', () => {
    const { items } = check(
      {
        'live/prod/main.tf': MAIN + call('../../modules/rules'),
        'modules/rules/main.tf': RULE,
      },
      'live/prod',
    );
    expect(items[0].isolation.outbound.rules).toHaveLength(1);
  });

  it('does not read a module that stands outside of what was named', () => {
    const { items } = check(
      { 'main.tf': MAIN + call('../../../../../../../../etc') },
      'main.tf',
    );
    expect(items[0].posture.lanes.outbound.state).toBe('unknown');
  });

  it('may hold blocks of any name', () => {
    joinModule(
      [
        {
          file: 'a.tf',
          text: '',
          value: JSON.parse('{"resource": {"__proto__": {"polluted": [{}]}}}'),
        },
      ],
      [],
      { whole: true },
    );
    expect({}).not.toHaveProperty('polluted');
  });

  it('is judged, and an error, where a file of variables in it is broken', () => {
    const sandbox = at({ 'main.tf': MAIN, 'terraform.tfvars': 'a = {' });
    const { code, stdout, stderr } = sandbox.run(
      'check',
      '.',
      '--format',
      'json',
    );
    const [{ posture }] = JSON.parse(stdout) as Item[];
    expect(posture.lanes.inbound.state).toBe('unknown');
    expect(stderr).toContain('terraform.tfvars');
    expect(code).toBe(2);
  });

  it('lays an override over what it overrides', () => {
    const [access] = settings(
      {
        'main.tf': MAIN,
        'a_override.tf': `resource "azurerm_machine_learning_workspace" "ws" {
  public_network_access_enabled = true
}
`,
      },
      '.',
    );
    expect(access).toBe('Enabled');
  });
});

it.each<[string, string[], RegExp]>([
  [
    'fix',
    ['main.tf', '--to', 'exfiltration-protected', '--format', 'json'],
    /AllowInternetOutbound/,
  ],
  ['lint', ['main.tf', '--format', 'json'], /AllowInternetOutbound/],
  ['addresses', ['main.tf', '--format', 'json'], /not known|unknown/],
  [
    'reach',
    ['main.tf', '--from', 'the managed network', '--to', 'pypi.org'],
    /Allowed/,
  ],
  ['what-if', ['main.tf', '--format', 'json'], /can send data to any host/],
])('%s takes files of variables too', (command, args, expected) => {
  const sandbox = at({
    'main.tf': MAIN,
    'prod.tfvars': 'mode = "AllowInternetOutbound"',
  });
  const { code, stdout, stderr } = sandbox.run(
    command,
    ...args,
    '--var-file',
    'prod.tfvars',
  );
  expect(stderr).toBe('');
  expect(stdout).toMatch(expected);
  expect(code).not.toBe(2);
});
