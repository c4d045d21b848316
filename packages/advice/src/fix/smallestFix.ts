import {
  BasisKind,
  Policy,
  WorkspaceIsolation,
  completeRequest,
} from '@ringfence/engine';
import { SmallestFix } from './answer';
import { ExactSearch, searchExact } from './exact';
import { costsOf } from './fixCosts';
import { MAX_FIX_EVALUATIONS, MAX_FIX_WORK } from './budget';
import { FixGoal } from './goal';
import { climb, irredundant } from './greedy';
import { Judge, JudgedIsolation } from './judged';
import { mustBeRead } from './mustBeRead';
import { irreversibleLast } from './order';
import { Aim, isMet, Path, possible, reached } from './path';
import { Pruning, pruningBy } from './pruning';

/** Up to how many changes every set of them is looked at. @public */
export const MAX_EXACT_CHANGES = 6;

/** What may be said beside isolation, goal and policy. @public */
export interface SmallestFixOptions {
  /** Where the isolation comes from, `declared` unless said otherwise. Only for `requested` may a fact be stated that is not known. */
  basis?: BasisKind;
  /** How many isolations may be judged, the given one included; 2,000 unless said otherwise. */
  maxEvaluations?: number;
  /** How much work may be done: about as many characters of JSON judged; 6,500,000 unless said otherwise. */
  maxWork?: number;
}

interface Found extends ExactSearch {
  path: Path | undefined;
  isMinimal: boolean;
}

/** Whether all smaller sets were looked at; of more than {@link MAX_EXACT_CHANGES} changes nobody is told so. */
const isProven = (path: Path | undefined, { complete }: ExactSearch) =>
  path !== undefined &&
  path.changes.length <= Math.min(MAX_EXACT_CHANGES, complete + 1);

/** Looks for something smaller than a quick answer, which gives the bound. */
function improved(
  judge: Judge,
  start: JudgedIsolation,
  aim: Aim,
  quick: Path,
): Found {
  const needed = irredundant(judge, quick, aim);
  const bound = Math.min(MAX_EXACT_CHANGES, needed.changes.length);
  const exact = searchExact(judge, start, aim, bound);
  const path = exact.best ?? irreversibleLast(needed);
  return { ...exact, path, isMinimal: isProven(path, exact) };
}

/** Where nothing quick is found all sets are looked at: that none does it can only be said then. */
function search(judge: Judge, start: JudgedIsolation, aim: Aim): Found {
  const quick = climb(judge, start, aim);
  if (quick) return improved(judge, start, aim, quick);
  const exact = searchExact(judge, start, aim, Infinity);
  return { ...exact, path: exact.best, isMinimal: isProven(exact.best, exact) };
}

const told = (judge: Judge, path: Path, minimal: boolean) => ({
  changes: path.changes.map(({ check, title, patch, irreversible }) => ({
    check,
    title,
    patch,
    irreversible,
  })),
  minimal,
  isolation: path.end.isolation,
  verdict: path.end.posture.verdict,
  costs: costsOf(path),
  mustBeRead: mustBeRead(path),
  evaluations: judge.evaluations,
});

const none = (
  { obstacle, evaluations }: Judge,
  isSure: boolean,
): SmallestFix => ({
  outcome: isSure ? 'impossible' : 'stopped',
  because: obstacle,
  evaluations,
});

/**
 * The smallest set of the checks’ own fixes that brings an isolation to a goal.
 *
 * @remarks
 * Pure and deterministic, and bounded: by how many isolations it judges and how
 * long they are. Up to {@link MAX_EXACT_CHANGES} changes no smaller set does it; a
 * larger answer, or one found when no more could be judged, says
 * `minimal: false`. Changes that Azure cannot undo come last. Applying the patches in their order (RFC 6902) gives
 * the `isolation` of the answer; those of a request apply to what
 * `completeRequest` makes of it. Facts that are not known are never patched,
 * save in a request.
 * @public
 */
export const smallestFix = (
  isolation: WorkspaceIsolation,
  goal: FixGoal,
  policy: Policy,
  options: SmallestFixOptions = {},
): SmallestFix =>
  findSmallestFix(isolation, goal, policy, {
    ...options,
    pruning: pruningBy(goal, policy),
  });

/** {@link smallestFix}, told what it need not try. @internal */
export function findSmallestFix(
  isolation: WorkspaceIsolation,
  goal: FixGoal,
  policy: Policy,
  {
    basis = 'declared',
    maxEvaluations = MAX_FIX_EVALUATIONS,
    maxWork = MAX_FIX_WORK,
    pruning,
  }: SmallestFixOptions & { pruning: Pruning },
): SmallestFix {
  const judge = Judge.create({
    goal,
    policy,
    basis,
    maxEvaluations,
    maxWork,
    pruning,
  });
  const start = judge.judge(
    basis === 'requested' ? completeRequest(isolation) : isolation,
  ) as JudgedIsolation;
  if (isMet(reached, start)) {
    const { verdict } = start.posture;
    return { outcome: 'already', verdict, evaluations: judge.evaluations };
  }
  const fixed = start.blockers.filter(blocker => blocker.fixed);
  if (!fixed.length) {
    const quick = climb(judge, start, reached);
    const found = quick && improved(judge, start, reached, quick);
    if (found?.path)
      return { outcome: 'fix', ...told(judge, found.path, found.isMinimal) };
  }
  if (fixed.some(({ status }) => status === 'no')) {
    return none(judge, true);
  }
  // What reaches the goal leaves nothing but unread facts in the way, too.
  const partly = search(judge, start, possible);
  if (!partly.path) return none(judge, partly.isExhausted);
  if (fixed.length) {
    const { path, isMinimal } = partly;
    return { outcome: 'must-be-read', ...told(judge, path, isMinimal) };
  }
  const whole = searchExact(judge, start, reached, MAX_EXACT_CHANGES);
  if (whole.best) {
    const isMinimal = isProven(whole.best, whole);
    return { outcome: 'fix', ...told(judge, whole.best, isMinimal) };
  }
  const isSure = whole.isExhausted || whole.complete >= MAX_EXACT_CHANGES;
  return {
    outcome: 'must-be-read',
    ...told(judge, partly.path, partly.isMinimal && isSure),
  };
}
