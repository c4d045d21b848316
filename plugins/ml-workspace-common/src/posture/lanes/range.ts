import { LANE_STATES, LaneState } from '../../model/words';

/** An absent fact that keeps a lane from being known, and what to call it. @internal */
export interface UnknownFact {
  pointer: string;
  label: string;
}

/** The states a lane, or one thing in it, could be in over all values its unknown facts could take. @internal */
export interface Reading {
  worst: LaneState;
  best: LaneState;
  unknowns: UnknownFact[];
}

const rank = (state: LaneState) => LANE_STATES.indexOf(state);

/** The weaker of two states. @internal */
export const weaker = (a: LaneState, b: LaneState): LaneState =>
  rank(a) <= rank(b) ? a : b;

/** The stronger of two states. @internal */
export const stronger = (a: LaneState, b: LaneState): LaneState =>
  rank(a) >= rank(b) ? a : b;

/** A state that is known. @internal */
export const known = (state: LaneState): Reading => ({
  worst: state,
  best: state,
  unknowns: [],
});

/** A state that hangs on one absent fact. @internal */
export const between = (
  worst: LaneState,
  best: LaneState,
  unknowns: UnknownFact[],
): Reading => ({ worst, best, unknowns });

/**
 * The worst of several readings. Only those unknown facts are kept whose better
 * value could lift the whole.
 * @internal
 */
export function worstOf(readings: readonly Reading[]): Reading {
  const worst = readings.map(r => r.worst).reduce(weaker, 'closed');
  const best = readings.map(r => r.best).reduce(weaker, 'closed');
  const unknowns = readings
    .filter(r => rank(r.worst) < rank(best))
    .flatMap(r => r.unknowns);
  return { worst, best, unknowns };
}

/** All that could be, when it is not known which of several readings holds. @internal */
export function anyOf(
  readings: readonly Reading[],
  unknown: UnknownFact,
): Reading {
  return {
    worst: readings.map(r => r.worst).reduce(weaker, 'closed'),
    best: readings.map(r => r.best).reduce(stronger, 'open'),
    unknowns: [unknown],
  };
}
