import type { Route, SubnetRoute } from '@ringfence/engine';
import { Destination } from './destination';
import { WalkedNetwork } from './networks';
import { holds, Prefix, readRange } from './range';
import { DROPPED_BY_DEFAULT } from './specialRanges';
import { readTag } from './toyTags';

/** Where a packet goes next. */
export interface Hop {
  type: string;
  /** Of an appliance. */
  address?: string;
}

interface Candidate {
  /** Of the prefix that holds the destination. */
  length: number;
  /** A longer prefix wins; of two as long, the higher claim. */
  claim: number;
  hop: Hop;
}

const CLAIM = {
  dropped: 0,
  system: 1,
  cloud: 2,
  tag: 3,
  regionalTag: 4,
  user: 5,
} as const;

function claimOfTag(text: string): number {
  const { tag, region } = readTag(text);
  if (tag === 'azurecloud') return CLAIM.cloud;
  return region === undefined ? CLAIM.tag : CLAIM.regionalTag;
}

function fromUser(
  route: SubnetRoute | Route,
  destination: Destination,
): Candidate[] {
  const prefix = route.addressPrefix ?? '';
  const hop: Hop = {
    type: (route.nextHopType ?? '').toLowerCase(),
    ...('nextHopAddress' in route && { address: route.nextHopAddress }),
  };
  const range = readRange(prefix);
  if (range) {
    return holds(range, destination)
      ? [{ length: range.length, claim: CLAIM.user, hop }]
      : [];
  }
  const { tag, region } = readTag(prefix);
  const isOfTag =
    destination.tag === tag &&
    (region === undefined || destination.region === region);
  return isOfTag
    ? [{ length: destination.prefix ?? 0, claim: claimOfTag(prefix), hop }]
    : [];
}

/** Whether a network has addresses of IPv6. */
export const speaksIPv6 = ({ spaces }: WalkedNetwork): boolean =>
  spaces.some(({ family }) => family === 6);

function fromSystem(
  network: WalkedNetwork,
  destination: Destination,
): Candidate[] {
  const within = (all: readonly Prefix[], claim: number, type: string) =>
    all
      .filter(range => holds(range, destination))
      .map(({ length }) => ({ length, claim, hop: { type } }));
  return [
    ...within(network.spaces, CLAIM.system, 'local'),
    ...network.peers.flatMap(({ spaces }) =>
      within(spaces, CLAIM.system, 'local'),
    ),
    ...within(DROPPED_BY_DEFAULT, CLAIM.dropped, 'none'),
    { length: 0, claim: CLAIM.system, hop: { type: 'internet' } },
  ];
}

/** The next hop by the longest prefix over system and user routes; none where no route is. */
export function nextHop(
  network: WalkedNetwork,
  routes: readonly (SubnetRoute | Route)[],
  destination: Destination,
): Hop | undefined {
  const candidates = [
    ...fromSystem(network, destination),
    ...routes.flatMap(route => fromUser(route, destination)),
  ].sort((a, b) => b.length - a.length || b.claim - a.claim);
  return candidates[0]?.hop;
}
