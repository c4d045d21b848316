import { PatchOperation, Policy, WorkspaceIsolation } from '@ringfence/engine';
import { compare } from 'fast-json-patch';
import { simulateChange } from '../simulate';
import { Candidate } from './candidates';
import { DriftUndo } from './drift';
import { restored, valueAt, withValueAt } from './keyed';

/** A state that an isolation is taken to, as a patch. @internal */
export const patchTo = (from: unknown, to: unknown): PatchOperation[] =>
  compare(from as object, to as object).map(({ op, path, ...rest }) =>
    op === 'add' || op === 'replace'
      ? { op, path, value: (rest as { value: unknown }).value }
      : { op: 'remove', path },
  );

/** Differences are tried one by one up to so many; what is beyond waits for the next time. */
const MOST_TRIED = 100;

const TOO_MANY =
  'There are too many differences to try each; undo the others first.';

/**
 * The way back from what is observed to what was approved: all at once where Azure
 * takes that, and otherwise one after the other, leaving out what it refuses.
 * @internal
 */
export function wayBack(
  approved: unknown,
  observed: unknown,
  candidates: readonly Candidate[],
  policy: Policy,
): DriftUndo {
  const isolation = restored(observed) as WorkspaceIsolation;
  const changeable = isolation.outbound?.changeableIsolationModes;
  const refusalOf = (tree: unknown): string | undefined => {
    const { outcome, refusals, summary } = simulateChange(
      isolation,
      restored(tree) as WorkspaceIsolation,
      { unsaid: 'as-before', policy, ...(changeable && { changeable }) },
    );
    return outcome === 'refused' ? refusals[0]?.because ?? summary : undefined;
  };
  const back = (tree: unknown, { path }: Candidate) =>
    withValueAt(tree, path, valueAt(approved, path));
  const answer = (
    tree: unknown,
    cannot: { pointer: string; because: string }[],
  ): DriftUndo => {
    const patch = patchTo(isolation, restored(tree));
    return { ...(patch.length && { patch }), cannot };
  };
  const all = candidates.reduce(back, observed);
  if (refusalOf(all) === undefined) return answer(all, []);
  let reached = observed;
  let waiting = candidates.slice(0, MOST_TRIED);
  let refused = new Map<Candidate, string>();
  for (let goesOn = true; goesOn && waiting.length; ) {
    refused = new Map();
    for (const candidate of waiting) {
      const next = back(reached, candidate);
      const because = refusalOf(next);
      if (because === undefined) reached = next;
      else refused.set(candidate, because);
    }
    goesOn = refused.size < waiting.length && refused.size > 0;
    waiting = [...refused.keys()];
  }
  return answer(reached, [
    ...[...refused].map(([{ pointer }, because]) => ({ pointer, because })),
    ...candidates
      .slice(MOST_TRIED)
      .map(({ pointer }) => ({ pointer, because: TOO_MANY })),
  ]);
}
