import { WorkspaceIsolation } from '../../model/isolation';
import { BasisKind } from '../../model/words';
import { Policy } from '../../policy/policy';
import { completeRequest } from '../../posture/complete';
import { SmallestFix } from './answer';
import { searchExact } from './exact';
import { costsOf } from './fixCosts';
import { FixGoal } from './goal';
import { climb, irredundant } from './greedy';
import { Judge, Judged } from './judged';
import { mustBeRead } from './mustBeRead';
import { obstacleOf } from './obstacle';
import { irreversibleLast } from './order';
import { Aim, isMet, Path, possible, reached } from './path';

/** Up to how many changes every set of them is looked at. @public */
export const MAX_EXACT_CHANGES = 6;

/** How many isolations a search judges where nothing else is said. @public */
export const MAX_FIX_EVALUATIONS = 2000;

/** What may be said beside isolation, goal and policy. @public */
export interface SmallestFixOptions {
  /** Where the isolation comes from, `declared` unless said otherwise. Only for `requested` may a fact be stated that is not known. */
  basis?: BasisKind;
  /** How many isolations may be judged, the given one included; {@link MAX_FIX_EVALUATIONS} unless said otherwise. */
  maxEvaluations?: number;
}

interface Found {
  path: Path | undefined;
  isMinimal: boolean;
}

/** A quick answer gives the bound within which all smaller sets are looked at. */
function search(judge: Judge, start: Judged, aim: Aim): Found {
  const quick = climb(judge, start, aim);
  const bound = Math.min(
    MAX_EXACT_CHANGES,
    quick?.steps.length ?? MAX_EXACT_CHANGES,
  );
  const { best, complete } = searchExact(judge, start, aim, bound);
  const path =
    best ?? (quick && irreversibleLast(judge, irredundant(judge, quick, aim)));
  return {
    path,
    isMinimal: path !== undefined && path.steps.length <= complete + 1,
  };
}

const told = (judge: Judge, path: Path, minimal: boolean) => ({
  changes: path.steps.map(
    ({ proposal: { check, title, patch, irreversible } }) => ({
      check,
      title,
      patch,
      irreversible,
    }),
  ),
  minimal,
  isolation: path.end.isolation,
  verdict: path.end.posture.verdict,
  costs: costsOf(path),
  mustBeRead: mustBeRead(path),
  evaluations: judge.evaluations,
});

/**
 * The smallest set of the checks’ own fixes that brings an isolation to a goal.
 *
 * @remarks
 * Pure and deterministic. Up to {@link MAX_EXACT_CHANGES} changes no smaller set
 * does it; a larger answer, or one found when the evaluations ran out, says
 * `minimal: false`, and none of its changes can be left out. Changes that Azure
 * cannot undo come last. Applying the patches in their order (RFC 6902) gives
 * the `isolation` of the answer; those of a request apply to what
 * `completeRequest` makes of it. Facts that are not known are never patched,
 * save in a request.
 * @public
 */
export function smallestFix(
  isolation: WorkspaceIsolation,
  goal: FixGoal,
  policy: Policy,
  options: SmallestFixOptions = {},
): SmallestFix {
  const { basis = 'declared', maxEvaluations = MAX_FIX_EVALUATIONS } = options;
  const judge = Judge.create({
    goal,
    policy,
    basis,
    maxEvaluations: Math.max(1, maxEvaluations),
  });
  const start = judge.judge(
    basis === 'requested' ? completeRequest(isolation) : isolation,
  ) as Judged;
  if (isMet(reached, start)) {
    const { verdict } = start.posture;
    return { outcome: 'already', verdict, evaluations: judge.evaluations };
  }
  const fixed = start.blockers.filter(blocker => blocker.fixed);
  if (!fixed.length) {
    const { path, isMinimal } = search(judge, start, reached);
    if (path) return { outcome: 'fix', ...told(judge, path, isMinimal) };
  }
  if (fixed.every(({ status }) => status === 'unknown')) {
    const { path, isMinimal } = search(judge, start, possible);
    if (path && !(judge.isStopped && !fixed.length)) {
      const outcome = isMet(reached, path.end) ? 'fix' : 'must-be-read';
      return { outcome, ...told(judge, path, isMinimal) };
    }
  }
  const because = obstacleOf(start, judge.all);
  const { evaluations } = judge;
  return judge.isStopped
    ? { outcome: 'stopped', because, evaluations, maxEvaluations }
    : { outcome: 'impossible', because, evaluations };
}
