import { CustomNetwork, Egress, Subnet } from '../../model/network';
import { beside, hub, proxy } from './__testUtils__/appliances';
import { letting } from './__testUtils__/groups';
import {
  aroundOf,
  knownWays,
  oneSubnet,
  RESIDENT,
  waysOfSubnet,
} from './__testUtils__/oneSubnet';
import { Assumption } from './assumption';
import { subnetWays } from './subnetWays';

const SHUT = letting(['10.1.0.0/16'], 'Esp');
const byProxy = (called = 'proxy') => [
  `sql by ${called}, some`,
  `private addresses elsewhere by ${called}, elsewhere`,
  `pypi.org by ${called}, pypi`,
  `20.0.0.0-20.0.255.255 by ${called}, some`,
];

describe('a proxy', () => {
  const sorted = (ways: string[]) => [...ways].sort();

  it('is a way of its own to what it lets out', () => {
    expect(sorted(knownWays({}, beside(proxy())))).toEqual(sorted(byProxy()));
    const unnamed = knownWays({}, beside(proxy({ name: undefined })));
    expect(sorted(unnamed)).toEqual(sorted(byProxy('a proxy')));
  });

  it('is pointed at by its rules', () => {
    const around = aroundOf(oneSubnet({}, beside(proxy())));
    for (const way of subnetWays(around, RESIDENT, Assumption.worst())) {
      expect(way.by).toBe('appliance');
      expect(way.pointers[0]).toMatch(
        /^\/customNetwork\/appliances\/0\/ruleCollections\/[01]\/rules\/[01]$/,
      );
    }
  });

  it('leads to no private addresses of networks that are described', () => {
    const ways = knownWays(
      {},
      {
        ...beside(proxy()),
        others: [hub({ addressSpace: ['10.0.0.0/8'] })],
      },
    );
    expect(ways).not.toContain(byProxy()[1]);
    expect(ways).toHaveLength(3);
  });

  it('may lead to a network that is described without addresses', () => {
    const found = waysOfSubnet(
      {},
      {
        ...beside(proxy()),
        others: [
          hub({ addressSpace: ['10.0.0.0/16'] }),
          hub({ addressSpace: undefined }),
        ],
      },
    );
    expect(found.worst).toContain(byProxy()[1]);
    expect(found.best).not.toContain(byProxy()[1]);
    expect(found.missing).toEqual([
      '/customNetwork/virtualNetworks/2/addressSpace',
    ]);
  });

  it('is asked of all traffic at once where its rules tell too much apart', () => {
    const portRanges = Array.from({ length: 60 }, (_, at) => 2 * at + 1).join();
    const [collection] = proxy().ruleCollections!;
    const [rule] = collection.rules!;
    const ruleCollections = [
      { ...collection, rules: [{ ...rule, portRanges }] },
    ];
    expect(knownWays({}, beside(proxy({ ruleCollections })))).toEqual([
      'sql by proxy, some',
      '20.0.0.0-20.0.255.255 by proxy, some',
    ]);
  });

  const reached = (subnet: Subnet, appliance = proxy()) =>
    waysOfSubnet(subnet, beside(appliance)).worst.length > 0;
  const MANY = Array.from({ length: 60 }, (_, at) => 2 * at + 1).join();

  it.each<[boolean, string, Subnet]>([
    [true, 'no group', {}],
    [true, 'one that lets TCP come there', letting(['10.0.0.0/16'], 'Tcp')],
    [
      true,
      'one that lets one port come there',
      letting(['10.0.0.4'], 'Tcp', '8080'),
    ],
    [true, 'one that tells too much apart', letting(['10.0.0.4'], 'Tcp', MANY)],
    [false, 'one that lets UDP come there', letting(['10.0.0.0/16'], 'Udp')],
    [false, 'one that lets TCP go elsewhere', letting(['10.2.0.0/16'], 'Tcp')],
  ])('is reached %s with %s', (expected, _, subnet) => {
    expect(reached(subnet)).toBe(expected);
  });

  it('of an address that nobody can read may stand anywhere', () => {
    const somewhere = proxy({ address: 'proxy.internal' });
    expect(reached(letting(['10.2.0.0/16'], 'Tcp'), somewhere)).toBe(true);
    expect(reached(SHUT, somewhere)).toBe(false);
  });

  it.each([
    ['of no known address', { address: undefined }, 'address'],
    ['of no known kind', { kind: undefined }, 'kind'],
    ['of a kind that nobody knows', { kind: 'Toaster' }, 'kind'],
  ])('may be there: %s', (_, changes, field) => {
    const { worst, best, missing } = waysOfSubnet({}, beside(proxy(changes)));
    expect(sorted(worst)).toEqual(sorted(byProxy()));
    expect(best).toEqual([]);
    expect(missing).toEqual([`/customNetwork/appliances/0/${field}`]);
  });

  it('asks nothing of other networks where there is none', () => {
    const others = [hub({ addressSpace: undefined })];
    expect(knownWays({}, { others })).toEqual([]);
  });

  it('is no firewall', () => {
    expect(knownWays({}, beside(proxy({ kind: 'Firewall' })))).toEqual([]);
  });

  const egress = (filter: string | undefined): CustomNetwork => ({
    egress: {
      filter,
      defaultAction: 'Deny',
      natGateway: false,
      routes: [],
      serviceEndpointPolicyAliases: [],
      rules: [
        {
          name: 'tag',
          type: 'ServiceTag',
          serviceTag: 'Sql',
          addressPrefixes: [],
        },
        {
          name: 'inside',
          type: 'ServiceTag',
          serviceTag: 'X',
          addressPrefixes: ['10.9.0.0/16'],
        },
      ],
    } satisfies Egress,
  });
  const SAID = [
    'private addresses by rule inside',
    'sql by the filter, rule tag',
  ];

  it('can be what `egress` says', () => {
    expect(knownWays({}, { custom: egress('Proxy') })).toEqual(SAID);
    expect(knownWays({}, { custom: egress('Firewall') })).toEqual([]);
    expect(
      knownWays(letting(['*'], 'Udp'), { custom: egress('Proxy') }),
    ).toEqual([]);
  });

  it('may be what `egress` says where its filter is not known', () => {
    expect(waysOfSubnet({}, { custom: egress(undefined) })).toEqual({
      worst: SAID,
      best: [],
      missing: ['/customNetwork/egress/filter'],
    });
  });
});
