import { Compute } from '../../model/isolation';
import { Subnet } from '../../model/network';
import { readFacts } from '../readFacts';
import { firewall } from './__testUtils__/appliances';
import { AT, Beside, oneSubnet } from './__testUtils__/oneSubnet';
import { placesInWords } from './__testUtils__/placesInWords';
import { judgedPlaces } from './judgedPlaces';
import { Ways } from './ways';
import { waysOut } from './waysOut';

const SUBNET = '/subnets/training';

describe('a compute in a network of one’s own', () => {
  const place = (compute: Compute, subnet?: Subnet, beside?: Beside) =>
    placesInWords(
      oneSubnet(subnet, {
        ...beside,
        isolation: {
          compute: [
            {
              name: 'one',
              type: 'AmlCompute',
              subnetId: SUBNET,
              nodePublicIp: false,
              ...compute,
            },
          ],
        },
      }),
    )[1];
  const IN = 'one in training';

  it.each<[boolean | undefined, string[]]>([
    [false, ['closed']],
    [true, ['open']],
    [undefined, ['open..closed', '/compute/0/nodePublicIp']],
  ])('gets out by a public address: %p', (nodePublicIp, expected) => {
    expect(place({ nodePublicIp })).toEqual([IN, ...expected]);
  });

  it.each<[string | undefined, string[]]>([
    ['loadBalancer', ['open']],
    ['managedNATGateway', ['open']],
    ['userAssignedNATGateway', ['open']],
    ['userDefinedRouting', ['closed']],
    ['block', ['closed']],
    ['none', ['closed']],
    [undefined, ['open..closed', '/compute/0/outboundType']],
    ['gopher', ['open..closed', '/compute/0/outboundType']],
  ])('that is a cluster gets out by %p', (outboundType, expected) => {
    expect(place({ type: 'AKS', outboundType })).toEqual([IN, ...expected]);
    const kubernetes = place({ type: 'Kubernetes', outboundType });
    expect(kubernetes).toEqual([IN, ...expected]);
  });

  it('that is a cluster may be led by the routes, or past them', () => {
    const routes = [
      {
        addressPrefix: '0.0.0.0/1',
        nextHopType: 'VirtualAppliance',
        nextHopAddress: '10.0.0.4',
      },
    ];
    const facts = readFacts(
      oneSubnet(
        { purpose: 'other', routes },
        {
          custom: { appliances: [firewall()] },
          isolation: {
            compute: [{ type: 'AKS', subnetId: SUBNET, nodePublicIp: false }],
          },
        },
      ),
    );
    const { worst, best } = waysOut(facts);
    const kinds = (ways: Ways) => [...new Set([...ways].map(({ by }) => by))];
    expect(kinds(worst)).toEqual(['load-balancer', 'appliance', 'straight']);
    expect(kinds(best)).toEqual(['appliance']);
  });

  it.each<[string, Compute, string[]]>([
    [
      'of no known kind',
      { type: undefined },
      ['one', 'open..closed', '/compute/0/type'],
    ],
    [
      'of a kind that nobody knows',
      { type: 'X' },
      ['one', 'open..closed', '/compute/0/type'],
    ],
    [
      'of another service',
      { type: 'Databricks' },
      ['one', 'open..closed', '/compute/0'],
    ],
    [
      'in no known subnet',
      { subnetId: undefined },
      ['one', 'open..closed', '/compute/0/subnetId'],
    ],
    [
      'in a subnet that is not described',
      { subnetId: '/subnets/other' },
      ['one', 'open..closed', '/compute/0/subnetId'],
    ],
    ['in no subnet', { subnetId: ' ' }, ['one', 'open']],
    [
      'attached in no subnet',
      { type: 'VirtualMachine', subnetId: ' ' },
      ['one', 'open..closed', '/compute/0'],
    ],
    [
      'without a name',
      { name: undefined },
      ['compute 1 in training', 'closed'],
    ],
  ])('%s', (_, compute, expected) => {
    expect(place(compute)).toEqual(expected);
  });

  it('in a subnet that is described twice is in neither', () => {
    const others = [{ subnets: [{ id: SUBNET, purpose: 'other' }] }];
    expect(place({}, {}, { others })).toEqual([
      'one',
      'open..closed',
      '/compute/0/subnetId',
    ]);
  });
});

describe('a subnet', () => {
  const out = { natGateway: true };
  const NAME = 'what stands in training';

  it.each<[string | undefined, unknown[]]>([
    ['training', [[NAME, 'open']]],
    ['scoring', [[NAME, 'open']]],
    ['private-endpoints', []],
    ['other', []],
    ['lunch', []],
    [undefined, [[NAME, 'open..closed', `${AT}/purpose`]]],
  ])('is a place for code where it is for %p', (purpose, expected) => {
    expect(placesInWords(oneSubnet({ ...out, purpose }))).toEqual(expected);
  });

  it('is no question where nothing gets out of it', () => {
    const [place] = judgedPlaces(readFacts(oneSubnet({ purpose: undefined })));
    expect(place.range).toMatchObject({ worst: 'closed', unknowns: [] });
    const facts = readFacts(oneSubnet({ purpose: undefined }));
    expect(judgedPlaces(facts)[0].worst.isEmpty).toBe(true);
  });

  it('is any that may be there where a network is described without them', () => {
    const others = [
      { addressSpace: ['10.2.0.0/16'], peeredWith: [], gateways: [] },
    ];
    const found = placesInWords(oneSubnet({ purpose: 'other' }, { others }));
    expect(found).toHaveLength(1);
    expect(found[0].slice(0, 2)).toEqual([
      'what stands in network 2',
      'open..closed',
    ]);
    const named = others.map(network => ({ ...network, name: 'far' }));
    const [place] = placesInWords(
      oneSubnet({ purpose: 'other' }, { others: named }),
    );
    expect(place[0]).toBe('what stands in far');
  });
});

describe('a network without any description of its subnets', () => {
  it('has no public addresses in it that anybody knows of', () => {
    const egress = {
      filter: 'None',
      defaultAction: 'Deny',
      rules: [],
      routes: [],
      natGateway: false,
      serviceEndpointPolicyAliases: [],
    };
    const others = [{ addressSpace: ['10.2.0.0/16'], peeredWith: [] }];
    const beside = { custom: { egress }, others };
    const [place] = judgedPlaces(
      readFacts(oneSubnet({ purpose: 'other' }, beside)),
    );
    expect(place.range).toMatchObject({ worst: 'open', best: 'closed' });
    expect(place.range.unknowns.map(({ pointer }) => pointer)).toContain(
      '/customNetwork/virtualNetworks/1/subnets/defaultOutboundAccess',
    );
  });
});
