import { SubnetRoute } from '../../model/network';
import { firewall } from './__testUtils__/appliances';
import {
  AT,
  Beside,
  knownWays,
  oneSubnet,
  aroundOf,
  RESIDENT,
  waysOfSubnet,
} from './__testUtils__/oneSubnet';
import { Assumption } from './assumption';
import { prepare } from './preparedEgress';

const OWN = "Azure's own route, to the internet";
const all = (nextHopType?: string, changes?: SubnetRoute) => ({
  routes: [
    { name: 'all', addressPrefix: '0.0.0.0/0', nextHopType, ...changes },
  ],
});

describe('what goes to the internet needs an address to go out with', () => {
  const OUT = [`the internet by IPv4 by ${OWN}`];

  it.each([
    ['none', {}, false, []],
    ['a NAT gateway', { natGateway: true }, false, OUT],
    ['Azure’s default', { defaultOutboundAccess: true }, false, OUT],
    ['a public address', {}, true, OUT],
  ])('%s', (_, subnet, publicIp, expected) => {
    const resident = { ...RESIDENT, publicIp };
    expect(knownWays(subnet, {}, resident)).toEqual(expected);
  });

  it('and each that is not known may be one', () => {
    const subnet = { natGateway: undefined, defaultOutboundAccess: undefined };
    const resident = { ...RESIDENT, publicIp: undefined };
    expect(waysOfSubnet(subnet, {}, resident)).toEqual({
      worst: OUT,
      best: [],
      missing: [`${AT}/natGateway`, `${AT}/defaultOutboundAccess`, '/resident'],
    });
  });

  it('but not where nothing goes there', () => {
    const subnet = { ...all('None'), natGateway: undefined };
    expect(knownWays(subnet)).toEqual([]);
  });
});

describe('where a route leads', () => {
  const ways = (nextHopType?: string, changes?: SubnetRoute, beside?: Beside) =>
    waysOfSubnet(all(nextHopType, changes), beside);
  const HERE = `${AT}/routes/0`;

  it.each(['None', 'VnetLocal'])('to %s nothing gets out', type => {
    expect(knownWays(all(type))).toEqual([]);
  });

  it.each<[string, string | undefined, SubnetRoute, string, string]>([
    [
      'to a gateway',
      'VirtualNetworkGateway',
      {},
      'route all, to a gateway',
      `${HERE}/nextHopType`,
    ],
    [
      'nobody knows where',
      undefined,
      {},
      'route all, which leads nobody knows where',
      `${HERE}/nextHopType`,
    ],
    [
      'to an appliance of no address',
      'VirtualAppliance',
      {},
      'route all, to an appliance that is not described',
      HERE,
    ],
    [
      'to an appliance that is not described',
      'VirtualAppliance',
      { nextHopAddress: '10.0.0.4' },
      'route all, to an appliance that is not described',
      `${HERE}/nextHopAddress`,
    ],
  ])('%s anything may get out', (_, type, changes, step, pointer) => {
    expect(ways(type, changes)).toEqual({
      worst: [`the internet by IPv4 by ${step}`, `anything by ${step}`],
      best: [],
      missing: [pointer],
    });
  });

  it('to an appliance what that lets through gets out', () => {
    const to = { nextHopAddress: '10.0.0.4' };
    expect(
      knownWays(all('VirtualAppliance', to), {
        custom: { appliances: [firewall()] },
      }),
    ).toEqual(['20.0.0.0-20.0.255.255 by route all, to fw, fw some']);
  });

  it('is not known where the routes are not', () => {
    const step = 'a route of training, which leads nobody knows where';
    expect(waysOfSubnet({ routes: undefined })).toEqual({
      worst: [`the internet by IPv4 by ${step}`, `anything by ${step}`],
      best: [],
      missing: [`${AT}/routes/nextHopType`],
    });
  });
});

describe('a load balancer of a cluster', () => {
  const resident = { ...RESIDENT, publicIp: true, loadBalancer: true };
  const ways = (type?: string) => waysOfSubnet(all(type), {}, resident);
  const OUT = ['the internet by IPv4 by its public load balancer'];

  it.each(['Internet', 'VirtualAppliance'])('takes what goes to %s', type => {
    expect(ways(type)).toEqual({ worst: OUT, best: OUT, missing: [] });
  });

  it.each(['None', 'VnetLocal'])('takes nothing that goes to %s', type => {
    expect(ways(type)).toEqual({ worst: [], best: [], missing: [] });
  });

  it('leaves to a gateway what goes there', () => {
    const step = 'route all, to a gateway';
    expect(ways('VirtualNetworkGateway')).toMatchObject({
      worst: [`the internet by IPv4 by ${step}`, `anything by ${step}`],
      best: [],
    });
  });

  it('may take what goes nobody knows where', () => {
    expect(ways()).toEqual({
      worst: OUT,
      best: [],
      missing: [`${AT}/routes/0/nextHopType`],
    });
  });
});

describe('the addresses that leave a network', () => {
  const out = (addressSpace: string[] | undefined, name?: string) =>
    waysOfSubnet({ natGateway: true }, { network: { addressSpace, name } });
  const by = (words: string) => [`${words} by ${OWN}`];

  it.each([
    ['are those of IPv4', ['10.1.0.0/16'], 'the internet by IPv4'],
    ['and of IPv6 where it has some', ['fd00::/48'], 'the internet'],
    [
      'but for those that it has itself',
      ['1.0.0.0/9'],
      '1.128.0.0-9.255.255.255',
    ],
    ['though nobody has that many', ['0.0.0.0/0'], 'the internet by IPv4'],
    ['nor counts so few', ['2600:1::/64'], 'the internet'],
  ])('%s', (_, space, words) => {
    const { worst, best, missing } = out(space);
    expect(worst).toEqual(best);
    expect(missing).toEqual([]);
    expect(worst[0]).toMatch(new RegExp(`^${words.replace(/\./g, '\\.')} `));
  });

  it('may be of both where its addresses are not known', () => {
    expect(out(undefined)).toEqual({
      worst: by('the internet'),
      best: by('the internet by IPv4'),
      missing: ['/customNetwork/virtualNetworks/0/addressSpace'],
    });
  });

  it('are those of what it is called', () => {
    const labelOf = (name?: string) => {
      const isolation = oneSubnet(
        {},
        { network: { addressSpace: undefined, name } },
      );
      const assume = Assumption.worst();
      prepare(aroundOf(isolation), RESIDENT, assume);
      return assume.taken[0].label;
    };
    expect(labelOf('spoke')).toBe('the address space of spoke');
    expect(labelOf(undefined)).toBe('the address space of the network');
  });
});
