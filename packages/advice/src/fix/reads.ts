import {
  Boundary,
  Check,
  Policy,
  ResourceKind,
  allChecks,
  enforcementOf,
} from '@ringfence/engine';
import { FixGoal } from './goal';

// What no fix of any check writes is left out here: region, cloud, needs. A test
// holds all of this to what lanes and checks really depend on.

/** What decides for nearly every check whether it applies: the networks. */
const NETWORKS = ['/outbound', '/customNetwork'];

/** What the state of everything behind a boundary depends on. @internal */
export const LANE_READS: Record<Boundary, readonly string[]> = {
  inbound: ['/inbound'],
  resources: ['/resources'],
  compute: ['/compute', '/endpoints', '/outbound/isolationMode'],
  outbound: [...NETWORKS, '/compute', '/endpoints', '/resources', '/inbound'],
};

const partOf = (pointer: string) => pointer.split('/').slice(0, 2).join('/');

const kept = new Map<string, readonly string[]>();

/**
 * The parts of an isolation that a check's outcome depends on: those that it
 * says it reads, the networks, and for one of the outbound boundary all that
 * the ways out depend on. Always the same list for one check.
 * @internal
 */
export function readsOf({
  id,
  boundary,
  reads,
}: Pick<Check, 'id' | 'boundary' | 'reads'>): readonly string[] {
  const ways = boundary === 'outbound' ? LANE_READS.outbound : NETWORKS;
  const found = kept.get(id) ?? [...new Set([...reads.map(partOf), ...ways])];
  kept.set(id, found);
  return found;
}

/** What a resource's state depends on, by its kind. @internal */
export const RESOURCE_READS: Record<ResourceKind, readonly string[]> = {
  storage: ['/resources/storage'],
  keyVault: ['/resources/keyVault'],
  containerRegistry: ['/resources/containerRegistry'],
  monitoring: ['/resources/monitoring'],
};

/** What the lowest level depends on: it asks for one of two boundaries. @internal */
export const LOWEST_LEVEL_READS = [
  ...LANE_READS.inbound,
  ...LANE_READS.resources,
];

/** Whether policy or Azure can refuse a workspace for a check, whatever its data. */
const isAsked = (policy: Policy, check: Check) =>
  [undefined, ...Object.values(policy.tiers)].some(
    tier => enforcementOf(policy, check, tier) === 'mandatory',
  );

/** Everything that decides whether a goal is reached. @internal */
export const goalReads = (goal: FixGoal, policy: Policy): string[] => [
  ...new Set([
    ...Object.values(LANE_READS).flat(),
    ...allChecks
      .filter(check =>
        'verdict' in goal
          ? check.nature === 'constraint'
          : isAsked(policy, check),
      )
      .flatMap(readsOf),
  ]),
];
