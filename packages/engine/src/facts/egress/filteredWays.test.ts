import { Egress, Subnet, SubnetRoute } from '../../model/network';
import {
  aroundOf,
  AT,
  knownWays,
  oneSubnet,
  RESIDENT,
} from './__testUtils__/oneSubnet';
import {
  firewall,
  group,
  letting,
  route,
  routed,
  SHUT,
  TO_FIREWALL,
} from './__testUtils__/routed';
import { Assumption } from './assumption';
import { subnetWays } from './subnetWays';

const HOSTS = firewall({
  kind: 'Application',
  rules: [{ name: 'pypi', hosts: ['pypi.org'], protocols: ['Https'] }],
});
const PYPI = 'pypi.org by route 0.0.0.0/0, to fw, fw pypi';

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
