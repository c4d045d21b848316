import { tagRule } from '@ringfence/testing';
import {
  custom,
  endpoint,
  findingOf,
  host,
  managed,
  mended,
} from '../__testUtils__/linting';

describe('duplicate', () => {
  it.each<[string, object, object]>([
    ['a host in another case', host('pypi.org'), host('PyPI.org.')],
    ['hosts in another order', host('a.org, b.org'), host('b.org,a.org')],
    [
      'ports in another order',
      host('a.org', { portRanges: '80, 443' }),
      host('a.org', { portRanges: '443,80' }),
    ],
    [
      'the ports a host rule has unstated',
      host('a.org'),
      host('a.org', { portRanges: '80,443' }),
    ],
    ['a tag in another case', tagRule('Sql'), tagRule('SQL')],
    [
      'a tag with the same left out',
      { ...tagRule('Sql'), addressPrefixes: undefined },
      { ...tagRule('Sql'), addressPrefixes: undefined },
    ],
    [
      'a refusal',
      { ...tagRule('Sql'), action: 'Deny' },
      { ...tagRule('Sql'), action: 'deny' },
    ],
    ['a private endpoint', endpoint('sta'), endpoint('sta')],
  ])('is %s', (_, one, other) => {
    const isolation = managed(
      { ...one, name: 'first' },
      { ...other, name: 'second' },
    );
    expect(findingOf(isolation, 'duplicate')).toEqual([
      expect.objectContaining({
        ruleName: 'second',
        message: expect.stringMatching(/^(says the same as )?rule "first"/),
      }),
    ]);
    expect(mended(isolation, 'duplicate').outbound?.rules).toEqual([
      { ...one, name: 'first' },
    ]);
  });

  it.each<[string, object, object]>([
    ['another host', host('a.org'), host('b.org')],
    [
      'another port',
      host('a.org', { portRanges: '80' }),
      host('a.org', { portRanges: '443' }),
    ],
    ['another protocol', tagRule('Sql'), tagRule('Sql', '443', 'UDP')],
    ['a refusal of it', tagRule('Sql'), { ...tagRule('Sql'), action: 'Deny' }],
    [
      'not known to have the same addresses',
      tagRule('Sql'),
      { ...tagRule('Sql'), addressPrefixes: undefined },
    ],
    [
      'another tag with the same addresses',
      { ...tagRule('Sql'), addressPrefixes: ['203.0.113.0/24'] },
      { ...tagRule('Storage'), addressPrefixes: ['203.0.113.0/24'] },
    ],
    ['another part', endpoint('sta'), endpoint('sta', 'file')],
  ])('is not %s', (_, one, other) => {
    expect(findingOf(managed(one, other), 'duplicate')).toEqual([]);
  });

  it('leaves the first private endpoint for Spark where the second was', () => {
    const isolation = managed(
      endpoint('sta'),
      endpoint('sta', 'blob', { sparkEnabled: true }),
    );
    expect(mended(isolation, 'duplicate').outbound?.rules).toEqual([
      endpoint('sta', 'blob', { sparkEnabled: true }),
    ]);
  });

  it('is every rule after the first', () => {
    const three = managed(host('a.org'), host('a.org'), host('a.org'));
    expect(findingOf(three, 'duplicate').map(({ pointer }) => pointer)).toEqual(
      ['/outbound/rules/1/name', '/outbound/rules/2/name'],
    );
  });
});

describe('shadowed', () => {
  const narrow = host('files.pypi.org', { name: 'narrow' });

  it.each<[string, object, object[]]>([
    ['a wildcard', narrow, [host('*.pypi.org')]],
    ['any host', narrow, [host('*')]],
    ['one of several hosts', narrow, [host('a.org, *.pypi.org')]],
    [
      'more ports',
      host('a.org', { name: 'narrow', portRanges: '443' }),
      [host('a.org')],
    ],
    [
      'a whole tag',
      { ...tagRule('Storage.westeurope'), name: 'narrow' },
      [tagRule('Storage')],
    ],
    [
      'more protocols',
      { ...tagRule('Storage'), name: 'narrow' },
      [tagRule('Storage', '443', '*')],
    ],
    [
      'two rules together',
      { ...tagRule('Storage.westeurope', '80-90'), name: 'narrow' },
      [tagRule('Storage', '80-85'), tagRule('Storage', '86-90')],
    ],
    ['the internet', narrow, [tagRule('Internet', '1-65535')]],
  ])('is a rule under %s, in whatever order', (_, under, broad) => {
    for (const rules of [
      [under, ...broad],
      [...broad, under],
    ]) {
      const isolation = managed(...rules);
      expect(
        findingOf(isolation, 'shadowed').map(({ ruleName }) => ruleName),
      ).toEqual(['narrow']);
      expect(mended(isolation, 'shadowed').outbound?.rules).toEqual(broad);
    }
  });

  it.each<[string, object, object]>([
    ['a wildcard beside it', host('pypi.org'), host('*.pypi.org')],
    [
      'fewer ports',
      host('a.pypi.org'),
      host('*.pypi.org', { portRanges: '80' }),
    ],
    [
      'another protocol',
      tagRule('Storage.westeurope'),
      tagRule('Storage', '443', 'UDP'),
    ],
    [
      'a refusal',
      tagRule('Storage.westeurope'),
      { ...tagRule('Storage'), action: 'Deny' },
    ],
    [
      'a tag that only begins with its name',
      tagRule('AzureFrontDoor.Frontend'),
      tagRule('AzureFrontDoor'),
    ],
    [
      'the internet, where it is local',
      tagRule('VirtualNetwork'),
      tagRule('Internet', '1-65535'),
    ],
    [
      'addresses in place of a tag',
      tagRule('Storage.westeurope'),
      { ...tagRule('Storage'), addressPrefixes: ['203.0.113.0/24'] },
    ],
    [
      'ports that are not known',
      tagRule('Storage.westeurope'),
      { ...tagRule('Storage'), portRanges: undefined },
    ],
  ])('is none under %s', (_, one, other) => {
    expect(findingOf(managed(one, other), 'shadowed')).toEqual([]);
  });

  it('is found in a custom network where a host rule says its ports', () => {
    const rules = (portRanges?: string) =>
      custom(
        host('a.pypi.org', { portRanges }),
        host('*.pypi.org', { portRanges }),
      );
    expect(findingOf(rules('443'), 'shadowed')).toHaveLength(1);
    expect(findingOf(rules(), 'shadowed')).toEqual([]);
  });
});
