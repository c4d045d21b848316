import { CustomNetwork, Subnet } from '../../model/network';
import {
  AddressSet,
  EVERY_ADDRESS,
  PUBLIC_ADDRESSES,
} from '../../network/addressSet';
import {
  addressesInWords,
  aroundOf,
  AT,
  Beside,
  oneSubnet,
  overAll,
} from './__testUtils__/oneSubnet';
import { Assumption } from './assumption';
import { letOut } from './filter';
import { groupOf } from './groupOf';

/** What the group of the one subnet lets out, at worst and at best. */
function limits(subnet: Subnet, beside?: Beside) {
  const around = aroundOf(oneSubnet(subnet, beside));
  const { worst, best, missing } = overAll(assume => {
    const rules = groupOf(around, assume);
    if (!rules) return 'no limit';
    const flow = { protocol: 'TCP', port: 443 } as const;
    const { all, tags } = letOut(rules, flow, EVERY_ADDRESS);
    return [addressesInWords(all), ...tags].filter(Boolean).join(' ');
  });
  return missing.length ? { worst, best, missing } : worst;
}

const asked = (access: string, destination: string) => ({
  name: 'network',
  priority: 100,
  direction: 'Outbound',
  access,
  protocol: '*',
  sources: ['*'],
  destinations: [destination],
  portRanges: '*',
});
const group = (access = 'Allow') => ({
  networkSecurityGroup: {
    rules: [
      asked(access, 'VirtualNetwork'),
      {
        ...asked(access === 'Allow' ? 'Deny' : 'Allow', '*'),
        priority: 200,
      },
    ],
  },
});

const HERE = `${AT}/networkSecurityGroup`;

describe('the group of a subnet', () => {
  it.each<[string, Subnet, Beside, ReturnType<typeof limits>]>([
    ['that has none', { networkSecurityGroup: false }, {}, 'no limit'],
    [
      'of which that is not known',
      { networkSecurityGroup: undefined },
      {},
      { worst: 'no limit', best: '', missing: [HERE] },
    ],
    [
      'that has one whose rules are not known',
      { networkSecurityGroup: true },
      {},
      { worst: 'no limit', best: '', missing: [HERE] },
    ],
    [
      'that has one of its own, without rules',
      { networkSecurityGroup: {} },
      {},
      { worst: 'no limit', best: '', missing: [HERE] },
    ],
    [
      'that is described to its networks and the internet',
      { networkSecurityGroup: { rules: [] } },
      {},
      addressesInWords(PUBLIC_ADDRESSES.with(AddressSet.read(['10.1.0.0/16']))),
    ],
  ])('limits one %s', (_, subnet, beside, expected) => {
    expect(limits(subnet, beside)).toEqual(expected);
  });

  it('says what is not known of it', () => {
    const labelOf = (networkSecurityGroup: Subnet['networkSecurityGroup']) => {
      const assume = Assumption.worst();
      groupOf(aroundOf(oneSubnet({ networkSecurityGroup })), assume);
      return assume.taken.map(({ label }) => label);
    };
    expect(labelOf(undefined)).toEqual([
      'which network security group training has',
    ]);
    expect(labelOf(true)).toEqual([
      'the rules of the network security group of training',
    ]);
  });

  const once = (
    changes: CustomNetwork['egress'],
    networkSecurityGroup: Subnet['networkSecurityGroup'] = true,
  ) =>
    limits(
      { networkSecurityGroup },
      {
        custom: {
          egress: { defaultAction: 'Deny', rules: [], routes: [], ...changes },
        },
      },
    );

  it('is what `egress` says where that is of groups', () => {
    expect(once({ filter: 'NetworkSecurityGroup' })).toBe('');
    expect(
      once({ filter: 'NetworkSecurityGroup', defaultAction: 'Allow' }),
    ).toBe('everything');
  });

  it('adds nothing to what `egress` says of a firewall', () => {
    expect(once({ filter: 'Firewall' })).toBe('no limit');
  });

  it('may be what `egress` says where its filter is not known', () => {
    expect(once({ filter: undefined })).toEqual({
      worst: 'no limit',
      best: '',
      missing: ['/customNetwork/egress/filter'],
    });
  });

  it('is of its own where it is described, whatever `egress` says', () => {
    const { rules } = group().networkSecurityGroup;
    expect(once({ filter: 'NetworkSecurityGroup' }, { rules })).toBe(
      '10.1.0.0-10.1.255.255',
    );
  });

  it.each(['NetworkSecurityGroup', 'Firewall'])(
    'is not known where it has no rules, whatever `egress` says of a %s',
    filter => {
      expect(once({ filter }, {})).toEqual({
        worst: 'no limit',
        best: '',
        missing: [HERE],
      });
    },
  );
});

describe('the tag VirtualNetwork of a group', () => {
  const OWN = '10.1.0.0-10.1.255.255';
  const hub = { name: 'hub', addressSpace: ['10.0.0.0/16'] };

  it.each<[string, Subnet, Beside, string]>([
    ['the addresses of the network', {}, {}, OWN],
    [
      'those of the subnet beside them',
      { addressPrefix: '10.7.0.0/24' },
      {},
      `${OWN} 10.7.0.0-10.7.0.255`,
    ],
    [
      'those of a network it is peered with',
      {},
      { network: { peeredWith: ['hub'] }, others: [hub] },
      '10.0.0.0-10.1.255.255',
    ],
    ['not those of another network', {}, { others: [hub] }, OWN],
    [
      'the prefixes of its routes',
      { routes: [{ addressPrefix: '20.0.0.0/16', nextHopType: 'None' }] },
      {},
      `${OWN} 20.0.0.0-20.0.255.255`,
    ],
    [
      'a service tag that a route is for',
      { routes: [{ addressPrefix: 'Storage', nextHopType: 'Internet' }] },
      {},
      `${OWN} storage`,
    ],
    [
      'no place that a route of `egress` is not for',
      {},
      {
        custom: {
          egress: {
            filter: 'None',
            routes: [{ addressPrefix: '20.0.0.0/16', nextHopType: 'None' }],
          },
        },
      },
      `${OWN} 20.0.0.0-20.0.255.255`,
    ],
  ])('stands for %s', (_, subnet, beside, expected) => {
    expect(limits({ ...group(), ...subnet }, beside)).toBe(expected);
  });

  const NETWORK = '/customNetwork/virtualNetworks/0';
  it.each<[string, Subnet, Beside, string, string]>([
    [
      'without routes',
      { routes: undefined },
      {},
      `${AT}/routes`,
      'routes of training',
    ],
    [
      'with a route of no known prefix',
      {
        routes: [
          { addressPrefix: '10.1.0.0/24', nextHopType: 'VnetLocal' },
          { nextHopType: 'None' },
        ],
      },
      {},
      `${AT}/routes/1/addressPrefix`,
      'the prefix of a route',
    ],
    [
      'with a first route of no known prefix',
      { routes: [{ nextHopType: 'None' }] },
      {},
      `${AT}/routes/0/addressPrefix`,
      'the prefix of a route',
    ],
    [
      'of no known addresses',
      {},
      { network: { addressSpace: undefined } },
      `${NETWORK}/addressSpace`,
      'the address space of spoke',
    ],
    [
      'of no known peers',
      {},
      { network: { name: undefined, peeredWith: undefined } },
      `${NETWORK}/peeredWith`,
      'which networks the network is peered with',
    ],
    [
      'with a peer that is not described',
      {},
      { network: { peeredWith: ['hub', 'other'] }, others: [hub] },
      `${NETWORK}/peeredWith/1`,
      'the addresses of a peer of spoke',
    ],
    [
      'with a first peer that has no known addresses',
      {},
      { network: { peeredWith: ['hub'] }, others: [{ name: 'hub' }] },
      `${NETWORK}/peeredWith/0`,
      'the addresses of a peer of spoke',
    ],
    [
      'with a peer of no name',
      {},
      { network: { peeredWith: [{}] }, others: [{ ...hub, name: '' }] },
      `${NETWORK}/peeredWith/0`,
      'the addresses of a peer of spoke',
    ],
  ])(
    'may stand for everything in a network %s',
    (_, subnet, beside, pointer, label) => {
      const allow = limits({ ...group(), ...subnet }, beside);
      expect(allow).toMatchObject({ worst: 'everything', missing: [pointer] });
      expect(allow).not.toHaveProperty('best', 'everything');
      const deny = limits({ ...group('Deny'), ...subnet }, beside);
      expect(deny).toMatchObject({ best: '', missing: [pointer] });
      expect(deny).not.toHaveProperty('worst', '');
      const assume = Assumption.worst();
      groupOf(aroundOf(oneSubnet({ ...group(), ...subnet }, beside)), assume);
      expect(assume.taken).toEqual([{ pointer, label }]);
    },
  );

  it('refuses nothing that is too small to be counted', () => {
    const beside = { network: { addressSpace: ['2600:1::/64'] } };
    const subnet = { addressPrefix: '2600:1::/64' };
    expect(limits({ ...group('Deny'), ...subnet }, beside)).toBe('everything');
    expect(limits({ ...group(), ...subnet }, beside)).toBe('IPv6');
  });
});
