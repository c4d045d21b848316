import { WorkspaceIsolation } from '../../../model/isolation';
import { CustomNetwork, Subnet, VirtualNetwork } from '../../../model/network';
import {
  AddressSet,
  EVERY_ADDRESS,
  PUBLIC_ADDRESSES,
} from '../../../network/addressSet';
import { readFacts } from '../../readFacts';
import { Assumption } from '../assumption';
import { Resident } from '../preparedEgress';
import { PUBLIC_IPV4, subnetsOf, Surroundings } from '../surroundings';
import { subnetWays } from '../subnetWays';
import { Way } from '../way';

/** What can be said beside the subnet. */
export interface Beside {
  network?: VirtualNetwork;
  custom?: CustomNetwork;
  /** Networks that stand behind the subnet's own. */
  others?: VirtualNetwork[];
  isolation?: WorkspaceIsolation;
}

/** One network with one subnet, of which all is stated and nothing gets out: no group, no exit, no route. */
export const oneSubnet = (
  subnet: Subnet = {},
  { network, custom, others = [], isolation }: Beside = {},
): WorkspaceIsolation => ({
  inbound: { publicNetworkAccess: 'Disabled' },
  outbound: { isolationMode: 'Disabled' },
  compute: [],
  endpoints: [],
  ...isolation,
  customNetwork: {
    virtualNetworks: [
      {
        name: 'spoke',
        region: 'westeurope',
        addressSpace: ['10.1.0.0/16'],
        peeredWith: [],
        gateways: [],
        ...network,
        subnets: [
          {
            name: 'training',
            id: '/subnets/training',
            purpose: 'training',
            addressPrefix: '10.1.0.0/24',
            serviceEndpoints: [],
            networkSecurityGroup: false,
            defaultOutboundAccess: false,
            ...(!custom?.egress && {
              routes: [],
              natGateway: false,
              serviceEndpointPolicies: [],
              gatewayRoutePropagation: false,
            }),
            ...subnet,
          },
        ],
      },
      ...others,
    ],
    ...(!custom?.egress && { appliances: [] }),
    ...custom,
  },
});

/** Where the one subnet stands. */
export const AT = '/customNetwork/virtualNetworks/0/subnets/0';

export const aroundOf = (isolation: WorkspaceIsolation): Surroundings =>
  subnetsOf(readFacts(isolation))[0];

/** What stands in the subnet: something with no public address. */
export const RESIDENT: Resident = { publicIp: false, publicIpAt: '/resident' };

const dotted = (address: number) =>
  [24, 16, 8, 0].map(bits => Math.floor(address / 2 ** bits) % 256).join('.');

/** A set of addresses in words. */
export function addressesInWords(set: AddressSet): string {
  const isOne = (other: AddressSet) => set.holds(other) && other.holds(set);
  if (isOne(EVERY_ADDRESS)) return 'everything';
  if (isOne(PUBLIC_ADDRESSES)) return 'the internet';
  if (isOne(PUBLIC_IPV4)) return 'the internet by IPv4';
  const v4 = set.v4.key
    .split(';')
    .filter(Boolean)
    .map(range => range.split(',').map(Number).map(dotted).join('-'));
  return [...v4, ...(set.v6.length ? ['IPv6'] : [])].join(' ');
}

/** A way in words: where it leads, and by which steps. */
export function wayInWords(way: Way): string {
  const to =
    way.tag ??
    way.host ??
    way.other?.what ??
    (way.addresses && addressesInWords(way.addresses));
  return `${to} by ${way.steps.join(', ')}`;
}

/** Something that hangs on what is not known, at worst and at best, with what it hung on. */
export function overAll<T>(find: (assume: Assumption) => T): {
  worst: T;
  best: T;
  missing: string[];
} {
  const assume = Assumption.worst();
  const worst = find(assume);
  return {
    worst,
    best: find(Assumption.best()),
    missing: assume.taken.map(({ pointer }) => pointer),
  };
}

/** The ways out of the one subnet in words, at worst and at best. */
export function waysOfSubnet(
  subnet: Subnet = {},
  beside: Beside = {},
  resident: Resident = RESIDENT,
) {
  const around = aroundOf(oneSubnet(subnet, beside));
  return overAll(assume =>
    [...subnetWays(around, resident, assume)].map(wayInWords),
  );
}

/** The same where nothing hangs on what is not known. */
export function knownWays(...asked: Parameters<typeof waysOfSubnet>): string[] {
  const { worst, best, missing } = waysOfSubnet(...asked);
  return missing.length ? [`${worst}`, `at best ${best}`, ...missing] : worst;
}
