import {
  AddressRange,
  DOCKER_BRIDGE,
  SUBNET_BITS,
  SUBNET_BITS_IPV6,
  sources,
  isInside,
  meetsDocker,
  rangesMeet,
  readRange,
} from '@ringfence/engine/internal';
import { Claim } from './claims';
import { problemOf } from './problem';
import { AddressProblem } from './types';

/** Ranges that no virtual network can have, by the "Azure Virtual Network FAQ" (2020-06-26). */
const FORBIDDEN = [
  '224.0.0.0/4',
  '255.255.255.255/32',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '168.63.129.16/32',
].map(range => readRange(range)!);

/** Ranges that the same page recommends, and those of IPv6 that are nobody's on the internet (RFC 4193). */
const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  'fc00::/7',
].map(range => readRange(range)!);

/** Where a network has more addresses than Azure gives out in one: 65,536. */
const LARGE_BITS = 16;

const EXAMPLE = 'an IPv4 or IPv6 range in CIDR notation, such as 10.1.2.0/24';

/** What is wrong in how a range is written. @internal */
export function writtenProblem(claim: Claim): AddressProblem | undefined {
  const { range } = claim;
  if (!range) {
    return problemOf('not-a-range', claim, {
      observed: 'that is no range of addresses',
      expected: EXAMPLE,
      remedy: 'Write the first address, a slash and the prefix length.',
    });
  }
  switch (range.flaw) {
    case 'no-prefix':
      return problemOf('not-a-range', claim, {
        observed: 'that is one address',
        expected: EXAMPLE,
        remedy: `Add the prefix length of the whole range; ${range.text} is this address alone.`,
      });
    case 'ipv4-in-ipv6':
      return problemOf('ipv4-in-ipv6', claim, {
        observed: 'that is IPv4 written as IPv6',
        expected: range.text,
        remedy: `Write ${range.text}; Azure takes no IPv4 addresses inside IPv6.`,
        source: sources.ipv6,
      });
    case 'not-the-first-address':
      return problemOf('misaligned', claim, {
        observed: 'the range does not begin at that address',
        expected: range.text,
        remedy: `Write ${range.text}, or choose a prefix length that can begin there.`,
      });
    default:
      return undefined;
  }
}

function sizeProblem(
  claim: Claim,
  { family, bits, text }: AddressRange,
): AddressProblem[] {
  if (family === 6) {
    return bits === SUBNET_BITS_IPV6
      ? []
      : [
          problemOf('subnet-size', claim, {
            observed: `an IPv6 subnet of /${bits}`,
            expected: `/${SUBNET_BITS_IPV6}, the only size that Azure takes`,
            remedy: `Give the subnet a range of /${SUBNET_BITS_IPV6}.`,
            source: sources.ipv6,
          }),
        ];
  }
  const { smallest, largest } = SUBNET_BITS;
  if (bits >= largest && bits <= smallest) return [];
  return [
    problemOf('subnet-size', claim, {
      observed:
        bits > smallest
          ? `too small, as Azure keeps five addresses of every subnet`
          : `larger than any subnet can be`,
      expected: `/${largest} to /${smallest}`,
      remedy:
        bits > smallest
          ? `Give the subnet ${
              text.split('/')[0]
            }/${smallest} or a larger range.`
          : 'Give the subnet a part of that range.',
      source: sources.networkFaq,
    }),
  ];
}

function placeProblems(claim: Claim, range: AddressRange): AddressProblem[] {
  const forbidden = FORBIDDEN.find(other => rangesMeet(range, other));
  if (forbidden) {
    return [
      problemOf('forbidden-range', claim, {
        observed: `it meets ${forbidden.text}, which Azure takes in no network`,
        expected: 'a private range',
        remedy:
          'Choose from 10.0.0.0/8, 172.16.0.0/12 without 172.17.0.0/16, or 192.168.0.0/16.',
        source: sources.networkFaq,
      }),
    ];
  }
  if (meetsDocker(range)) {
    return [
      problemOf('docker-bridge', claim, {
        observed: `it overlaps ${DOCKER_BRIDGE}, which Docker takes on every compute`,
        expected: `a range outside ${DOCKER_BRIDGE}`,
        remedy: 'Move the range; its addresses cannot be reached from compute.',
        source: sources.privateLink,
      }),
    ];
  }
  return PRIVATE.some(own => isInside(range, own))
    ? []
    : [
        problemOf('public-range', claim, {
          severity: 'warning',
          observed: 'it is no private range',
          expected:
            range.family === 4
              ? 'a part of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10'
              : 'a part of fc00::/7',
          remedy:
            'Use it only if it is yours: whoever has these addresses on the internet cannot be reached from the network.',
          source: range.family === 4 ? sources.networkFaq : sources.ipv6,
        }),
      ];
}

function largeProblem(claim: Claim, range: AddressRange): AddressProblem[] {
  return range.family === 6 || range.bits >= LARGE_BITS
    ? []
    : [
        problemOf('very-large', claim, {
          severity: 'warning',
          observed: `${(2 ** (32 - range.bits)).toLocaleString(
            'en',
          )} addresses, more than the 65,536 that a network gives out`,
          expected: `/${LARGE_BITS} or smaller`,
          remedy:
            'Take what you need of it: no network with a range inside it can be peered with this one.',
          source: sources.kubernetes,
        }),
      ];
}

/** One thing that is looked for in a range by itself. */
interface RangeRule {
  readonly id: string;
  find(claim: Claim, range: AddressRange, isSubnet: boolean): AddressProblem[];
}

/** What is looked for in a range that is written well, worst first. @internal */
export const rangeRules: readonly RangeRule[] = [
  {
    id: 'subnet-size',
    find: (claim, range, isSubnet) =>
      isSubnet ? sizeProblem(claim, range) : [],
  },
  { id: 'place', find: placeProblems },
  { id: 'very-large', find: largeProblem },
];

/** What is the matter with a range by itself, worst first. @internal */
export function rangeProblems(
  claim: Claim,
  isSubnet: boolean,
): AddressProblem[] {
  const written = writtenProblem(claim);
  const { range } = claim;
  if (!range || written) return written ? [written] : [];
  return rangeRules.flatMap(rule => rule.find(claim, range, isSubnet));
}
