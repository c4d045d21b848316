import { Subnet, SubnetRoute } from '../../model/network';
import {
  aroundOf,
  AT,
  knownWays,
  oneSubnet,
  RESIDENT,
  waysOfSubnet,
} from './__testUtils__/oneSubnet';
import {
  firewall,
  group,
  letting,
  route,
  routed,
  SHUT,
} from './__testUtils__/routed';
import { Assumption } from './assumption';
import { subnetWays } from './subnetWays';

describe('a route for a service tag', () => {
  it.each<[string, SubnetRoute[], Subnet, string[]]>([
    [
      'takes all of it where no group limits that',
      [route('Storage', 'Internet'), SHUT],
      {},
      ['storage by route Storage, to the internet'],
    ],
    [
      'takes a region that the group lets out',
      [route('Storage', 'Internet'), SHUT],
      letting('Storage.WestEurope', 'Sql'),
      [
        'storage.westeurope by route Storage, to the internet, security rule r0',
      ],
    ],
    [
      'takes it where the group lets all of it out',
      [route('Storage.WestEurope', 'Internet'), SHUT],
      letting('Storage'),
      [
        'storage.westeurope by route Storage.WestEurope, to the internet, security rule r0',
      ],
    ],
    [
      'drops it',
      [route('Storage', 'None')],
      letting('Storage', 'Sql'),
      ["sql by Azure's own route, to the internet, security rule r0"],
    ],
    [
      'leaves a region of it to a closer one',
      [
        route('Storage', 'Internet'),
        route('Storage.WestEurope', 'None'),
        route('Storage.NorthEurope', 'None'),
        route('Sql', 'None'),
        SHUT,
      ],
      letting('Storage.WestEurope', 'Storage.UKSouth', 'Sql'),
      ['storage.uksouth by route Storage, to the internet, security rule r0'],
    ],
    [
      'is named once where the group names it',
      [route('Storage', 'Internet'), SHUT],
      letting('Storage'),
      ['storage by route Storage, to the internet, security rule r0'],
    ],
    [
      'leaves the other tags to the other routes',
      [route('Storage', 'None'), route('Sql', 'None')],
      letting('Storage.WestEurope', 'EventHub'),
      ["eventhub by Azure's own route, to the internet, security rule r0"],
    ],
  ])('%s', (_, routes, subnet, expected) => {
    expect(knownWays({ ...subnet, ...routed(...routes) })).toEqual(expected);
  });
});

describe('a service endpoint takes its service past the routes', () => {
  const ALIAS = [
    { aliases: ['/services/Azure/MachineLearning'], resources: [] },
  ];
  const subnet = (tag: string, ...serviceEndpoints: string[]): Subnet => ({
    ...routed(route(tag, 'Internet'), SHUT),
    serviceEndpoints,
    serviceEndpointPolicies: ALIAS,
  });
  const straight = (tag: string) => [
    `${tag.toLowerCase()} by route ${tag}, to the internet`,
  ];

  it.each<[string, Subnet, string[]]>([
    [
      'not without one',
      subnet('Storage.WestEurope'),
      straight('Storage.WestEurope'),
    ],
    [
      'storage of its region',
      subnet('Storage.WestEurope', 'Microsoft.Sql', 'Microsoft.Storage'),
      ['Sql.westeurope by service endpoint Microsoft.Sql of training'],
    ],
    [
      'not that of another',
      subnet('Storage.NorthEurope', 'Microsoft.Storage'),
      straight('Storage.NorthEurope'),
    ],
    [
      'not all of storage',
      subnet('Storage', 'Microsoft.Storage'),
      straight('Storage'),
    ],
    [
      'all of it by an endpoint for every region',
      subnet('Storage.NorthEurope', 'Microsoft.Storage.Global'),
      ['Storage by service endpoint Microsoft.Storage.Global of training'],
    ],
    [
      'another service in every region',
      subnet('Sql.NorthEurope', 'Microsoft.Sql'),
      ['Sql.westeurope by service endpoint Microsoft.Sql of training'],
    ],
    [
      'no storage by another endpoint',
      subnet('Storage.WestEurope', 'Microsoft.Sql'),
      [
        ...straight('Storage.WestEurope'),
        'Sql.westeurope by service endpoint Microsoft.Sql of training',
      ],
    ],
    [
      'no service of another endpoint',
      subnet('EventHub', 'Microsoft.Storage'),
      straight('EventHub'),
    ],
  ])('%s', (_, own, expected) => {
    expect(knownWays(own)).toEqual(expected);
  });

  it('and what a group lets out by name', () => {
    const own = {
      ...routed(),
      ...letting('Sql', 'EventHub'),
      serviceEndpoints: ['Microsoft.Sql'],
    };
    expect(knownWays(own)).toEqual([
      "eventhub by Azure's own route, to the internet, security rule r0",
      'Sql.westeurope by security rule r0, service endpoint Microsoft.Sql of training',
    ]);
  });

  it('perhaps, where its region is not known', () => {
    const own = subnet('Storage.WestEurope', 'Microsoft.Storage');
    expect(waysOfSubnet(own, { network: { region: undefined } })).toEqual({
      worst: straight('Storage.WestEurope'),
      best: [],
      missing: ['/customNetwork/virtualNetworks/0/region'],
    });
    const assume = Assumption.worst();
    const network = { region: undefined, name: undefined };
    subnetWays(aroundOf(oneSubnet(own, { network })), RESIDENT, assume);
    expect(assume.taken[0].label).toBe('the region of the network');
  });

  it('nothing else, where its region is not known', () => {
    const own = subnet('EventHub', 'Microsoft.Storage');
    expect(knownWays(own, { network: { region: undefined } })).toEqual(
      straight('EventHub'),
    );
  });

  it('perhaps, where it is not known which there are', () => {
    const own = {
      ...subnet('Storage.WestEurope'),
      serviceEndpoints: undefined,
    };
    expect(waysOfSubnet(own)).toEqual({
      worst: [
        ...straight('Storage.WestEurope'),
        'a service of Azure by a service endpoint of training',
      ],
      best: [],
      missing: [`${AT}/serviceEndpoints`],
    });
  });
});

describe('a route for a prefix', () => {
  it.each([
    ['as long as those of tags may take', 8, ['storage']],
    ['shorter than those of tags takes none of', 7, []],
  ])('%s a tag that another route drops', (_, bits, expected) => {
    const found = knownWays({
      ...routed(
        route('Storage', 'None'),
        route(`20.0.0.0/${bits}`, 'Internet'),
        SHUT,
      ),
      ...letting('Storage'),
    });
    expect(found.map(way => way.split(' ')[0])).toEqual(expected);
  });

  it('that is not known may take what another is for by its one address', () => {
    const unknown = {
      nextHopType: 'VirtualAppliance',
      nextHopAddress: '10.0.0.4',
    };
    const { worst } = waysOfSubnet(
      routed(unknown, route('20.0.0.1/32', 'None'), SHUT),
      firewall({
        kind: 'Network',
        rules: [{ name: 'one', destinations: ['20.0.0.1/32'] }],
      }),
    );
    expect(worst).toEqual([
      '20.0.0.1-20.0.0.1 by the route for a prefix that is not known, to fw, fw one',
    ]);
  });
});

describe('what a rule for each kind of traffic refuses', () => {
  const refused = (to: string[], ...others: string[]) =>
    group(
      { access: 'Deny', protocol: 'Tcp', to },
      { access: 'Deny', protocol: 'Udp', to },
      { access: 'Deny', protocol: 'Icmp', to },
      { access: 'Deny', protocol: 'Esp', to },
      { to: [...to, ...others] },
    );

  it('is refused beside what is let out', () => {
    const own = { ...routed(), ...refused(['Storage'], 'Sql') };
    expect(knownWays(own)).toEqual([
      "sql by Azure's own route, to the internet, security rule r4",
    ]);
  });

  it('is refused past the routes too', () => {
    const own = {
      ...routed(SHUT),
      ...refused(['Sql']),
      serviceEndpoints: ['Microsoft.Sql'],
    };
    expect(knownWays(own)).toEqual([]);
  });

  it('hangs on the region where its storage has an endpoint', () => {
    const own = {
      ...routed(),
      ...refused(['Storage.WestEurope'], 'Sql'),
      serviceEndpoints: ['Microsoft.Storage'],
      serviceEndpointPolicies: [
        { aliases: ['/services/Azure/MachineLearning'], resources: [] },
      ],
    };
    const { missing } = waysOfSubnet(own, { network: { region: undefined } });
    expect(missing).toEqual(['/customNetwork/virtualNetworks/0/region']);
  });
});

describe('what stands behind a gateway', () => {
  const gateway = routed(route('0.0.0.0/0', 'VirtualNetworkGateway'));

  it('may send on whatever comes to it', () => {
    const around = aroundOf(oneSubnet(gateway));
    const [addresses, anything] = subnetWays(
      around,
      RESIDENT,
      Assumption.worst(),
    );
    expect(addresses.by).toBe('gateway');
    expect(anything).toMatchObject({
      by: 'gateway',
      other: { what: 'anything', state: 'open' },
      pointers: [`${AT}/routes/0`],
    });
  });

  it('sends on nothing where nothing comes to it', () => {
    expect(
      waysOfSubnet({ ...gateway, ...letting('10.1.0.0/16') }).worst,
    ).toEqual([]);
  });
});

describe('a part of the internet', () => {
  it.each([
    ['by its prefix', '20.0.0.0/16', undefined, '20.0.0.0/16'],
    ['not where the route has a name', '20.0.0.0/16', 'some', undefined],
    ['not where it is all', '0.0.0.0/0', undefined, undefined],
  ])('is called %s', (_, prefix, name, label) => {
    const routes = [
      { name, addressPrefix: prefix, nextHopType: 'Internet' },
      { ...SHUT, addressPrefix: '0.0.0.0/1' },
    ];
    const around = aroundOf(oneSubnet(routed(...routes)));
    const [way] = [...subnetWays(around, RESIDENT, Assumption.worst())].filter(
      ({ steps }) => !steps[0].startsWith('Azure'),
    );
    expect(way.label).toBe(label);
  });
});

describe('ways by the same rules to the same', () => {
  it.each([
    ['below', '0-79'],
    ['above', '80-65535'],
  ])('are one, of all their addresses: refused %s', (_, ports) => {
    const own = {
      ...routed(),
      ...group(
        { access: 'Deny', protocol: 'Tcp', ports, to: ['20.0.0.0/17'] },
        { protocol: 'Tcp', to: ['20.0.0.0/16', 'Sql'] },
      ),
    };
    const by = "by Azure's own route, to the internet, security rule r1";
    expect(knownWays(own)).toEqual([
      `20.0.0.0-20.0.255.255 ${by}`,
      `sql ${by}`,
    ]);
  });

  it('are refused where each kind of traffic is, by its own rule', () => {
    const own = {
      ...routed(),
      ...group(
        { access: 'Deny', protocol: 'Tcp', to: ['*'] },
        { access: 'Deny', protocol: 'Udp', to: ['*'] },
        { access: 'Deny', protocol: 'Icmp', to: ['*'] },
        { access: 'Deny', protocol: 'Esp', to: ['*'] },
        { to: ['*'] },
      ),
    };
    expect(knownWays(own)).toEqual([]);
  });
});

it('tells a way by a service endpoint once, whatever kinds of traffic are told apart', () => {
  const allow = (priority: number, protocol: string, destination: string) => ({
    name: `allow ${destination}`,
    priority,
    direction: 'Outbound',
    access: 'Allow',
    protocol,
    sources: ['*'],
    destinations: [destination],
    portRanges: protocol === '*' ? '*' : '80',
  });
  const found = knownWays({
    ...routed(SHUT),
    serviceEndpoints: ['Microsoft.Storage', 'Microsoft.Sql'],
    serviceEndpointPolicies: [],
    networkSecurityGroup: {
      rules: [
        allow(100, '*', 'Storage'),
        allow(200, 'Tcp', 'Sql'),
        allow(300, 'Udp', 'Sql'),
        { ...allow(400, '*', '*'), access: 'Deny' },
      ],
    },
  });
  expect(found.filter(way => way.startsWith('Storage'))).toHaveLength(1);
});
