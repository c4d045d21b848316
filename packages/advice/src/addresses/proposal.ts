import {
  AddressRange,
  DOCKER_BRIDGE,
  sources,
  isInside,
} from '@ringfence/engine/internal';
import { allocate } from './allocate';
import { Claim, NetworkClaims, optionClaims } from './claims';
import { problemOf } from './problem';
import { rangeProblems } from './rangeProblems';
import { AddressProblem, ProposedSubnet, SubnetPlan } from './types';

/** What to call a subnet of a plan. @public */
export const subnetTitle = ({
  name,
  network,
  purpose,
}: Pick<SubnetPlan, 'name' | 'network' | 'purpose'>): string =>
  name ? [network, name].filter(Boolean).join('/') : `for ${purpose}`;

/**
 * Ranges that a subnet cannot be proposed in. A space inside that of a network is
 * that network's: there only its subnets are taken. Of every other network all
 * of its space is, as it is of one whose subnets are not known.
 */
function rangesInUse(
  whole: AddressRange,
  networks: readonly NetworkClaims[],
  occupied: readonly Claim[],
): string[] {
  const claims = networks.flatMap(({ network, space, subnets }) => {
    const isOwn = space.some(({ range }) => range && isInside(whole, range));
    return network.subnets && isOwn ? subnets : [...space, ...subnets];
  });
  return [
    DOCKER_BRIDGE,
    ...[...occupied, ...claims].flatMap(({ range }) =>
      range ? [range.text] : [],
    ),
  ];
}

/** Prefixes of a space for the subnets that have none that fits. @internal */
export function propose(
  space: string,
  subnets: readonly SubnetPlan[],
  networks: readonly NetworkClaims[],
  occupied: readonly Claim[],
): { proposal: ProposedSubnet[]; problems: AddressProblem[] } {
  const [claim] = optionClaims([space], 'the space', () => '/options/space');
  const problems = rangeProblems(claim, false);
  // Docker’s range is left out of what is proposed.
  const wrong = problems.filter(({ kind }) => kind !== 'docker-bridge');
  const { range } = claim;
  if (!range || range.flaw) return { proposal: [], problems: wrong };
  const wishes = subnets
    .filter(({ needs, given }) => needs.length && !given?.fits)
    .map(subnet => ({ name: subnetTitle(subnet), needed: subnet.needed }));
  const found = allocate(space, wishes, rangesInUse(range, networks, occupied));
  const rest = found.unplaced.map(name =>
    problemOf('no-room', claim, {
      observed: `no room is left in it for subnet ${name}`,
      expected: 'a space that holds all subnets',
      remedy: 'Give a larger space, or one of which less is used.',
      source: sources.networkFaq,
    }),
  );
  return { proposal: found.subnets, problems: [...wrong, ...rest] };
}
