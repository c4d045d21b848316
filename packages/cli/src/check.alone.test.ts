import { useSandbox } from './__testUtils__/cli';
import { PUBLIC_COMPUTE_YAML } from './__testUtils__/files';

jest.setTimeout(120_000);
const at = useSandbox();

const endpoint = (access?: string) =>
  `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: score-claims
auth_mode: aad_token
${access ? `public_network_access: ${access}\n` : ''}`;

const PRIVATE_COMPUTE_YAML = PUBLIC_COMPUTE_YAML.replace(
  'enable_node_public_ip: true',
  'enable_node_public_ip: false',
).replace("'yes'", "'no'");

const rule = (name: string, properties: object) =>
  JSON.stringify({
    $schema:
      'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [
      {
        type: 'Microsoft.MachineLearningServices/workspaces/outboundRules',
        apiVersion: '2024-10-01',
        name: `mlw-elsewhere/${name}`,
        properties,
      },
    ],
  });
const tagRule = (serviceTag: string) =>
  rule('tag', {
    type: 'ServiceTag',
    category: 'UserDefined',
    destination: { serviceTag, protocol: 'TCP', portRanges: '443' },
  });
const SUBSCRIPTION = '/subscriptions/0f7a1c52-6d3e-4f0b-9a41-2c8e5d7b6a90';
const LAKE = rule('lake', {
  type: 'PrivateEndpoint',
  category: 'UserDefined',
  destination: {
    serviceResourceId: `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stlake`,
    subresourceTarget: 'blob',
    sparkEnabled: false,
  },
});

const INTERNAL = ['--data-classification', 'internal'];
const REGULATED = ['--policy', 'regulated', ...INTERNAL];
const CONFIDENTIAL = [
  '--policy',
  'regulated',
  '--data-classification',
  'confidential',
];

interface Item {
  posture: {
    compliance: { meets: string; failing: { check?: string }[] };
    results: { check: string; status: string }[];
    lanes: { outbound: { state: string } };
  };
}

const judged = (text: string, args: string[]) => {
  const box = at({ 'part.yml': text, 'part.json': text });
  const name = text.startsWith('{') ? 'part.json' : 'part.yml';
  const { code, stdout } = box.run('check', name, ...args, '--format', 'json');
  const [{ posture }] = JSON.parse(stdout) as [Item];
  return { code, posture, meets: posture.compliance.meets };
};

describe('a part of a workspace alone', () => {
  it('complies when all that policy asks of it is known and right', () => {
    expect(judged(endpoint('disabled'), REGULATED)).toMatchObject({
      code: 0,
      meets: 'yes',
    });
    expect(judged(PRIVATE_COMPUTE_YAML, REGULATED)).toMatchObject({
      code: 0,
      meets: 'yes',
    });
  });

  it('does not when something mandatory fails', () => {
    expect(judged(endpoint('enabled'), REGULATED)).toMatchObject({
      code: 1,
      meets: 'no',
    });
    expect(judged(PUBLIC_COMPUTE_YAML, REGULATED)).toMatchObject({
      code: 1,
      meets: 'no',
    });
  });

  it('is refused when something mandatory, or what data there is, is not known', () => {
    expect(judged(endpoint(), REGULATED)).toMatchObject({
      code: 1,
      meets: 'unknown',
    });
    expect(judged(endpoint('disabled'), [])).toMatchObject({
      code: 1,
      meets: 'unknown',
    });
  });

  it('does not when no workspace with it could be good enough for the data', () => {
    const args = ['--data-classification', 'confidential'];
    expect(judged(endpoint('enabled'), args).meets).toBe('no');
    expect(judged(endpoint('disabled'), args).meets).toBe('yes');
  });

  it('is counted apart when it is not known to comply', () => {
    const box = at({ 'e.yml': endpoint(), 'c.yml': PRIVATE_COMPUTE_YAML });
    const { stdout } = box.run('check', 'e.yml', 'c.yml', ...REGULATED);
    expect(stdout).toContain(
      '2 subjects judged: 1 complies, 0 do not, 1 not known to',
    );
  });

  it('is covered by --fail-on, known or not', () => {
    const box = at({ 'e.yml': endpoint(), 'p.yml': endpoint('enabled') });
    const code = (name: string, level: string) =>
      box.run('check', name, ...REGULATED, '--fail-on', level).code;
    expect(code('e.yml', 'unknown')).toBe(1);
    expect(code('e.yml', 'exposed')).toBe(0);
    expect(code('e.yml', 'high')).toBe(1);
    expect(code('p.yml', 'high')).toBe(1);
    expect(
      box.run('check', 'p.yml', ...INTERNAL, '--fail-on', 'unknown').code,
    ).toBe(0);
  });

  it('says in SARIF why it is refused', () => {
    const { stdout } = at({ 'e.yml': endpoint() }).run(
      'check',
      'e.yml',
      ...REGULATED,
      '--format',
      'sarif',
    );
    const [{ results }] = JSON.parse(stdout).runs;
    expect(JSON.stringify(results)).toContain('not called from the internet');
  });
});

describe('an outbound rule alone', () => {
  const statusOf = (text: string, args: string[] = []) =>
    judged(text, args).posture.results.find(
      ({ check }) => check === 'write-capable-destinations',
    )?.status;

  it('fails by what it lets out, whatever its workspace', () => {
    expect(statusOf(tagRule('Internet'))).toBe('fail');
    expect(statusOf(tagRule('Storage'))).toBe('fail');
    expect(statusOf(LAKE)).toBe('pass');
  });

  it('is held to the destinations that policy approves', () => {
    expect(judged(tagRule('Internet'), CONFIDENTIAL).meets).toBe('no');
    expect(judged(tagRule('DataFactory'), REGULATED).meets).toBe('yes');
  });

  it('shows nothing of the network it stands in', () => {
    for (const text of [LAKE, tagRule('Internet')]) {
      expect(judged(text, []).posture.lanes.outbound.state).toBe('unknown');
    }
  });
});
