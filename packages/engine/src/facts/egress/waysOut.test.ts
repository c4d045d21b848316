import { WorkspaceIsolation } from '../../model/isolation';
import { readFacts } from '../readFacts';
import { AT, oneSubnet } from './__testUtils__/oneSubnet';
import { Lead } from './leads';
import { Way } from './way';
import { Ways } from './ways';
import {
  isOnWayOut,
  letDataOut,
  WaysOut,
  waysOut,
  waysOutOfSubnet,
  waysOutOfSubnets,
} from './waysOut';

const tag = (name: string): Way => ({
  by: 'rule',
  tag: name,
  steps: [],
  pointers: [],
});

describe('ways let data out', () => {
  const data = Ways.of([tag('Storage')]);
  const none = Ways.of([tag('AzureActiveDirectory')]);
  it.each<[boolean | undefined, string, WaysOut]>([
    [true, 'that are there whatever is not known', { best: data, worst: data }],
    [false, 'that lead to what takes none', { best: none, worst: none }],
    [undefined, 'that may be there', { best: none, worst: data }],
  ])('%s: %s', (expected, _, ways) => {
    expect(letDataOut(ways)).toBe(expected);
  });
});

const training = { purpose: 'training', natGateway: false };
const isolation = (
  changes: Partial<WorkspaceIsolation> = {},
): WorkspaceIsolation => {
  const own = oneSubnet({ natGateway: true }, { isolation: changes });
  const [network] = own.customNetwork!.virtualNetworks!;
  const [subnet] = network.subnets!;
  return {
    ...own,
    customNetwork: {
      ...own.customNetwork,
      virtualNetworks: [
        {
          ...network,
          subnets: [
            subnet,
            { ...subnet, ...training, id: '/subnets/shut' },
            {
              ...subnet,
              ...training,
              id: '/subnets/storage',
              serviceEndpoints: ['Microsoft.Storage'],
              serviceEndpointPolicies: undefined,
            },
          ],
        },
      ],
    },
  };
};
const attached = { compute: [{ name: 'other', type: 'Databricks' }] };

const count = ({ best, worst }: WaysOut) => [
  [...best].length,
  [...worst].length,
];
const isStraight = ({ by }: Lead) => by === 'straight';

describe('the ways out', () => {
  it('are those of every place, once for those that stand alike', () => {
    const facts = readFacts(
      isolation({
        compute: [1, 2].map(at => ({
          name: `cluster ${at}`,
          type: 'AmlCompute',
          subnetId: '/subnets/training',
          nodePublicIp: false,
        })),
      }),
    );
    expect(count(waysOut(facts))).toEqual([1, 2]);
    expect(count(waysOut(facts, isStraight))).toEqual([1, 1]);
    expect(count(waysOut(facts, way => !isStraight(way)))).toEqual([0, 1]);
  });

  it('at best are those at worst where all is known', () => {
    const { best, worst } = waysOut(
      readFacts(oneSubnet({ natGateway: true }, { network: {} })),
    );
    expect(best).toBe(worst);
  });

  it('of subnets leave out what stands in none', () => {
    const facts = readFacts(isolation(attached));
    expect(count(waysOut(facts))).toEqual([1, 3]);
    expect(count(waysOutOfSubnets(facts, () => true))).toEqual([1, 2]);
    expect(count(waysOutOfSubnets(facts, isStraight))).toEqual([1, 1]);
  });

  it('of one subnet are its own', () => {
    const facts = readFacts(isolation(attached));
    const of = (index: number, fits?: (lead: Lead) => boolean) =>
      count(waysOutOfSubnet(facts, AT.replace(/0$/, `${index}`), fits));
    expect([of(0), of(1), of(2)]).toEqual([
      [1, 1],
      [0, 0],
      [0, 1],
    ]);
    expect(of(2, isStraight)).toEqual([0, 0]);
  });
});

describe('something is on the way out', () => {
  const routes = [
    { addressPrefix: '0.0.0.0/1', nextHopType: 'None' },
    { addressPrefix: '128.0.0.0/1', nextHopType: 'Internet' },
  ];
  const known = readFacts(oneSubnet({ natGateway: true, routes }));
  const ROUTE = `${AT}/routes`;

  it('if some place is led there', () => {
    expect(isOnWayOut(known, `${ROUTE}/1`)).toBe(true);
    expect(isOnWayOut(known, `${ROUTE}/1`)).toBe(true);
  });

  it('and not if none is', () => {
    expect(isOnWayOut(known, `${ROUTE}/0`)).toBe(false);
  });

  it('and nobody knows if some place may be', () => {
    const facts = readFacts(oneSubnet({ natGateway: undefined, routes }));
    expect(isOnWayOut(facts, `${ROUTE}/1`)).toBeUndefined();
    expect(isOnWayOut(facts, `${ROUTE}/0`)).toBe(false);
  });

  it('nor if some way leads nobody knows where', () => {
    const facts = readFacts(
      oneSubnet({ natGateway: true }, { isolation: attached }),
    );
    expect(isOnWayOut(facts, '/elsewhere')).toBeUndefined();
  });

  it('nor behind a gateway', () => {
    const gateway = [
      { addressPrefix: '0.0.0.0/1', nextHopType: 'VirtualNetworkGateway' },
    ];
    // Nothing but the gateway is not known: what it leads on to is the same way.
    const facts = readFacts(oneSubnet({ natGateway: true, routes: gateway }));
    expect(isOnWayOut(facts, '/elsewhere')).toBeUndefined();
  });
});
