import {
  BOUNDARIES,
  Boundary,
  Engine,
  Policy,
  WorkspaceIsolation,
  baselinePolicy,
} from '@ringfence/engine';
import { candidatesOf } from './candidates';
import {
  DRIFT_DIRECTIONS,
  Drift,
  DriftDifference,
  DriftDirection,
} from './drift';
import { Graded, Grader } from './graded';
import { align, restored, valueAt, withValueAt } from './keyed';
import { mayBeUnread, unreadDifferences } from './unreadParts';
import { patchTo, wayBack } from './wayBack';

/** By what to compare. @public */
export interface CompareWithObservedOptions {
  /** What judges; the engine with its own checks unless said otherwise. */
  engine?: Engine;
  /** The policy to judge by; baseline unless said otherwise. */
  policy?: Policy;
}

const rank = ({ direction, boundary, pointer }: DriftDifference) => [
  DRIFT_DIRECTIONS.indexOf(direction),
  BOUNDARIES.indexOf(boundary),
  pointer,
];

function byRank(a: DriftDifference, b: DriftDifference): number {
  const [left, right] = [rank(a), rank(b)];
  const at = left.findIndex((each, index) => each !== right[index]);
  if (at < 0) return 0;
  return left[at] < right[at] ? -1 : 1;
}

const distinct = (differences: readonly DriftDifference[]) => [
  ...new Map(
    differences.map(each => [`${each.boundary} ${each.pointer}`, each]),
  ).values(),
];

/**
 * How a workspace as it is observed differs from what was approved, for each boundary
 * and each fact. Pure, and never throws on what `workspaceIsolationSchema` accepts.
 *
 * @remarks
 * Which way a difference goes is for the engine to say: the approved isolation with
 * that one difference is judged, at worst first. What Azure adds or names by itself,
 * order and spelling are no drift; neither is a value that one side does not state,
 * unless a boundary hangs on it: then the two cannot be compared.
 * @public
 */
export function compareWithObserved(
  approved: WorkspaceIsolation,
  observed: WorkspaceIsolation,
  options: CompareWithObservedOptions = {},
): Drift {
  const { engine = Engine.create(), policy = baselinePolicy } = options;
  const { unread: _, ...wanted } = approved;
  const { unread: __, ...seen } = observed;
  const [left, right] = align(wanted, seen);
  const candidates = candidatesOf(left, right);
  const graded = candidates.length
    ? Grader.create(left, right, { engine, policy }).grade(candidates)
    : [];
  const differenceOf = ({ candidate, moves }: Graded): DriftDifference[] =>
    (Object.entries(moves) as [Boundary, DriftDirection][]).map(
      ([boundary, move]) => {
        const { path, pointer, kind } = candidate;
        const [was, is] = [left, right].map(side =>
          restored(valueAt(side, path)),
        );
        // A looser value that was read is looser, whatever else was not.
        const unsure =
          move !== 'looser' &&
          ((kind !== 'added' && mayBeUnread(observed, pointer)) ||
            (kind !== 'removed' && mayBeUnread(approved, pointer)));
        return {
          boundary,
          pointer,
          direction: unsure ? 'not-comparable' : move,
          ...(was !== undefined && { approved: was }),
          ...(is !== undefined && { observed: is }),
        };
      },
    );
  const hard = [
    ...new Set(
      graded
        .filter(({ candidate }) => candidate.kind !== 'unsaid')
        .map(({ candidate }) => candidate),
    ),
  ];
  const known = graded
    .map(({ candidate }) => candidate)
    .filter(({ path }) => valueAt(right, path) !== undefined)
    .concat(hard.filter(({ kind }) => kind === 'removed'));
  const adopted = known.reduce(
    (tree, { path }) => withValueAt(tree, path, valueAt(right, path)),
    left,
  );
  return {
    differences: distinct([
      ...unreadDifferences(approved, observed),
      ...graded.flatMap(differenceOf),
    ]).sort(byRank),
    undo: hard.length ? wayBack(left, right, hard, policy) : { cannot: [] },
    adopt: { patch: patchTo(restored(left), restored(adopted)) },
  };
}
