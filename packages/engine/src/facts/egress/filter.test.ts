import { AddressSet, PUBLIC_ADDRESSES } from '../../network/addressSet';
import { FilterRule, isPartOfTag, letOut, letOutOnce } from './filter';
import { Flow } from './flow';

type Written = Partial<Omit<FilterRule, 'addresses'>> & {
  addresses?: string[];
};

const rule = (
  name: string,
  { addresses = [], ...rest }: Written,
): FilterRule => ({
  name,
  pointer: `/${name}`,
  protocols: ['*'],
  ports: '*',
  allows: true,
  tags: [],
  hosts: [],
  ...rest,
  addresses: AddressSet.read(addresses),
});

const allow = (name: string, written: Written) => rule(name, written);
const deny = (name: string, written: Written) =>
  rule(name, { ...written, allows: false });

const EVERYTHING = ['0.0.0.0/0', '::/0'];
const SOME = ['20.0.0.0/16'];

const ask = (rules: FilterRule[], flow?: Flow) => {
  const found = letOut(rules, flow, PUBLIC_ADDRESSES);
  return {
    addresses: found.addresses.map(each => [
      each.rule.name,
      each.set.v4.length,
    ]),
    all: found.all.v4.length,
    tags: found.tags,
    hosts: found.hosts.flatMap(each =>
      each.hosts.map(host => `${host} by ${each.rule.name}`),
    ),
    tag: (wanted: string) => found.tag(wanted)?.name,
    rulesFor: (wanted: string) => found.rulesFor(wanted).map(own => own.name),
  };
};

describe('a tag is part of another', () => {
  it.each<[boolean, string, string]>([
    [true, 'storage', 'storage'],
    [true, 'storage.westeurope', 'storage'],
    [false, 'storage', 'storage.westeurope'],
    [false, 'storagesync', 'storage'],
    [true, 'azurefrontdoor.backend', 'azurefrontdoor'],
    // Another service by a longer name: nobody writes to it.
    [false, 'azurefrontdoor.firstparty', 'azurefrontdoor'],
  ])('%s: %s of %s', (expected, part, whole) => {
    expect(isPartOfTag(part, whole)).toBe(expected);
  });
});

describe('rules in order let out addresses', () => {
  it('by the first that is for them, and none that no rule is for', () => {
    const found = ask([
      allow('half', { addresses: ['20.0.0.0/17'] }),
      allow('whole', { addresses: SOME }),
      allow('again', { addresses: SOME }),
    ]);
    expect(found.addresses).toEqual([
      ['half', 2 ** 15],
      ['whole', 2 ** 15],
    ]);
    expect(found.all).toBe(2 ** 16);
  });

  it('but for those that one before refuses', () => {
    const found = ask([
      deny('half', { addresses: ['20.0.0.0/17'] }),
      allow('whole', { addresses: SOME }),
    ]);
    expect(found.addresses).toEqual([['whole', 2 ** 15]]);
  });

  it('of the traffic that they are for', () => {
    const rules = [
      allow('web', {
        addresses: SOME,
        protocols: ['TCP'],
        ports: [{ from: 443, to: 443 }],
      }),
    ];
    expect(ask(rules, { protocol: 'TCP', port: 443 }).all).toBe(2 ** 16);
    expect(ask(rules, { protocol: 'UDP', port: 443 }).all).toBe(0);
    expect(ask(rules).all).toBe(2 ** 16);
  });

  it('where they are rules of addresses: those of hosts have none', () => {
    const rules = [
      allow('hosts', { addresses: SOME, ofHosts: true, hosts: ['a.org'] }),
      allow('addresses', { addresses: SOME }),
    ];
    expect(ask(rules).addresses).toEqual([['addresses', 2 ** 16]]);
  });

  it('each by itself where they have no order', () => {
    const rules = [
      allow('one', { addresses: SOME, byItself: true }),
      allow('two', { addresses: SOME, byItself: true }),
    ];
    expect(ask(rules).addresses).toEqual([
      ['one', 2 ** 16],
      ['two', 2 ** 16],
    ]);
  });
});

describe('rules in order let out a service tag', () => {
  const storage = { tags: ['storage'] };
  const region = { tags: ['storage.westeurope'] };

  it.each<[string, string | undefined, string, FilterRule[]]>([
    ['that nothing names: no', undefined, 'sql', [allow('a', storage)]],
    ['that one names: by it', 'a', 'storage', [allow('a', storage)]],
    [
      'by the first that names it',
      'a',
      'storage',
      [allow('a', storage), deny('b', storage), allow('c', storage)],
    ],
    [
      'that the first refuses: no',
      undefined,
      'storage',
      [deny('a', storage), allow('b', storage)],
    ],
    [
      'of a region, by the whole',
      'a',
      'storage.westeurope',
      [allow('a', storage)],
    ],
    ['by a region of it: no', undefined, 'storage', [allow('a', region)]],
    [
      'of a region, that one before refuses with the whole: no',
      undefined,
      'storage.westeurope',
      [deny('a', storage), allow('b', region)],
    ],
    [
      'of a region, that one before lets out alone',
      'a',
      'storage.westeurope',
      [allow('a', region), deny('b', storage)],
    ],
    [
      'of another service with a longer name, by its own rule',
      'b',
      'azurefrontdoor.firstparty',
      [
        deny('a', { tags: ['azurefrontdoor'] }),
        allow('b', { tags: ['azurefrontdoor.firstparty'] }),
      ],
    ],
    [
      'whose addresses some rule lets out',
      'a',
      'sql',
      [allow('a', { addresses: SOME }), allow('b', { addresses: EVERYTHING })],
    ],
    [
      'that is refused behind addresses that are let out',
      'a',
      'sql',
      [allow('a', { addresses: SOME }), deny('b', { tags: ['sql'] })],
    ],
    [
      'that is refused before addresses are let out: no',
      undefined,
      'sql',
      [deny('a', { tags: ['sql'] }), allow('b', { addresses: SOME })],
    ],
    [
      'that only a rule of hosts names: no',
      undefined,
      'storage',
      [allow('a', { ...storage, ofHosts: true })],
    ],
    [
      'that is named behind rules that decide on every address: no',
      undefined,
      'storage',
      [deny('a', { addresses: EVERYTHING }), allow('b', storage)],
    ],
  ])('%s', (_, by, wanted, rules) => {
    const found = ask(rules);
    expect(found.tag(wanted)).toBe(by);
    expect(found.rulesFor(wanted)).toEqual(by ? [by] : []);
  });

  it('and say which they let out by name', () => {
    const found = ask([
      deny('no', { tags: ['eventhub'] }),
      allow('yes', { tags: ['storage', 'eventhub'] }),
      allow('some', { addresses: SOME }),
      deny('late', { tags: ['sql'] }),
    ]);
    expect(found.tags).toEqual(['storage']);
  });

  it('by each rule that names it, where they have no order', () => {
    const found = ask([
      allow('one', { tags: ['storage'], byItself: true }),
      allow('two', { tags: ['storage', 'sql'], byItself: true }),
      allow('rest', { addresses: EVERYTHING }),
    ]);
    expect(found.tags).toEqual(['storage', 'sql']);
    expect(found.rulesFor('storage')).toEqual(['one', 'two']);
    expect(found.rulesFor('sql')).toEqual(['two']);
    expect(found.rulesFor('eventhub')).toEqual(['rest']);
  });

  it('by the first of those in order that names it', () => {
    const found = ask([
      allow('one', { tags: ['storage'] }),
      allow('two', { tags: ['storage'] }),
    ]);
    expect(found.rulesFor('storage')).toEqual(['one']);
  });
});

describe('rules in order let out a host', () => {
  const pypi = { hosts: ['pypi.org'], ofHosts: true };

  it.each<[string, string[], FilterRule[]]>([
    ['that one names', ['pypi.org by a'], [allow('a', pypi)]],
    ['that one before refuses: no', [], [deny('a', pypi), allow('b', pypi)]],
    [
      'that one before refuses with all of its domain: no',
      [],
      [deny('a', { ...pypi, hosts: ['*.org'] }), allow('b', pypi)],
    ],
    [
      'of which one before refuses another',
      ['pypi.org by b'],
      [deny('a', { ...pypi, hosts: ['ubuntu.com'] }), allow('b', pypi)],
    ],
    [
      'that one of two before refuses: no',
      [],
      [
        deny('a', pypi),
        deny('b', { ...pypi, hosts: ['ubuntu.com'] }),
        allow('c', pypi),
      ],
    ],
    [
      'that a rule of addresses before it names, which refuses no hosts',
      ['pypi.org by b'],
      [deny('a', { hosts: ['*'] }), allow('b', pypi)],
    ],
    [
      'behind rules that refuse every address: no',
      [],
      [deny('a', { addresses: EVERYTHING }), allow('b', pypi)],
    ],
    [
      'behind a rule that refuses every address, where some are let out before',
      ['pypi.org by c'],
      [
        allow('a', { addresses: SOME }),
        deny('b', { addresses: EVERYTHING }),
        allow('c', pypi),
      ],
    ],
  ])('%s', (_, hosts, rules) => {
    expect(ask(rules).hosts).toEqual(hosts);
  });
});

it('finds what rules let out once for all that ask the same', () => {
  const rules = [allow('some', { addresses: SOME })];
  const tcp: Flow = { protocol: 'TCP', port: 443 };
  const first = letOutOnce(rules, tcp, PUBLIC_ADDRESSES);
  expect(letOutOnce(rules, { ...tcp }, PUBLIC_ADDRESSES)).toBe(first);
  expect(letOutOnce(rules, undefined, PUBLIC_ADDRESSES)).not.toBe(first);
  const fewer = letOutOnce(rules, tcp, AddressSet.read(SOME));
  expect(fewer).not.toBe(first);
  expect(letOutOnce(rules, tcp, PUBLIC_ADDRESSES)).toBe(first);
});
