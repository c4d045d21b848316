import { Judge, JudgedIsolation } from './judged';
import { Path } from './path';
import { Proposal } from './proposals';

/**
 * How an isolation was come by: which of the changes that were proposed there
 * was taken at another. It says all that it takes to come there again, and holds
 * neither.
 * @internal
 */
export interface Way {
  /** Absent at the start. */
  from?: Way;
  /** Which of the changes that are proposed there was taken. */
  ordinal: number;
  /** The isolation that it leads to. */
  key: string;
  /** How many changes it has. */
  changes: number;
  /** How many of them Azure cannot undo. */
  irreversible: number;
  /** How many operations they have together. */
  operations: number;
}

/** The way that changes nothing. @internal */
export const wayOf = ({ key }: JudgedIsolation): Way => ({
  ordinal: -1,
  key,
  changes: 0,
  irreversible: 0,
  operations: 0,
});

/** A way and one change more. @internal */
export const further = (
  from: Way,
  ordinal: number,
  { irreversible, patch }: Proposal,
  { key }: JudgedIsolation,
): Way => ({
  from,
  ordinal,
  key,
  changes: from.changes + 1,
  irreversible: from.irreversible + Number(irreversible),
  operations: from.operations + patch.length,
});

/** Where a way leads; `undefined` when no more may be judged. @internal */
export function follow(
  judge: Judge,
  start: JudgedIsolation,
  way: Way,
): JudgedIsolation | undefined {
  if (!way.from) return start;
  const known = judge.recall(way.key);
  if (known) return known;
  const before = follow(judge, start, way.from);
  const change = before && judge.proposals(before)[way.ordinal];
  return change && judge.after(before, change);
}

/** The changes of a way that leads to an isolation; `undefined` when no more may be judged. @internal */
export function pathOf(
  judge: Judge,
  start: JudgedIsolation,
  way: Way,
  end: JudgedIsolation,
): Path | undefined {
  const changes: Proposal[] = [];
  for (let at = way; at.from; at = at.from) {
    const before = follow(judge, start, at.from);
    const change = before && judge.proposals(before)[at.ordinal];
    if (!change) return undefined;
    changes.unshift(change);
  }
  return { start, changes, end };
}
