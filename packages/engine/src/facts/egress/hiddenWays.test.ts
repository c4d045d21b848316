import {
  Appliance,
  CustomNetwork,
  Egress,
  Subnet,
  SubnetRoute,
  VirtualNetwork,
} from '../../model/network';
import {
  aroundOf,
  AT,
  Beside,
  knownWays,
  oneSubnet,
  RESIDENT,
  waysOfSubnet,
} from './__testUtils__/oneSubnet';
import { Assumption } from './assumption';
import { subnetWays } from './subnetWays';

const NETWORK = '/customNetwork/virtualNetworks/0';

/** A group that lets out this and refuses the rest. */
const letting = (to: string[], protocol = '*', portRanges = '*'): Subnet => ({
  networkSecurityGroup: {
    rules: [
      {
        access: 'Allow',
        priority: 100,
        destinations: to,
        protocol,
        portRanges,
      },
      {
        access: 'Deny',
        priority: 200,
        destinations: ['*'],
        protocol: '*',
        portRanges: '*',
      },
    ].map(rule => ({ direction: 'Outbound', sources: ['*'], ...rule })),
  },
});
const SHUT = letting(['10.1.0.0/16'], 'Esp');
/** All that it refuses are addresses that everybody has. */
const REFUSING: Subnet = {
  networkSecurityGroup: {
    rules: [
      {
        access: 'Deny',
        priority: 100,
        destinations: ['*'],
        protocol: '*',
        portRanges: '*',
        direction: 'Outbound',
        sources: ['*'],
      },
    ],
  },
};

const peered = (
  peeredWith: VirtualNetwork['peeredWith'],
  ...others: VirtualNetwork[]
): Beside => ({ network: { peeredWith }, others });
const hub = (changes: VirtualNetwork = {}): VirtualNetwork => ({
  name: 'hub',
  addressSpace: ['10.0.0.0/16'],
  peeredWith: [],
  gateways: [],
  subnets: [],
  ...changes,
});

describe('a peering', () => {
  it('to a network that is described leads nowhere else', () => {
    expect(knownWays({}, peered(['hub'], hub()))).toEqual([]);
  });

  it.each([
    ['/networks/far', 'the network far'],
    ['far/', 'the network that is peered'],
    ['', 'the network that is peered'],
  ])('to %p, which is not described, may lead anywhere', (peer, name) => {
    const beside = peered(['hub', peer], hub());
    expect(waysOfSubnet({}, beside)).toEqual({
      worst: [`${name} by a peering of spoke`],
      best: [],
      missing: [`${NETWORK}/peeredWith/1`],
    });
    expect(waysOfSubnet(REFUSING, beside).worst).toEqual([]);
  });

  it('may be there where that is not known', () => {
    const network = { peeredWith: undefined, name: undefined };
    expect(waysOfSubnet({}, { network })).toEqual({
      worst: ['a peered network by a peering of the network'],
      best: [],
      missing: [`${NETWORK}/peeredWith`],
    });
  });
});

describe('a gateway', () => {
  const taking: Subnet = { gatewayRoutePropagation: true };
  const ways = (subnet: Subnet, beside: Beside) => waysOfSubnet(subnet, beside);
  const own = (gateways: string[] | undefined, name?: string): Beside => ({
    network: { gateways, ...(name === undefined && { name }) },
  });
  const far = (called = 'spoke') => [
    `whatever a gateway leads to by a gateway of ${called}`,
  ];
  const NOTHING = { worst: [], best: [], missing: [] };

  it.each<[string, Subnet, Beside]>([
    ['where there is none', taking, own([])],
    [
      'whose routes the subnet does not take',
      { gatewayRoutePropagation: false },
      own(['vpn']),
    ],
    [
      'behind a group that refuses all',
      { ...taking, ...REFUSING },
      own(['vpn']),
    ],
    [
      'of a peer that the network does not use',
      taking,
      peered(
        [{ network: 'hub', remoteGateways: false }],
        hub({ gateways: ['vpn'] }),
      ),
    ],
    [
      'of a network that it is not peered with',
      taking,
      peered([], hub({ gateways: ['vpn'] })),
    ],
  ])('leads nowhere %s', (_, subnet, beside) => {
    expect(ways(subnet, beside)).toEqual(NOTHING);
  });

  it.each([true, undefined])(
    'may lead anywhere where the subnet takes its routes: %p',
    gatewayRoutePropagation => {
      expect(ways({ gatewayRoutePropagation }, own(['vpn'], ''))).toEqual({
        worst: far(),
        best: [],
        missing: [`${AT}/gatewayRoutePropagation`],
      });
    },
  );

  it('may be there where that is not known', () => {
    expect(ways(taking, own(undefined))).toEqual({
      worst: far('the network'),
      best: [],
      missing: [`${NETWORK}/gateways`],
    });
  });

  it.each([
    ['used', { network: 'hub', remoteGateways: true }],
    ['perhaps used', { network: 'hub' }],
  ])('of a peer may lead anywhere where it is %s', (_, peering) => {
    const beside = peered([peering], hub({ gateways: ['vpn'] }));
    expect(ways(taking, beside)).toEqual({
      worst: far('hub'),
      best: [],
      missing: [`${AT}/gatewayRoutePropagation`],
    });
  });

  it('is one for a peer of no name, which has ways of its own', () => {
    const beside = peered(
      [{ remoteGateways: true }],
      hub({ name: '', gateways: ['vpn'] }),
    );
    expect(ways(taking, beside).worst).toEqual([
      'the network that is peered by a peering of spoke',
    ]);
  });

  it('is none where `egress` says how traffic leaves', () => {
    const egress = { filter: 'None', routes: [], natGateway: false };
    const { worst } = ways({}, { ...own(['vpn']), custom: { egress } });
    expect(worst).toEqual([]);
  });
});

const proxy = (changes: Appliance = {}): Appliance => ({
  name: 'proxy',
  kind: 'Proxy',
  address: '10.0.0.4',
  ruleCollections: [
    {
      kind: 'Network',
      fromParent: false,
      groupPriority: 100,
      priority: 100,
      action: 'Allow',
      rules: [
        {
          name: 'some',
          protocols: ['TCP'],
          sources: ['*'],
          destinations: ['20.0.0.0/16', 'Sql'],
          portRanges: '80,443',
        },
        {
          name: 'elsewhere',
          protocols: ['TCP'],
          sources: ['*'],
          destinations: ['10.9.0.0/16'],
          portRanges: '*',
        },
      ],
    },
    {
      kind: 'Application',
      fromParent: false,
      groupPriority: 100,
      priority: 100,
      action: 'Allow',
      rules: [
        {
          name: 'pypi',
          protocols: ['Https'],
          sources: ['*'],
          hosts: ['pypi.org'],
        },
      ],
    },
  ],
  ...changes,
});
const beside = (...appliances: Appliance[]): Beside => ({
  custom: { appliances },
});
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

describe('private addresses of no network that is described', () => {
  const routed = (
    nextHopType: string | undefined,
    ...more: SubnetRoute[]
  ): Subnet => ({
    routes: [
      {
        name: 'far',
        addressPrefix: '10.9.0.0/16',
        nextHopType,
        ...(nextHopType === 'VirtualAppliance' && {
          nextHopAddress: '10.0.0.4',
        }),
      },
      ...more,
    ],
  });
  const FAR = 'private addresses elsewhere by route far';
  const ROUTE = `${AT}/routes/0`;

  it.each(['None', 'VnetLocal', 'Internet'])(
    'are not reached by a route to %s',
    type => {
      expect(knownWays(routed(type))).toEqual([]);
    },
  );

  it.each(['VirtualNetworkGateway', 'VirtualAppliance', undefined])(
    'may be reached by a route to %s',
    type => {
      expect(waysOfSubnet(routed(type))).toEqual({
        worst: [FAR],
        best: [],
        missing: [ROUTE],
      });
      expect(waysOfSubnet({ ...routed(type), ...REFUSING }).worst).toEqual([]);
      const around = aroundOf(oneSubnet(routed(type)));
      const [way] = subnetWays(around, RESIDENT, Assumption.worst());
      expect(way).toMatchObject({
        by: 'unknown',
        other: { state: 'open' },
        pointers: [ROUTE],
      });
    },
  );

  const to = 'VirtualAppliance';
  const firewall = (
    destination: string,
    protocol = 'TCP',
    portRanges = '*',
  ) => {
    const [collection] = proxy().ruleCollections!;
    const [rule] = collection.rules!;
    return beside(
      proxy({
        name: 'fw',
        kind: 'Firewall',
        ruleCollections: [
          {
            ...collection,
            rules: [
              {
                ...rule,
                destinations: [destination],
                protocols: [protocol],
                portRanges,
              },
            ],
          },
        ],
      }),
    );
  };

  it('are reached through an appliance that lets them out', () => {
    const through = [`${FAR}, fw`];
    expect(knownWays(routed(to), firewall('10.0.0.0/8'))).toEqual(through);
    expect(knownWays(routed(to), firewall('20.0.0.0/8'))).toEqual([]);
    const around = aroundOf(oneSubnet(routed(to), firewall('10.0.0.0/8')));
    const [way] = subnetWays(around, RESIDENT, Assumption.worst());
    expect(way).toMatchObject({ by: 'appliance', other: { state: 'partial' } });
  });

  it.each<[boolean, string, Subnet, Beside]>([
    [true, 'the same', letting(['*'], 'Tcp'), firewall('10.0.0.0/8')],
    [false, 'another protocol', letting(['*'], 'Udp'), firewall('10.0.0.0/8')],
    [
      false,
      'another port',
      letting(['*'], 'Tcp', '80'),
      firewall('10.0.0.0/8', 'TCP', '443'),
    ],
    [
      false,
      'other addresses',
      letting(['10.9.0.0/24'], 'Tcp'),
      firewall('10.9.1.0/24'),
    ],
    [
      true,
      'more than can be told apart',
      letting(
        ['*'],
        'Tcp',
        Array.from({ length: 60 }, (_, at) => 2 * at + 1).join(),
      ),
      firewall('10.0.0.0/8'),
    ],
  ])(
    'are reached %s where group and appliance let out %s',
    (expected, _, subnet, other) => {
      const ways = knownWays({ ...routed(to), ...subnet }, other);
      expect(ways.length > 0).toBe(expected);
    },
  );

  it('are not reached where a group keeps everything from them', () => {
    const own = { ...routed(undefined), ...letting(['10.8.0.0/16']) };
    expect(waysOfSubnet(own)).toEqual({ worst: [], best: [], missing: [] });
  });

  it('are none where the routes are for networks that are described', () => {
    const others = [hub({ addressSpace: ['10.9.0.0/16'] })];
    expect(knownWays(routed(undefined), { others })).toEqual([]);
  });

  it('are dropped by Azure where a route is for more than those', () => {
    const all = {
      addressPrefix: '0.0.0.0/0',
      nextHopType: 'VirtualAppliance',
      nextHopAddress: '10.0.0.4',
    };
    expect(knownWays({ routes: [all] }, firewall('10.0.0.0/8'))).toEqual([]);
    // A prefix among others does not count for those.
    expect(knownWays(routed('None', all), firewall('10.0.0.0/8'))).toEqual([]);
  });

  it('may be of a network that is described without addresses', () => {
    const others = [hub({ addressSpace: undefined })];
    expect(
      waysOfSubnet(routed(to), { ...firewall('10.0.0.0/8'), others }),
    ).toEqual({
      worst: [`${FAR}, fw`],
      best: [],
      missing: ['/customNetwork/virtualNetworks/1/addressSpace'],
    });
  });
});
