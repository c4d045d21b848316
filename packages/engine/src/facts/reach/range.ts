import { Witness } from '../../model/posture';
import { LaneState } from '../../model/words';

/** An absent fact that keeps a lane from being known: its JSON pointer, and the fact in words. @public */
export type UnknownFact = Record<'pointer' | 'label', string>;

/** The states a lane, or one thing in it, could be in over all values its unknown facts could take. @public */
export interface StateRange {
  /** If everything that is not known is as bad as can be. */
  worst: LaneState;
  /** If everything that is not known is as good as can be. */
  best: LaneState;
  /** What is not known. */
  unknowns: readonly UnknownFact[];
  /** Why the worst is what it is. */
  witness?: Witness;
}

const RANKS: Record<LaneState, number> = { open: 0, partial: 1, closed: 2 };

/** The weaker of two states. @public */
export const weaker = (a: LaneState, b: LaneState): LaneState =>
  RANKS[a] <= RANKS[b] ? a : b;

/** The stronger of two states. @internal */
export const stronger = (a: LaneState, b: LaneState): LaneState =>
  RANKS[a] >= RANKS[b] ? a : b;

const NONE: readonly UnknownFact[] = [];

const KNOWN: Record<LaneState, StateRange> = {
  open: { worst: 'open', best: 'open', unknowns: NONE },
  partial: { worst: 'partial', best: 'partial', unknowns: NONE },
  closed: { worst: 'closed', best: 'closed', unknowns: NONE },
};

/** A state that hangs on one absent fact. @public */
export const between = (
  worst: LaneState,
  best: LaneState,
  unknowns: readonly UnknownFact[],
  witness?: Witness,
): StateRange =>
  witness ? { worst, best, unknowns, witness } : { worst, best, unknowns };

/** A state that is known, and why it is so. @internal */
export const known = (state: LaneState, witness?: Witness): StateRange =>
  witness ? between(state, state, NONE, witness) : KNOWN[state];

/**
 * The worst of several readings. Only those unknown facts are kept whose better
 * value could lift the whole.
 * @internal
 */
export function worstOf(readings: readonly StateRange[]): StateRange {
  let worst: LaneState = 'closed';
  let best: LaneState = 'closed';
  for (const reading of readings) {
    worst = weaker(worst, reading.worst);
    best = weaker(best, reading.best);
  }
  let witness: Witness | undefined;
  let unknowns: UnknownFact[] | undefined;
  for (const reading of readings) {
    if (reading.worst === worst) witness ??= reading.witness;
    if (RANKS[reading.worst] < RANKS[best]) {
      (unknowns ??= []).push(...reading.unknowns);
    }
  }
  return between(worst, best, unknowns ?? NONE, witness);
}

/** All that could be, when it is not known which of several readings holds. @internal */
export function anyOf(
  readings: readonly StateRange[],
  unknown: UnknownFact,
): StateRange {
  const worst = readings.map(r => r.worst).reduce(weaker, 'closed');
  return {
    worst,
    best: readings.map(r => r.best).reduce(stronger, 'open'),
    unknowns: [unknown],
    witness: readings.find(r => r.worst === worst)?.witness,
  };
}
