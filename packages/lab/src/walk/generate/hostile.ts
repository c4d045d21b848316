import type { WorkspaceIsolation } from '@ringfence/engine';
import { Random } from '../random';
import { GoldenName, withFault } from './fault';
import { faults } from './faults/catalogue';
import { goldens } from './goldens';
import { forget } from './forget';
import { closedInside } from './parts';
import {
  randomCompute,
  randomEndpoint,
  randomInbound,
  randomResources,
} from './randomInside';
import { outboundRule, randomNetwork } from './randomNetwork';

const NAMES = Object.keys(goldens) as GoldenName[];

/** Nothing wrong but one thing or two. */
function nearlyPerfect(random: Random): WorkspaceIsolation {
  const name = random.pick(NAMES);
  const fitting = faults.filter(({ into }) => into.includes(name));
  let isolation = goldens[name]();
  const count = 1 + random.below(2);
  for (let at = 0; at < count; at++) {
    if (random.chance(25)) forget(isolation, random);
    else isolation = withFault(isolation, random.pick(fitting));
  }
  return isolation;
}

const MODES = [
  'Disabled',
  'Disabled',
  'Disabled',
  'Disabled',
  'AllowOnlyApprovedOutbound',
  'AllowOnlyApprovedOutbound',
  'AllowInternetOutbound',
];

/** Anything, in one of the shapes. */
function anything(random: Random): WorkspaceIsolation {
  const isolationMode = random.pick(MODES);
  const isOwn = isolationMode === 'Disabled';
  const isolation: WorkspaceIsolation = {
    ...closedInside(),
    inbound: random.chance(60) ? closedInside().inbound : randomInbound(random),
    resources: randomResources(random),
    outbound: {
      isolationMode,
      ...(random.chance(20) && {
        networkStatus: random.pick(['Active', 'Inactive']),
      }),
      rules: isOwn
        ? []
        : random
            .list(0, 3, () => 0)
            .map((_, index) => outboundRule(random, `rule-${index}`)),
    },
    ...(isOwn && { customNetwork: randomNetwork(random, random.chance(50)) }),
    compute: random.list(0, 2, () => randomCompute(random, isOwn)),
    endpoints: random.list(0, 1, () => randomEndpoint(random, isOwn)),
  };
  while (random.chance(20)) forget(isolation, random);
  return isolation;
}

/** The isolation of a number: half of them nearly perfect, half of them anything. */
export function hostileIsolation(seed: number): WorkspaceIsolation {
  const random = new Random(seed);
  return random.chance(50) ? nearlyPerfect(random) : anything(random);
}
