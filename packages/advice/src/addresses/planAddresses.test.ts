import { AddressOptions, WorkspaceIsolation } from '@ringfence/engine';
import {
  approvedOnly,
  customExfiltrationPrevention,
  noVirtualNetwork,
  subnet,
  subnetId,
} from '@ringfence/testing';
import { planAddresses } from './planAddresses';
import { AddressProblem } from './types';

type Network = NonNullable<
  NonNullable<WorkspaceIsolation['customNetwork']>['virtualNetworks']
>[number];

const inPe = (...subresources: string[]) => ({
  publicNetworkAccess: 'Disabled',
  privateEndpoints: subresources.map(subresource => ({
    subresource,
    status: 'Approved',
    subnetId: subnetId('spoke', 'pe'),
  })),
});

const training = subnet('training', 'training', '10.1.1.0/27');
const pe = subnet('pe', 'private-endpoints', '10.1.3.0/28');
const network: Network = {
  name: 'spoke',
  addressSpace: ['10.1.0.0/16'],
  peeredWith: [],
  subnets: [training, pe],
};

/** A workspace in a network of its own that says of everything where it stands. */
const whole = (
  networks: Network[] = [network],
  more: WorkspaceIsolation = {},
): WorkspaceIsolation => ({
  ...customExfiltrationPrevention(),
  customNetwork: { virtualNetworks: networks },
  inbound: { privateEndpoints: [{ subnetId: subnetId('spoke', 'pe') }] },
  resources: {
    storage: [inPe('blob', 'file')],
    keyVault: [inPe('vault')],
    containerRegistry: [inPe('registry')],
    monitoring: [],
  },
  compute: [
    {
      name: 'cpu',
      type: 'AmlCompute',
      maxNodes: 20,
      subnetId: subnetId('spoke', 'training'),
    },
    {
      name: 'ada',
      type: 'ComputeInstance',
      subnetId: subnetId('spoke', 'training'),
    },
  ],
  ...more,
});

const aks = (fields: object, options: AddressOptions) =>
  planAddresses(
    whole([network], {
      compute: [
        {
          name: 'aks',
          type: 'AKS',
          subnetId: subnetId('spoke', 'scoring'),
          loadBalancerType: 'PublicIp',
          ...fields,
        },
      ],
    }),
    options,
  ).subnets.find(({ name }) => name === 'scoring')!;

const kinds = (problems: readonly AddressProblem[]) =>
  problems.map(({ kind, pointer }) => `${kind} ${pointer}`);

const SPACE = '/customNetwork/virtualNetworks/0/addressSpace/0';
const PREFIX = '/customNetwork/virtualNetworks/0/subnets/0/addressPrefix';

describe('what is counted', () => {
  it('is every instance, node and private endpoint, and Azure’s five of each subnet', () => {
    const plan = planAddresses(whole());
    expect(
      plan.subnets.map(({ name, needed, smallestPrefix, given }) => ({
        name,
        needed,
        smallestPrefix,
        given,
      })),
    ).toEqual([
      {
        name: 'training',
        needed: 26,
        smallestPrefix: 27,
        given: {
          prefix: '10.1.1.0/27',
          size: 32,
          usable: 27,
          free: 6,
          fits: true,
        },
      },
      {
        name: 'pe',
        needed: 3 + 2 + 1 + 2 + 5,
        smallestPrefix: 28,
        given: {
          prefix: '10.1.3.0/28',
          size: 16,
          usable: 11,
          free: 3,
          fits: true,
        },
      },
    ]);
    expect(plan).toMatchObject({
      fits: 'yes',
      needed: 39,
      atLeast: false,
      problems: [],
      notKnown: [],
    });
  });

  it('names the dated page behind every count', () => {
    for (const { needs } of planAddresses(whole()).subnets) {
      for (const { because, source } of needs) {
        expect(because).not.toBe('');
        expect(source.url).toMatch(/^https:\/\/learn\.microsoft\.com\//);
        expect(source.date).toMatch(/^\d{4}/);
      }
    }
  });

  it('is none of your addresses for the computes of a managed network', () => {
    const { subnets, needed } = planAddresses(approvedOnly());
    expect(subnets.map(({ purpose }) => purpose)).toEqual([
      'private-endpoints',
    ]);
    expect(needed).toBe(3 + 2 + 1 + 2 + 5);
    expect(
      planAddresses({ ...approvedOnly(), compute: undefined }).atLeast,
    ).toBe(false);
  });

  it('is nothing without a network and without private endpoints', () => {
    expect(planAddresses(noVirtualNetwork())).toMatchObject({
      needed: 0,
      subnets: [],
    });
  });

  it('has an address for a registry’s data in each of its regions', () => {
    const needed = (registryRegions: number) =>
      planAddresses(whole(), { registryRegions }).needed;
    expect(needed(3) - needed(1)).toBe(2);
  });

  it('is more pods than nodes for AKS with Azure CNI, by the example of its page', () => {
    const fifty = (options: AddressOptions) =>
      aks({ maxNodes: 50 }, options).needed - 5;
    expect(fifty({ networkPlugin: 'azure' })).toBe(1581);
    expect(fifty({ networkPlugin: 'azure', podsPerNode: 110 })).toBe(51 * 111);
    expect(fifty({ networkPlugin: 'azure-overlay' })).toBe(51);
    expect(fifty({ networkPlugin: 'kubenet', upgradeSurge: 17 })).toBe(67);
    expect(
      aks({ maxNodes: 50 }, { networkPlugin: 'azure' }).smallestPrefix,
    ).toBe(21);
  });

  it('has an address for an internal load balancer', () => {
    const options: AddressOptions = {
      networkPlugin: 'kubenet',
      aksNodes: 3,
    };
    const inside = { loadBalancerType: 'InternalLoadBalancer' };
    expect(aks(inside, options).needed - aks({}, options).needed).toBe(1);
  });
});

describe('what is not known', () => {
  it.each<[string, WorkspaceIsolation, string]>([
    ['the compute', { compute: undefined }, '/compute'],
    [
      'the most nodes',
      {
        compute: [
          { type: 'AmlCompute', subnetId: subnetId('spoke', 'training') },
        ],
      },
      '/compute/0/maxNodes',
    ],
    ['the private endpoints', { inbound: {} }, '/inbound/privateEndpoints'],
    ['the resources', { resources: {} }, '/resources/storage'],
    [
      'the network plugin of AKS',
      {
        compute: [
          {
            type: 'AKS',
            maxNodes: 3,
            loadBalancerType: 'PublicIp',
            subnetId: subnetId('spoke', 'training'),
          },
        ],
      },
      '/compute/0',
    ],
    [
      'whether AKS stands in a network',
      { compute: [{ type: 'Kubernetes' }] },
      '/compute/0/inVirtualNetwork',
    ],
    [
      'how many addresses a private link scope takes',
      {
        resources: {
          ...whole().resources,
          monitoring: [inPe('azuremonitor')],
        },
      },
      '/resources/monitoring/0/privateEndpoints/0',
    ],
  ])('makes the counts a lower bound: %s', (_, more, pointer) => {
    const plan = planAddresses(whole([network], more));
    expect(plan.atLeast).toBe(true);
    expect(plan.fits).toBe('unknown');
    expect(plan.notKnown.map(missing => missing.pointer)).toContain(pointer);
    for (const { says } of plan.notKnown) {
      expect(says).toMatch(/^(the|how many|whether|in which) [^()]+$/);
    }
  });

  it('puts what names no subnet into the one for its purpose, and says so', () => {
    const plan = planAddresses(
      whole([network], { compute: [{ type: 'AmlCompute', maxNodes: 4 }] }),
    );
    expect(plan.subnets[0]).toMatchObject({ name: 'training', needed: 9 });
    expect(plan.fits).toBe('unknown');
    expect(plan.notKnown.map(({ pointer }) => pointer)).toEqual([
      '/compute/0/subnetId',
    ]);
  });

  it('finds a subnet by its bare name, and says that it may be another', () => {
    const plan = planAddresses(
      whole([network], {
        compute: [{ type: 'ComputeInstance', subnetId: 'Training' }],
      }),
    );
    expect(plan.subnets[0]).toMatchObject({ name: 'training', needed: 6 });
    expect(plan.fits).toBe('unknown');
  });
});

describe('ranges', () => {
  const first = (prefix: string) => [
    { ...network, subnets: [{ ...training, addressPrefix: prefix }, pe] },
  ];
  const spaced = (...addressSpace: string[]) => [
    { ...network, addressSpace, subnets: [] },
  ];

  it.each<[string, Network[], string]>([
    ['garbage', first('ten'), `not-a-range ${PREFIX}`],
    ['a prefix length of 33', first('10.1.1.0/33'), `not-a-range ${PREFIX}`],
    ['an octal address', first('010.1.1.0/24'), `not-a-range ${PREFIX}`],
    ['one address', first('10.1.1.0'), `not-a-range ${PREFIX}`],
    ['a misaligned range', first('10.1.1.5/24'), `misaligned ${PREFIX}`],
    ['a /31', first('10.1.1.0/31'), `subnet-size ${PREFIX}`],
    ['a /32', first('10.1.1.0/32'), `subnet-size ${PREFIX}`],
    ['a /1', first('0.0.0.0/1'), `subnet-size ${PREFIX}`],
    ['a /8', spaced('10.0.0.0/8'), `very-large ${SPACE}`],
    [
      'IPv4 inside IPv6',
      spaced('::ffff:10.0.0.0/104'),
      `ipv4-in-ipv6 ${SPACE}`,
    ],
    ['an IPv6 subnet of /80', first('fd00:1::/80'), `subnet-size ${PREFIX}`],
    ['a zone in IPv6', first('fe80::1%eth0/64'), `not-a-range ${PREFIX}`],
    ['multicast', spaced('224.0.0.0/24'), `forbidden-range ${SPACE}`],
    ['public addresses', spaced('20.1.0.0/16'), `public-range ${SPACE}`],
    ['Docker’s range', spaced('172.16.0.0/12'), `docker-bridge ${SPACE}`],
    [
      'a subnet outside its network',
      first('10.2.0.0/24'),
      `outside-network ${PREFIX}`,
    ],
    [
      'two subnets that overlap',
      first('10.1.3.0/24'),
      'overlap /customNetwork/virtualNetworks/0/subnets/1/addressPrefix',
    ],
    ['a subnet too small', first('10.1.1.0/28'), `too-small ${PREFIX}`],
  ])('tells of %s, where it stands and what to do', (_, networks, expected) => {
    const { problems, fits } = planAddresses(whole(networks));
    expect(kinds(problems)).toContain(expected);
    const isError = problems.some(({ severity }) => severity === 'error');
    expect(fits === 'no').toBe(isError);
    for (const { observed, expected: wanted, remedy } of problems) {
      for (const words of [observed, wanted, remedy]) {
        expect(words).not.toMatch(/undefined|^$/);
      }
    }
  });

  const other = (fields: Network): Network => ({
    name: 'hub',
    addressSpace: ['10.1.128.0/17'],
    subnets: [],
    peeredWith: [],
    ...fields,
  });

  it('of peers may not overlap, those of networks apart may', () => {
    const kindsOf = (...networks: Network[]) =>
      kinds(planAddresses(whole(networks)).problems);
    expect(kindsOf(network, other({}))).toEqual([]);
    const apart = [expect.stringMatching(/^peer-overlap /)];
    expect(kindsOf({ ...network, peeredWith: ['HUB'] }, other({}))).toEqual(
      apart,
    );
    expect(kindsOf(network, other({ peeredWith: ['spoke'] }))).toEqual(apart);
  });

  it('of a peer that is not described are not known', () => {
    const plan = planAddresses(whole([{ ...network, peeredWith: ['hub'] }]));
    expect(plan.fits).toBe('unknown');
    expect(plan.notKnown).toEqual([
      expect.objectContaining({
        pointer: '/customNetwork/virtualNetworks/0/peeredWith/0',
      }),
    ]);
  });

  it('may not overlap what others use', () => {
    const { problems } = planAddresses(whole(), {
      occupied: ['10.0.0.0/12', 'ten'],
    });
    expect(kinds(problems)).toEqual([
      'not-a-range /options/occupied/1',
      `occupied-overlap ${SPACE}`,
    ]);
  });

  it('of IPv6 are counted, and IPv4 is asked for', () => {
    const plan = planAddresses(
      whole([
        {
          ...network,
          addressSpace: ['10.1.0.0/16', 'fd00:1::/48'],
          subnets: [{ ...training, addressPrefix: 'FD00:1:0:7::/64' }, pe],
        },
      ]),
    );
    expect(plan.subnets[0].given).toMatchObject({
      prefix: 'fd00:1:0:7::/64',
      size: 2 ** 64,
      fits: true,
    });
    expect(plan.problems).toEqual([]);
    expect(plan.fits).toBe('unknown');
    expect(plan.notKnown.map(({ pointer }) => pointer)).toEqual([PREFIX]);
  });
});

describe('a thousand subnets in each of many networks', () => {
  it('are told of in a list that stays readable, and no error hides', () => {
    const subnets = Array.from({ length: 1000 }, () => ({
      addressPrefix: '10.0.0.0/8',
    }));
    const names = ['a', 'b', 'c'];
    const plan = planAddresses({
      customNetwork: {
        virtualNetworks: names.map(name => ({
          name,
          peeredWith: names,
          addressSpace: ['10.0.0.0/8'],
          subnets,
        })),
      },
    });
    expect(plan.problems).toHaveLength(1000);
    expect(plan.problems.every(({ severity }) => severity === 'error')).toBe(
      true,
    );
    // Each range is very large, and overlaps the one before it; each pair of networks overlaps.
    expect(plan.moreProblems).toBe(3 * (1 + 1000 + 999) + 3 - 1000);
    expect(plan.fits).toBe('no');
  });
});

describe('more nodes than any subnet has addresses', () => {
  it('are no plan that fits', () => {
    const plan = planAddresses(
      whole([network], {
        compute: [
          {
            type: 'AmlCompute',
            maxNodes: 2 ** 31,
            subnetId: subnetId('spoke', 'big'),
          },
        ],
      }),
    );
    expect(kinds(plan.problems)).toEqual(['subnet-size /compute/0']);
    expect(plan.fits).toBe('no');
  });
});

describe('where addresses are short', () => {
  it('networks apart double the private endpoints and leave yours with theirs', () => {
    const { alternatives, needed } = planAddresses(whole());
    expect(alternatives).toEqual([
      expect.objectContaining({
        id: 'isolated-networks',
        mainNetwork: 13,
        networkApart: needed,
        privateEndpoints: { now: 5, then: 10 },
      }),
      expect.objectContaining({
        id: 'managed-network',
        mainNetwork: 13,
        networkApart: 0,
      }),
    ]);
  });

  it('a managed network is no way out for AKS', () => {
    const { alternatives } = planAddresses(
      whole([network], { compute: [{ type: 'AKS', inVirtualNetwork: true }] }),
    );
    expect(alternatives.map(({ id }) => id)).toEqual(['isolated-networks']);
  });
});

describe('a space to take subnets from', () => {
  it('gives a prefix to every subnet that has none that fits', () => {
    const tooSmall = {
      ...network,
      subnets: [{ ...training, addressPrefix: '10.1.0.0/29' }, pe],
    };
    const { proposal } = planAddresses(whole([tooSmall]), {
      space: '10.1.0.0/16',
    });
    expect(proposal).toEqual([
      { name: 'spoke/training', prefix: '10.1.0.32/27', needed: 26 },
    ]);
  });

  it('keeps out of other networks and of what is occupied', () => {
    const crowded = {
      ...network,
      subnets: [{ ...training, addressPrefix: '10.1.0.0/29' }, pe],
    };
    const hub = { name: 'hub', peeredWith: [], addressSpace: ['10.0.0.0/16'] };
    const { proposal } = planAddresses(whole([crowded, hub]), {
      space: '10.0.0.0/8',
      occupied: ['10.2.0.0/15', '10.4.0.0/27'],
    });
    expect(proposal?.map(({ prefix }) => prefix)).toEqual(['10.4.0.32/27']);
  });

  it('leaves out Docker’s range', () => {
    const { proposal } = planAddresses(approvedOnly(), {
      space: '172.16.0.0/15',
      occupied: ['172.16.0.0/16'],
    });
    expect(proposal).toEqual([]);
  });

  it('makes a plan whole where no subnet is described', () => {
    const plan = planAddresses(approvedOnly(), { space: '10.9.0.0/26' });
    expect(plan.proposal).toEqual([
      { name: 'for private-endpoints', prefix: '10.9.0.0/28', needed: 13 },
    ]);
    expect(plan.fits).toBe('yes');
    expect(planAddresses(approvedOnly()).fits).toBe('unknown');
  });

  it.each([
    ['10.9.0.0/29', 'no-room'],
    ['10.9.0.1/16', 'misaligned'],
    ['everything', 'not-a-range'],
  ])('that will not do is told: %s', (space, kind) => {
    const plan = planAddresses(approvedOnly(), { space });
    expect(kinds(plan.problems)).toEqual([`${kind} /options/space`]);
    expect(plan.fits).toBe('no');
  });
});
