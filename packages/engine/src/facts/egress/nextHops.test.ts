import { SubnetRoute } from '../../model/network';
import { AddressSet, PUBLIC_ADDRESSES } from '../../network/addressSet';
import {
  addressesInWords,
  aroundOf,
  oneSubnet,
  overAll,
} from './__testUtils__/oneSubnet';
import { Assumption } from './assumption';
import { Hop, segmentsOf } from './nextHops';
import { PUBLIC_IPV4 } from './surroundings';

const HALF = '128.0.0.0/1';
const route = (
  addressPrefix: string | undefined,
  nextHopType: string | undefined,
  changes: SubnetRoute = {},
): SubnetRoute => ({ addressPrefix, nextHopType, ...changes });

interface Asked {
  universe?: AddressSet;
  otherwise?: Hop;
  longerThan?: number;
}

/** Where routes send what, at worst and at best. */
function segments(
  routes: SubnetRoute[],
  { universe = PUBLIC_IPV4, otherwise, longerThan }: Asked = {},
) {
  const { subnet } = aroundOf(oneSubnet({ routes }));
  return overAll(assume =>
    segmentsOf(
      subnet!.routes!,
      '/routes',
      universe,
      assume,
      otherwise,
      longerThan,
    ).map(({ hop, addresses, tag }) => {
      const to =
        hop.kind === 'appliance' ? `appliance ${hop.address}` : hop.kind;
      return `${tag ?? addressesInWords(addresses)} to ${to}`;
    }),
  );
}

const known = (routes: SubnetRoute[], asked?: Asked) => {
  const { worst, best, missing } = segments(routes, asked);
  expect(best).toEqual(worst);
  expect(missing).toEqual([]);
  return worst;
};

const [SOME, REST] = ['20.0.0.0/16', '20.0.0.0-20.0.255.255'];
const TWENTY = { universe: AddressSet.read(['20.0.0.0/15']) };
const OTHER = '20.1.0.0-20.1.255.255';

describe('the routes of a subnet', () => {
  it('leave everything to the internet where there are none', () => {
    expect(known([])).toEqual(['the internet by IPv4 to internet']);
  });

  it('leave it to where else Azure sends it', () => {
    expect(known([], { otherwise: { kind: 'none' } })).toEqual([
      'the internet by IPv4 to none',
    ]);
  });

  it('leave nothing to Azure where they are for all', () => {
    expect(known([route('0.0.0.0/0', 'None')])).toEqual([
      'the internet by IPv4 to none',
    ]);
  });

  it.each([
    ['VirtualNetworkGateway', 'gateway'],
    ['VnetLocal', 'local'],
    ['Internet', 'internet'],
    ['None', 'none'],
    ['Elsewhere', 'unknown'],
    [undefined, 'unknown'],
  ])('send to %s', (type, kind) => {
    expect(known([route(SOME, type)], TWENTY)).toEqual([
      `${REST} to ${kind}`,
      `${OTHER} to internet`,
    ]);
  });

  it('send to an appliance by its address', () => {
    const to = route(SOME, 'VirtualAppliance', {
      nextHopAddress: ' 10.0.0.4 ',
    });
    expect(known([to], TWENTY)[0]).toBe(`${REST} to appliance 10.0.0.4`);
  });

  it('need no address where they lead to no appliance', () => {
    const to = { nextHopAddress: '10.0.0.4' };
    const { subnet } = aroundOf(
      oneSubnet({ routes: [route('0.0.0.0/0', 'Internet', to)] }),
    );
    overAll(assume => {
      const [only] = segmentsOf(subnet!.routes!, '', PUBLIC_IPV4, assume);
      expect(only.hop).toEqual({ kind: 'internet' });
    });
  });

  it('decide by the longest prefix, wherever it stands', () => {
    const routes = [route('20.0.0.0/8', 'None'), route(SOME, 'Internet')];
    const expected = [`${REST} to internet`, `${OTHER} to none`];
    expect(known(routes, TWENTY)).toEqual(expected);
    expect(known(routes.reverse(), TWENTY)).toEqual(expected);
  });

  it('lose to the route of Azure that has a longer prefix', () => {
    const routes = [route('20.0.0.0/8', 'None'), route(SOME, 'Internet')];
    expect(
      known(routes, { ...TWENTY, longerThan: 9, otherwise: { kind: 'local' } }),
    ).toEqual([`${REST} to internet`, `${OTHER} to local`]);
    expect(known(routes, { ...TWENTY, longerThan: 8 })).toHaveLength(2);
    expect(known(routes, { ...TWENTY, longerThan: 16 })[0]).toBe(
      `${REST} to internet`,
    );
  });

  it('hold for a service tag beside all addresses', () => {
    expect(known([route('Storage', 'Internet')])).toEqual([
      'storage to internet',
      'the internet by IPv4 to internet',
    ]);
  });

  it('are called by their name or their prefix', () => {
    const { subnet } = aroundOf(
      oneSubnet({
        routes: [
          route('20.0.0.0/24', 'None', { name: 'drop' }),
          route('20.0.0.0/16', 'None'),
          route(undefined, 'Internet'),
        ],
      }),
    );
    overAll(assume => {
      const found = segmentsOf(subnet!.routes!, '/routes', PUBLIC_IPV4, assume);
      expect(found.map(({ name, pointer }) => `${pointer} ${name}`)).toEqual([
        ...(assume.kind === 'worst'
          ? ['/routes/2 the route for a prefix that is not known']
          : []),
        '/routes/0 route drop',
        '/routes/1 the route for 20.0.0.0/16',
        "/routes Azure's own route",
      ]);
    });
  });
});

describe('two routes of one prefix', () => {
  const DROPS = ['None', 'VnetLocal'];
  it.each(DROPS)('send out at worst, and at best %s', type => {
    const routes = [route('0.0.0.0/0', type), route('0.0.0.0/0', 'Internet')];
    for (const order of [routes, [...routes].reverse()]) {
      const { worst, best } = segments(order, TWENTY);
      const all = '20.0.0.0-20.1.255.255';
      expect(worst).toEqual([`${all} to internet`]);
      expect(best).toEqual([`${all} to ${type === 'None' ? 'none' : 'local'}`]);
    }
  });
});

describe('a route of a prefix that is not known', () => {
  it('may be for anything at worst, and takes everything at best', () => {
    expect(segments([route(undefined, 'None')], TWENTY)).toEqual({
      worst: [
        '20.0.0.0-20.1.255.255 to none',
        '20.0.0.0-20.1.255.255 to internet',
      ],
      best: [],
      missing: ['/routes/0/addressPrefix'],
    });
  });

  it('to the internet takes nothing away', () => {
    expect(segments([route(undefined, 'Internet')], TWENTY)).toEqual({
      worst: [
        '20.0.0.0-20.1.255.255 to internet',
        '20.0.0.0-20.1.255.255 to internet',
      ],
      best: ['20.0.0.0-20.1.255.255 to internet'],
      missing: ['/routes/0/addressPrefix'],
    });
  });
});

describe('a route of an IPv6 prefix too small to be counted', () => {
  const whole = { universe: AddressSet.read(['2600:1::/48']) };
  const small = '2600:1::/64';

  it.each([
    ['VnetLocal', ['IPv6 to local', 'IPv6 to internet']],
    ['VirtualAppliance', ['IPv6 to appliance undefined', 'IPv6 to internet']],
    ['None', ['IPv6 to internet']],
  ])('takes nothing away from what is around it: %s', (type, expected) => {
    expect(
      known([route(small, type), route('2600:1::/48', 'Internet')], whole),
    ).toEqual(expected);
  });

  it('is let out', () => {
    const routes = [route(small, 'Internet'), route('::/0', 'None')];
    expect(known(routes, whole)[0]).toBe('IPv6 to internet');
  });
});

describe('what is kept of routes', () => {
  it('is divided once', () => {
    const { subnet } = aroundOf(oneSubnet({ routes: [route(HALF, 'None')] }));
    const ask = () =>
      segmentsOf(subnet!.routes!, '', PUBLIC_IPV4, Assumption.worst());
    expect(ask()).toBe(ask());
  });

  it('is asked for each universe and each way to take what is not known', () => {
    const { subnet } = aroundOf(
      oneSubnet({
        routes: [route(HALF, 'None'), route(undefined, 'Internet')],
      }),
    );
    const ask = (universe: AddressSet, otherwise?: Hop, longerThan?: number) =>
      overAll(assume =>
        segmentsOf(
          subnet!.routes!,
          '',
          universe,
          assume,
          otherwise,
          longerThan,
        ).map(({ hop, addresses }) => [hop.kind, addresses.v6.length > 0]),
      );
    expect(ask(PUBLIC_IPV4).missing).toEqual(['/1/addressPrefix']);
    expect(ask(PUBLIC_IPV4).missing).toEqual(['/1/addressPrefix']);
    expect(ask(PUBLIC_IPV4).best).not.toEqual(ask(PUBLIC_IPV4).worst);
    expect(ask(PUBLIC_ADDRESSES)).not.toEqual(ask(PUBLIC_IPV4));
    const none = { kind: 'none' } as const;
    expect(ask(PUBLIC_IPV4, none).best).toEqual([
      ['none', false],
      ['none', false],
    ]);
    expect(ask(PUBLIC_IPV4, none, 2).best).toEqual([['none', false]]);
  });
});
