import { BOUNDARIES, Boundary, LANE_STATES, Posture } from '@ringfence/engine';
import { DriftDirection } from './drift';

/** What a change does to a boundary. @internal */
export type Moves = Partial<Record<Boundary, DriftDirection>>;

type Judged = Pick<Posture, 'lanes' | 'results'>;

/** How many places fail, by check; one that fails without a place is one. */
function failing({ results }: Judged): Map<string, [Boundary, number]> {
  return new Map(
    results
      .filter(({ status, nature }) => status === 'fail' && nature !== 'advice')
      .map(({ check, boundary, places }) => [
        check,
        [boundary, Math.max(1, places.length)],
      ]),
  );
}

function byLanes(before: Judged, after: Judged): Moves {
  const moves: Moves = {};
  for (const boundary of BOUNDARIES) {
    const steps = (['worst', 'best'] as const).map(
      end =>
        LANE_STATES.indexOf(after.lanes[boundary][end]) -
        LANE_STATES.indexOf(before.lanes[boundary][end]),
    );
    const step = steps[0] || steps[1];
    if (step) moves[boundary] = step < 0 ? 'looser' : 'stricter';
  }
  return moves;
}

function byResults(before: Judged, after: Judged): Moves {
  const moves: Moves = {};
  const [was, is] = [failing(before), failing(after)];
  for (const check of new Set([...was.keys(), ...is.keys()])) {
    const [boundary] = (is.get(check) ?? was.get(check))!;
    const more = (is.get(check)?.[1] ?? 0) - (was.get(check)?.[1] ?? 0);
    if (more > 0) moves[boundary] = 'looser';
    else if (more < 0) moves[boundary] ??= 'stricter';
  }
  return moves;
}

/**
 * What the engine says of a change: by the lanes where one moves, at worst first, and
 * by the failing risks and constraints where none does.
 * @internal
 */
export function movesOf(before: Judged, after: Judged): Moves {
  const lanes = byLanes(before, after);
  return Object.keys(lanes).length ? lanes : byResults(before, after);
}
