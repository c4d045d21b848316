import { Subnet, VirtualNetwork } from '../../model/network';
import { hub } from './__testUtils__/appliances';
import { REFUSING } from './__testUtils__/groups';
import { AT, Beside, knownWays, waysOfSubnet } from './__testUtils__/oneSubnet';

const NETWORK = '/customNetwork/virtualNetworks/0';

const peered = (
  peeredWith: VirtualNetwork['peeredWith'],
  ...others: VirtualNetwork[]
): Beside => ({ network: { peeredWith }, others });

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
