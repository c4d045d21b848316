import {
  BOUNDARIES,
  Boundary,
  Engine,
  Policy,
  Posture,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { boundariesAt } from './boundaryAt';
import { Candidate } from './candidates';
import { DriftDirection } from './drift';
import { Moves, movesOf } from './judgedSide';
import { restored, valueAt, withValueAt } from './keyed';

/** A candidate that is drift, and what it does to which boundary. @internal */
export interface Graded {
  candidate: Candidate;
  moves: Moves;
}

/** Candidates are judged one by one up to so many; more of a list are judged together. */
const MOST_ALONE = 100;

/** Judges what differences between two aligned isolations do. @internal */
export class Grader {
  readonly #approved: unknown;
  readonly #observed: unknown;
  readonly #judge: (tree: unknown) => Posture;
  readonly #before: Posture;
  readonly #after: Posture;

  private constructor(
    approved: unknown,
    observed: unknown,
    judge: (tree: unknown) => Posture,
  ) {
    this.#approved = approved;
    this.#observed = observed;
    this.#judge = judge;
    this.#before = judge(approved);
    this.#after = judge(observed);
  }

  static create(
    approved: unknown,
    observed: unknown,
    { engine, policy }: { engine: Engine; policy: Policy },
  ): Grader {
    return new Grader(approved, observed, tree => {
      const { unread: _, ...isolation } = restored(tree) as WorkspaceIsolation;
      return engine.evaluate(isolation, policy);
    });
  }

  /** What becomes of the approved isolation when it takes over these. */
  #taken(candidates: readonly Candidate[]): unknown {
    return candidates.reduce(
      (tree, { path }) =>
        withValueAt(tree, path, valueAt(this.#observed, path)),
      this.#approved,
    );
  }

  /** What becomes of the observed isolation when it gives these back. */
  #given(candidates: readonly Candidate[]): unknown {
    return candidates.reduce(
      (tree, { path }) =>
        withValueAt(tree, path, valueAt(this.#approved, path)),
      this.#observed,
    );
  }

  /** What these do together; what the approved isolation does not show, the observed one may. */
  #movesOf(candidates: readonly Candidate[]): Moves {
    const moves = movesOf(this.#before, this.#judge(this.#taken(candidates)));
    return Object.keys(moves).length
      ? moves
      : movesOf(this.#judge(this.#given(candidates)), this.#after);
  }

  /** Candidates with what they do. Those that are Azure's or unsaid and do nothing are left out. */
  grade(candidates: readonly Candidate[]): Graded[] {
    const alone = candidates.slice(0, MOST_ALONE).map(each => [each]);
    const together = new Map<string, Candidate[]>();
    for (const each of candidates.slice(MOST_ALONE)) {
      const list = `${each.kind} ${each.isAzures} ${each.path[0]} ${each.path[1]}`;
      together.set(list, [...(together.get(list) ?? []), each]);
    }
    const all = [...alone, ...together.values()].flatMap(group => {
      const moves = this.#movesOf(group);
      return group.map(candidate => ({ candidate, moves }));
    });
    const isDrift = ({ candidate, moves }: Graded) =>
      Object.keys(moves).length > 0 ||
      !(candidate.isAzures || candidate.kind === 'unsaid');
    const drift = all.filter(isDrift).map(named);
    return [
      ...drift,
      ...this.#joint(
        drift,
        all.filter(each => !isDrift(each)),
      ),
    ];
  }

  /** What differs in a boundary that nothing alone explains: all that could. */
  #joint(drift: readonly Graded[], rest: readonly Graded[]): Graded[] {
    const whole = movesOf(this.#before, this.#after);
    const said = new Set(
      drift.flatMap(({ moves }) => Object.keys(moves) as Boundary[]),
    );
    const open = BOUNDARIES.filter(
      each =>
        !said.has(each) &&
        (this.#before.lanes[each].worst !== this.#after.lanes[each].worst ||
          this.#before.lanes[each].best !== this.#after.lanes[each].best),
    );
    return open.flatMap(boundary => {
      const direction = whole[boundary] ?? 'different';
      const near = rest.filter(({ candidate }) =>
        boundariesAt(candidate.pointer).includes(boundary),
      );
      const all = near.length ? near : [...rest, ...drift];
      return all.map(({ candidate }) => ({
        candidate,
        moves: {
          [boundary]:
            candidate.kind === 'unsaid' ? 'not-comparable' : direction,
        },
      }));
    });
  }
}

/** What moves no boundary differs in its own; what one side does not say cannot be compared. */
function named({ candidate, moves }: Graded): Graded {
  const found = Object.keys(moves).length
    ? moves
    : Object.fromEntries(
        boundariesAt(candidate.pointer).map(each => [each, 'different']),
      );
  if (candidate.kind !== 'unsaid') return { candidate, moves: found };
  return {
    candidate,
    moves: Object.fromEntries(
      Object.keys(found).map(each => [
        each,
        'not-comparable' satisfies DriftDirection,
      ]),
    ),
  };
}
