import { RangeSet, sources } from '@ringfence/engine/internal';
import { Claim, held, NetworkClaims } from './claims';
import { problemOf } from './problem';
import { AddressProblem } from './types';

const FREE = 'a range that nothing else has';

const overlap = (
  kind: AddressProblem['kind'],
  claim: Claim,
  other: Claim,
  remedy: string,
): AddressProblem =>
  problemOf(kind, claim, {
    observed: `it overlaps ${other.range?.text} of ${other.name}`,
    expected: FREE,
    remedy,
    source: sources.networkFaq,
  });

/** Ranges of one network that share addresses, and subnets outside of its space. @internal */
function within({ space, subnets, name }: NetworkClaims): AddressProblem[] {
  const spaces = RangeSet.create(held(space));
  const outside = space.length
    ? held(subnets).filter(({ range }) => !spaces.holding(range))
    : [];
  return [
    ...[space, subnets].flatMap(claims =>
      RangeSet.create(held(claims))
        .overlaps()
        .map(([{ value }, { value: other }]) =>
          overlap(
            'overlap',
            value,
            other,
            'Move one of the two; Azure refuses ranges of one network that overlap.',
          ),
        ),
    ),
    ...outside.map(({ value }) =>
      problemOf('outside-network', value, {
        observed: `it lies outside the address space of ${name}`,
        expected: `a part of ${space.map(({ written }) => written).join(', ')}`,
        remedy:
          'Choose a range inside, or add this one to the address space of the network.',
        source: sources.networkFaq,
      }),
    ),
  ];
}

/** What a network takes: its space, or its subnets while the space is not known. */
const claimsOf = ({ space, subnets }: NetworkClaims): Claim[] =>
  space.length ? space : subnets;

/** All that take ranges. */
interface Takers {
  networks: readonly NetworkClaims[];
  /** Networks that are peered, by their places. */
  pairs: readonly [number, number][];
  occupied: readonly Claim[];
}

function betweenPeers({ networks, pairs }: Takers): AddressProblem[] {
  const claims = networks.map(network => held(claimsOf(network)));
  const sets = claims.map(list => RangeSet.create(list));
  return pairs.flatMap(([one, other]) => {
    const [few, many] =
      claims[one].length < claims[other].length ? [one, other] : [other, one];
    // One is enough for the two not to be peered.
    for (const { range, value } of claims[few]) {
      const found = sets[many].meeting(range);
      if (found) {
        return [
          overlap(
            'peer-overlap',
            value,
            found.value,
            'Move one of the two; Azure peers no networks whose ranges overlap.',
          ),
        ];
      }
    }
    return [];
  });
}

function withOthers({ networks, occupied }: Takers): AddressProblem[] {
  const others = RangeSet.create(held(occupied));
  return networks
    .flatMap(network => held(claimsOf(network)))
    .flatMap(({ range, value }) => {
      const found = others.meeting(range);
      return found
        ? [
            overlap(
              'occupied-overlap',
              value,
              found.value,
              'Move the range; what it shares with others can be reached by one of the two only.',
            ),
          ]
        : [];
    });
}

/** One kind of ranges that overlap. */
interface OverlapRule {
  readonly id: string;
  find(takers: Takers): AddressProblem[];
}

/** What is looked for between ranges. @internal */
export const overlapRules: readonly OverlapRule[] = [
  {
    id: 'within-network',
    find: ({ networks }) => networks.flatMap(within),
  },
  { id: 'between-peers', find: betweenPeers },
  { id: 'with-occupied', find: withOthers },
];

/** Ranges that overlap: in a network, between peers, and with what others use. @internal */
export const overlapProblems = (
  networks: readonly NetworkClaims[],
  pairs: readonly [number, number][],
  occupied: readonly Claim[],
): AddressProblem[] =>
  overlapRules.flatMap(rule => rule.find({ networks, pairs, occupied }));
