import { Egress, Subnet, SubnetRoute } from '../../model/network';
import { beside, hub, proxy } from './__testUtils__/appliances';
import { letting, REFUSING } from './__testUtils__/groups';
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

  it('are led nobody knows where by a gateway, whatever filters the rest', () => {
    const egress: Egress = {
      filter: 'Firewall',
      defaultAction: 'Allow',
      rules: [],
      natGateway: false,
      serviceEndpointPolicyAliases: [],
      routes: [
        {
          addressPrefix: '10.9.0.0/16',
          nextHopType: 'VirtualNetworkGateway',
        },
      ],
    };
    expect(waysOfSubnet({}, { custom: { egress } })).toMatchObject({
      worst: ['private addresses elsewhere by the route for 10.9.0.0/16'],
      best: [],
    });
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
