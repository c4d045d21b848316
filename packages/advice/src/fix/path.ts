import { workspaceIsolationSchema } from '@ringfence/engine';
import { Blocker } from './blockers';
import { JudgedIsolation } from './judged';
import { Proposal } from './proposals';

/** Changes one after the other, and where they end. @internal */
export interface Path {
  start: JudgedIsolation;
  changes: readonly Proposal[];
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
  changes: [],
  end: start,
});

/** A path and one change more. @internal */
export const extended = (
  { start, changes }: Path,
  change: Proposal,
  end: JudgedIsolation,
): Path => ({ start, changes: [...changes, change], end });

/** Checks that fail at the end and did not at the start. @internal */
export function newFailures(
  start: JudgedIsolation,
  end: JudgedIsolation,
): number {
  const failing = ({ posture }: JudgedIsolation) =>
    posture.results.flatMap(({ check, status }) =>
      status === 'fail' ? check : [],
    );
  const before = new Set(failing(start));
  return failing(end).filter(check => !before.has(check)).length;
}
