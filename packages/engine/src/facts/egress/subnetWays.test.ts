import { Appliance, Egress, Subnet, SubnetRoute } from '../../model/network';
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

interface Written {
  access?: string;
  protocol?: string;
  ports?: string;
  to?: string[];
}

/** A group of these rules, in order, that refuses the rest. */
const group = (...rules: Written[]): Subnet => ({
  networkSecurityGroup: {
    rules: [...rules, { access: 'Deny', to: ['*'] }].map(
      ({ access = 'Allow', protocol = '*', ports = '*', to }, index) => ({
        name: `r${index}`,
        priority: 100 + index,
        direction: 'Outbound',
        access,
        protocol,
        sources: ['*'],
        destinations: to,
        portRanges: ports,
      }),
    ),
  },
});
const letting = (...to: string[]) => group({ to });

const route = (
  addressPrefix: string,
  nextHopType: string,
  name = addressPrefix,
): SubnetRoute => ({
  name,
  addressPrefix,
  nextHopType,
  ...(nextHopType === 'VirtualAppliance' && { nextHopAddress: '10.0.0.4' }),
});

const routed = (...routes: SubnetRoute[]): Subnet => ({
  natGateway: true,
  routes,
});
const SHUT = route('0.0.0.0/0', 'None');
const TO_FIREWALL = route('0.0.0.0/0', 'VirtualAppliance');

const firewall = (
  ...collections: { kind: string; rules: object[] }[]
): Beside => ({
  custom: {
    appliances: [
      {
        name: 'fw',
        kind: 'Firewall',
        address: '10.0.0.4',
        ruleCollections: collections.map((each, index) => ({
          fromParent: false,
          groupPriority: 100,
          priority: 100 + index,
          action: 'Allow',
          ...each,
          rules: each.rules.map(rule => ({
            sources: ['*'],
            portRanges: '*',
            protocols: ['Any'],
            ...rule,
          })),
        })),
      } satisfies Appliance,
    ],
  },
});
const HOSTS = firewall({
  kind: 'Application',
  rules: [{ name: 'pypi', hosts: ['pypi.org'], protocols: ['Https'] }],
});
const PYPI = 'pypi.org by route 0.0.0.0/0, to fw, fw pypi';

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
      [
        'Storage.westeurope by service endpoint Microsoft.Storage.Global of training',
      ],
    ],
    [
      'another service in every region',
      subnet('Sql.NorthEurope', 'Microsoft.Sql'),
      ['Sql.westeurope by service endpoint Microsoft.Sql of training'],
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

describe('a group and an appliance behind it', () => {
  const some = firewall({
    kind: 'Network',
    rules: [{ name: 'some', destinations: ['20.0.0.0/15', 'Sql'] }],
  });

  it('let out what both do, and a tag where its addresses may be', () => {
    const own = { ...letting('20.1.0.0/15', 'Sql'), ...routed(TO_FIREWALL) };
    const by = 'by route 0.0.0.0/0, to fw, security rule r0, fw some';
    expect(knownWays(own, some)).toEqual([
      `20.0.0.0-20.1.255.255 ${by}`,
      `sql ${by}`,
    ]);
  });

  it('let out nothing where they let out different things', () => {
    const tagged = firewall({
      kind: 'Network',
      rules: [{ name: 'some', destinations: ['Sql'] }],
    });
    const tag = { ...letting('EventHub'), ...routed(TO_FIREWALL) };
    expect(knownWays(tag, tagged)).toEqual([]);
    const addresses = { ...letting('30.0.0.0/15'), ...routed(TO_FIREWALL) };
    expect(
      knownWays(
        addresses,
        firewall({
          kind: 'Network',
          rules: [{ name: 'some', destinations: ['20.0.0.0/15'] }],
        }),
      ),
    ).toEqual([]);
  });

  it('are asked of the same traffic', () => {
    const udp = {
      ...group({ protocol: 'Udp', to: ['*'] }),
      ...routed(TO_FIREWALL),
    };
    const tcp = firewall({
      kind: 'Network',
      rules: [
        { name: 'some', destinations: ['20.0.0.0/15'], protocols: ['TCP'] },
      ],
    });
    expect(knownWays(udp, tcp)).toEqual([]);
    expect(knownWays({ ...udp, networkSecurityGroup: false }, tcp)).toEqual([
      '20.0.0.0-20.1.255.255 by route 0.0.0.0/0, to fw, fw some',
    ]);
  });

  it('are pointed at behind the route', () => {
    const own = { ...letting('Sql'), ...routed(TO_FIREWALL) };
    const around = aroundOf(oneSubnet(own, some));
    const [way] = subnetWays(around, RESIDENT, Assumption.worst());
    expect(way.pointers).toEqual([
      `${AT}/routes/0`,
      `${AT}/networkSecurityGroup/rules/0`,
      '/customNetwork/appliances/0/ruleCollections/0/rules/0',
    ]);
  });

  it('are pointed at by their own rules alone: those of Azure stand nowhere', () => {
    const own = { networkSecurityGroup: { rules: [] }, ...routed() };
    const around = aroundOf(oneSubnet(own));
    const [way] = subnetWays(around, RESIDENT, Assumption.worst());
    expect(way.pointers).toEqual([`${AT}/routes`]);
    expect(way.steps[1]).toBe('security rule AllowInternetOutBound');
  });

  it.each<[string, boolean, Subnet, SubnetRoute[]]>([
    ['no group', true, {}, [TO_FIREWALL]],
    [
      'one that lets addresses come there',
      true,
      letting('20.0.0.0/16'),
      [TO_FIREWALL],
    ],
    ['one that lets a tag come there', true, letting('Sql'), [TO_FIREWALL]],
    ['one that lets nothing out', false, letting('10.1.0.0/16'), [TO_FIREWALL]],
    [
      'one that lets out only what goes elsewhere',
      false,
      letting('20.0.0.0/16'),
      [TO_FIREWALL, route('20.0.0.0/16', 'None')],
    ],
    [
      'one that lets out only a tag that goes elsewhere',
      false,
      letting('Sql.WestEurope'),
      [TO_FIREWALL, route('Sql', 'None')],
    ],
    [
      'one that lets out a tag beside one that goes elsewhere',
      true,
      letting('Sql', 'EventHub'),
      [TO_FIREWALL, route('Sql', 'None'), route('AzureKeyVault', 'None')],
    ],
  ])('let out to hosts with %s: %s', (_, expected, subnet, routes) => {
    const own = { ...subnet, ...routed(...routes) };
    expect(knownWays(own, HOSTS).includes(PYPI)).toBe(expected);
  });

  it('let out to no host where only what has a service endpoint is let out', () => {
    const own = {
      ...letting('Sql'),
      ...routed(TO_FIREWALL),
      serviceEndpoints: ['Microsoft.Sql'],
    };
    expect(knownWays(own, HOSTS)).not.toContain(PYPI);
  });

  it.each([
    ['the tag', 'Sql', 'Sql', 1],
    ['all of the tag', 'Sql.WestEurope', 'Sql', 1],
    ['a region of the tag', 'Sql', 'Sql.WestEurope', 1],
    ['another tag', 'Sql', 'EventHub', 0],
  ])(
    'let out to hosts by a route for a tag if the group names %s',
    (_, tag, named, count) => {
      const own = {
        ...letting(named),
        ...routed(route(tag, 'VirtualAppliance'), SHUT),
      };
      expect(knownWays(own, HOSTS)).toHaveLength(count);
    },
  );
});

describe('what `egress` lets through beside public addresses', () => {
  const egress: Egress = {
    filter: 'Firewall',
    defaultAction: 'Deny',
    natGateway: false,
    serviceEndpointPolicyAliases: [],
    routes: [{ addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance' }],
    rules: [
      {
        name: 'inside',
        type: 'ServiceTag',
        serviceTag: 'X',
        addressPrefixes: ['10.9.0.0/16'],
      },
    ],
  };
  const OUT = 'private addresses by rule inside';

  it('gets out where something comes to it', () => {
    expect(knownWays({}, { custom: { egress } })).toContain(OUT);
    const own = letting('10.1.0.0/16');
    expect(knownWays(own, { custom: { egress } })).not.toContain(OUT);
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
    const [way] = subnetWays(around, RESIDENT, Assumption.worst()).filter(
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
