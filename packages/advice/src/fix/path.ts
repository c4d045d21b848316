import { workspaceIsolationSchema } from '@ringfence/engine';
import { Blocker } from './blockers';
import { JudgedIsolation } from './judged';
import { Proposal } from './proposals';

/** A change, and what it leads to. @internal */
export interface Step {
  proposal: Proposal;
  to: JudgedIsolation;
}

/** Changes one after the other, and where they end. @internal */
export interface Path {
  start: JudgedIsolation;
  steps: readonly Step[];
  end: JudgedIsolation;
}

/** What a search is to clear out of the way. @internal */
export interface Aim {
  /** What of it is left. */
  left(judged: JudgedIsolation): readonly Blocker[];
}

/** Nothing is to stand in the way of the goal. @internal */
export const reached: Aim = { left: ({ blockers }) => blockers };

/** Nothing but facts that are not known is to stand in the way of the goal. @internal */
export const possible: Aim = {
  left: ({ blockers }) => blockers.filter(({ status }) => status === 'no'),
};

/** Whether nothing is left. A change can grow a list beyond what the model takes, which will not do. @internal */
export const isMet = ({ left }: Aim, judged: JudgedIsolation): boolean =>
  !left(judged).length &&
  workspaceIsolationSchema.safeParse(judged.isolation).success;

/** The path that changes nothing. @internal */
export const stay = (start: JudgedIsolation): Path => ({
  start,
  steps: [],
  end: start,
});

/** A path and one step more. @internal */
export const extended = (path: Path, step: Step): Path => ({
  start: path.start,
  steps: [...path.steps, step],
  end: step.to,
});

/** Checks that fail at the end and did not at the start. @internal */
export function newFailures({ start, end }: Path): number {
  const failing = ({ posture }: JudgedIsolation) =>
    posture.results.flatMap(({ check, status }) =>
      status === 'fail' ? check : [],
    );
  const before = new Set(failing(start));
  return failing(end).filter(check => !before.has(check)).length;
}

/** How many of its changes Azure cannot undo. @internal */
export const irreversibles = ({ steps }: Path): number =>
  steps.filter(({ proposal }) => proposal.irreversible).length;

const operations = ({ steps }: Path) =>
  steps.reduce((sum, { proposal }) => sum + proposal.patch.length, 0);

/** Which of two paths that both do is better: fewer changes, fewer that stay for good, fewer new failures, smaller patches. @internal */
export const compareEnds = (a: Path, b: Path): number =>
  a.steps.length - b.steps.length ||
  irreversibles(a) - irreversibles(b) ||
  newFailures(a) - newFailures(b) ||
  operations(a) - operations(b);
