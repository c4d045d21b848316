import { useSandbox } from './__testUtils__/cli';
import { APPROVED_ONLY_YAML } from './__testUtils__/files';

jest.setTimeout(120_000);
const at = useSandbox();

const WORKSPACE = JSON.stringify(
  {
    workspace: { name: 'mlw-claims' },
    outbound: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      rules: [{ name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' }],
    },
    compute: [{ name: 'cpu-cluster', type: 'AmlCompute' }],
    endpoints: [],
  },
  null,
  2,
);

describe('reach', () => {
  const ask = (to: string, ...flags: string[]) =>
    at({ 'w.json': WORKSPACE }).run(
      'reach',
      'w.json',
      '--from',
      'cpu-cluster',
      '--to',
      to,
      ...flags,
    );

  it('is 0 for what is reached, and says by which line', () => {
    const { code, stdout, stderr } = ask('pypi.org:443');
    expect(stderr).toBe('');
    expect(stdout).toContain(
      'Allowed: cpu-cluster in the managed network reaches pypi.org on TCP port 443\n  By\n    rule pypi (w.json:8)\n',
    );
    expect(code).toBe(0);
  });

  it('is 1 for what is refused, unless that is as expected', () => {
    const { code, stdout } = ask('example.com');
    expect(stdout).toContain('Refused: cpu-cluster in the managed network');
    expect(stdout).toContain('What refuses it\n    no rule approves it');
    expect(code).toBe(1);
    expect(ask('example.com', '--expect', 'refused').code).toBe(0);
  });

  it('is 1 while it is not known, and names what is missing', () => {
    const { code, stdout } = at({ 'a.yml': APPROVED_ONLY_YAML }).run(
      'reach',
      'a.yml',
      '--from',
      'the managed network',
      '--to',
      '20.1.2.3',
      '--format',
      'json',
    );
    const answer = JSON.parse(stdout);
    expect(answer.status).toBe('unknown');
    expect(answer.missing[0]).toMatchObject({
      label: expect.stringContaining('20.1.2.3'),
      source: { file: 'a.yml', line: expect.any(Number) },
    });
    expect(code).toBe(1);
  });

  it('reads a host off an address that was pasted', () => {
    const { code, stdout } = ask('https://pypi.org/simple/');
    expect(stdout).toContain('reaches pypi.org on TCP port 443');
    expect(code).toBe(0);
  });

  it.each<[string[], RegExp]>([
    [[], /reach takes a FILE/],
    [['w.json', 'w.json'], /reach takes one FILE/],
    [['w.json'], /reach takes --from PLACE/],
    [['w.json', '--from', 'cpu-cluster'], /reach takes --to DESTINATION/],
    [
      ['w.json', '--from', 'gpu', '--to', 'pypi.org'],
      /--from: there is no place "gpu" where code runs; expected one of the managed network, cpu-cluster/,
    ],
    [
      ['w.json', '--from', 'cpu-cluster', '--to', 'pypi.org:web'],
      /--to: "web" is no port/,
    ],
    [
      [
        'w.json',
        '--from',
        'cpu-cluster',
        '--to',
        'pypi.org',
        '--protocol',
        'gre',
      ],
      /--protocol: "gre" is no protocol that can be asked for; expected tcp, udp, icmp/,
    ],
    [
      ['w.json', '--from', 'a', '--to', 'b', '--expect', 'maybe'],
      /--expect takes one of allowed, refused/,
    ],
    [['none.json', '--from', 'a', '--to', 'b'], /none\.json/],
    [['other.json', '--from', 'a', '--to', 'b'], /holds no workspace/],
  ])('is 2 for %j', (args, reason) => {
    const { code, stderr, stdout } = at({
      'w.json': WORKSPACE,
      'other.json': '{"hello": "world"}',
    }).run('reach', ...args);
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
