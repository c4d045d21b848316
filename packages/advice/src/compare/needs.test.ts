import { MAX_TEXT } from '@ringfence/engine';
import { optionOf } from '../__testUtils__/needs';
import { needsSchema } from './needs';

describe('needs', () => {
  const problems = (input: unknown) => {
    const { error } = needsSchema.safeParse(input);
    return error?.issues.map(
      ({ path, message }) => `${path.join('/')}: ${message}`,
    );
  };

  it.each([
    'https://pypi.org',
    'pypi.org/simple',
    '*',
    '10.0.0.1',
    'a.org, b.org',
    'pypi.org"; rm -rf /',
    'x'.repeat(300),
    '',
  ])('take no host %j, and say what to write', host => {
    expect(problems({ hosts: [host] })).toEqual([
      expect.stringMatching(/^hosts\/0: expected one host such as pypi\.org/),
    ]);
  });

  it.each([
    ['10.0.0.0/8', 'is not a public address range'],
    ['2001:db8::/32', 'is IPv6'],
    ['everyone', 'is not an IPv4 address'],
  ])('take no client address %j, and say why', (address, why) => {
    expect(problems({ clientAddresses: [address] })).toEqual([
      expect.stringContaining(why),
    ]);
  });

  it.each([
    { clients: [] },
    { clients: ['vpn'] },
    { nodes: 0 },
    { nodes: 1.5 },
    { nodes: 1e9 },
    { aks: 'yes' },
    { sparks: true },
    { hosts: Array.from({ length: 501 }, (_, n) => `h${n}.example.org`) },
    { dataClassification: 'x'.repeat(MAX_TEXT + 1) },
    [],
    null,
  ])('take no %j', input => {
    expect(problems(input)).toHaveLength(1);
  });

  it('give each host one rule, however it is written', () => {
    const { isolation } = optionOf(
      { hosts: ['PyPI.org', 'pypi.org.', ' pypi.org '] },
      'managed-approved-only',
    );
    expect(isolation.outbound?.rules).toEqual([
      { name: 'host-1', type: 'FQDN', fqdn: 'pypi.org' },
    ]);
  });
});
