import { Check, PatchOperation, Policy, allChecks } from '@ringfence/engine';
import { overlap, tightenings } from '@ringfence/engine/internal';
import { Blocker } from './blockers';
import { FixGoal } from './goal';
import { Proposal } from './proposals';
import { goalReads, readsOf } from './reads';

/**
 * What a search need not try. It says so only of what cannot be part of a
 * smallest answer, so that what is found is the same without it.
 * @internal
 */
export interface Pruning {
  /** Whether a change of a check could be any use for the goal. */
  matters(check: string): boolean;
  /** How many changes it takes at least to clear all of these out of the way. */
  atLeast(blockers: readonly Blocker[]): number;
}

type Patterns = readonly string[];

const overlapAny = (some: Patterns, others: Patterns) =>
  some.some(one => others.some(other => overlap(one, other)));

/** Pointers of a patch, with `*` for every entry of a list. */
const patternsOf = (patch: readonly PatchOperation[]): string[] => [
  ...new Set(patch.map(({ path }) => path.replace(/\/(\d+|-)(?=\/|$)/g, '/*'))),
];

const kept = new WeakMap<Proposal, Map<Patterns, boolean>>();
const patterns = new WeakMap<Proposal, string[]>();

/** Whether a change writes something that a blocker depends on; without, the blocker stays as it is. @internal */
export function touches(proposal: Proposal, { reads }: Blocker): boolean {
  const known = kept.get(proposal) ?? new Map<Patterns, boolean>();
  kept.set(proposal, known);
  const before = known.get(reads);
  if (before !== undefined) return before;
  const written = patterns.get(proposal) ?? patternsOf(proposal.patch);
  patterns.set(proposal, written);
  const found = overlapAny(written, reads);
  known.set(reads, found);
  return found;
}

/** What closes further than a check asks writes beside its fix. */
const writesOfTightening = (id: string): readonly string[] =>
  tightenings.flatMap(({ check, writes }) => (check === id ? writes : []));

/** All that proposes changes: the checks, and what takes out destinations that policy does not approve. A check that does not say what it writes may write anything. */
const changing: readonly Required<
  Pick<Check, 'id' | 'boundary' | 'writes' | 'reads'>
>[] = [
  ...allChecks
    .filter(({ fix }) => fix)
    .map(({ id, boundary, writes = [''], reads }) => ({
      id,
      boundary,
      writes: [...new Set([...writes, ...writesOfTightening(id)])],
      reads,
    })),
  {
    id: 'policy',
    boundary: 'outbound',
    writes: ['/outbound/rules/*', '/customNetwork/egress/rules/*'],
    reads: [],
  },
];

const clearing = new Map<Patterns, ReadonlySet<string>>();

/** The checks whose changes write something of this. */
function checksWriting(reads: Patterns): ReadonlySet<string> {
  let found = clearing.get(reads);
  if (!found) {
    const writing = changing.filter(({ writes }) => overlapAny(writes, reads));
    found = new Set(writing.map(({ id }) => id));
    clearing.set(reads, found);
  }
  return found;
}

/**
 * How many changes it takes at least: no two of some blockers can be cleared by
 * changes of one check. It counts blockers of which that holds, beginning with
 * those that the fewest checks can clear.
 */
function atLeast(blockers: readonly Blocker[]): number {
  const kinds = new Set(blockers.map(({ reads }) => reads));
  const checks = [...kinds].map(checksWriting).sort((a, b) => a.size - b.size);
  if (checks[0]?.size === 0) return Infinity;
  const taken = new Set<string>();
  let least = 0;
  for (const able of checks) {
    if (![...able].some(check => taken.has(check))) {
      able.forEach(check => taken.add(check));
      least += 1;
    }
  }
  return least;
}

/**
 * The checks whose changes can be any use: what they write is read by what
 * decides on the goal, or by other checks of this kind.
 */
function mattering(goal: FixGoal, policy: Policy): ReadonlySet<string> {
  const read = new Set(goalReads(goal, policy));
  const found = new Set<string>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const check of changing) {
      if (!found.has(check.id) && overlapAny(check.writes, [...read])) {
        found.add(check.id);
        readsOf(check).forEach(pattern => read.add(pattern));
      }
    }
  }
  return found;
}

/** Leaves out what the declarations of the checks show to be no use: what they write, and what they read. @internal */
export function pruningBy(goal: FixGoal, policy: Policy): Pruning {
  const useful = mattering(goal, policy);
  return { matters: check => useful.has(check), atLeast };
}

/** Leaves nothing out. @internal */
export const NO_PRUNING: Pruning = {
  matters: () => true,
  atLeast: () => 0,
};
