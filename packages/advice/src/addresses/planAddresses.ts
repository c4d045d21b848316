import {
  AddressOptions,
  MAX_LIST,
  WorkspaceIsolation,
  readFacts,
} from '@ringfence/engine';
import { sources, consumersOf } from '@ringfence/engine/internal';
import { addressAlternatives } from './alternatives';
import { networkClaims, optionClaims } from './claims';
import { overlapProblems } from './overlapProblems';
import { peeringsOf } from './peerings';
import { propose, subnetTitle } from './proposal';
import { rangeProblems, writtenProblem } from './rangeProblems';
import { subnetPlans } from './subnetPlans';
import { AddressPlan, AddressProblem, SubnetPlan } from './types';

/** A subnet that is too small for what is known to stand in it. */
function sizeProblems(subnet: SubnetPlan): AddressProblem[] {
  const { given, needed, smallestPrefix: bits, pointer, needs } = subnet;
  const title = `subnet ${subnetTitle(subnet)}`;
  const source = sources.networkFaq;
  if (bits === undefined) {
    return [
      {
        kind: 'subnet-size',
        severity: 'error',
        pointer: needs[0].pointer,
        observed: `${title} needs ${needed} addresses, more than any subnet has`,
        expected: 'fewer nodes, or several subnets',
        remedy: 'Spread what stands in it over several subnets.',
        source,
      },
    ];
  }
  if (!given || given.fits || !pointer) return [];
  return [
    {
      kind: 'too-small',
      severity: 'error',
      pointer: `${pointer}/addressPrefix`,
      observed: `${title} has ${given.prefix}: ${
        given.usable
      } addresses beside Azure’s five, and ${needed - 5} are needed`,
      expected: `/${bits} or larger`,
      remedy: `Give it a range of /${bits}, or let fewer nodes stand in it; only an empty subnet can be enlarged.`,
      source,
    },
  ];
}

/**
 * How many private addresses a workspace takes of its owner's networks: subnet
 * by subnet, with what each needs, how large it has to be, and whether the one
 * that is there will do; what overlaps; other ways where addresses are short; and
 * subnets in a space, where the options name one.
 *
 * @param options - what an isolation cannot say; see `addressOptionsSchema`
 * @returns a plan whose counts are what is known to be needed: `atLeast` and
 * `notKnown` say whether it can be more. Ranges that cannot be read are problems
 * of the plan; nothing is thrown
 * @public
 */
export function planAddresses(
  isolation: WorkspaceIsolation,
  options: AddressOptions = {},
): AddressPlan {
  const facts = readFacts(isolation);
  const { consumers, missing } = consumersOf(facts, options);
  const { subnets, missing: missingPlaces } = subnetPlans(facts, consumers);
  const networks = networkClaims(facts);
  const peerings = peeringsOf(networks);
  const occupied = optionClaims(
    options.occupied ?? [],
    'what is occupied',
    index => `/options/occupied/${index}`,
  );
  const proposed =
    options.space === undefined
      ? undefined
      : propose(options.space, subnets, networks, occupied);
  const found = [
    ...networks.flatMap(({ space }) =>
      space.flatMap(claim => rangeProblems(claim, false)),
    ),
    ...networks.flatMap(network =>
      network.subnets.flatMap(claim => rangeProblems(claim, true)),
    ),
    ...occupied.flatMap(claim => writtenProblem(claim) ?? []),
    ...overlapProblems(networks, peerings.pairs, occupied),
    ...subnets.flatMap(sizeProblems),
    ...(proposed?.problems ?? []),
  ];
  const problems = [
    ...found.filter(({ severity }) => severity === 'error'),
    ...found.filter(({ severity }) => severity === 'warning'),
  ];
  const missingCounts = [
    ...missing,
    ...consumers.flatMap(consumer => consumer.missing),
  ];
  const notKnown = [
    ...missingCounts,
    ...missingPlaces,
    ...peerings.missing,
  ].map(({ says, ...fact }) => ({ ...fact, says: says() }));
  const inUse = subnets.filter(({ needs }) => needs.length);
  const needed = inUse.reduce((sum, subnet) => sum + subnet.needed, 0);
  const placed = new Set(proposed?.proposal.map(({ name }) => name));
  const allPlaced = inUse.every(
    subnet => subnet.given?.fits || placed.has(subnetTitle(subnet)),
  );
  return {
    fits: fitsOf(problems, allPlaced && !notKnown.length),
    subnets,
    needed,
    atLeast: missingCounts.length > 0,
    problems: problems.slice(0, MAX_LIST),
    moreProblems: Math.max(0, problems.length - MAX_LIST),
    notKnown,
    alternatives: addressAlternatives(facts, consumers, needed),
    ...(proposed && { proposal: proposed.proposal }),
  };
}

function fitsOf(
  problems: readonly AddressProblem[],
  isWholeKnown: boolean,
): AddressPlan['fits'] {
  if (problems.some(({ severity }) => severity === 'error')) return 'no';
  return isWholeKnown ? 'yes' : 'unknown';
}
