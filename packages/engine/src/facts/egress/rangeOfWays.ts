import { Witness } from '../../model/posture';
import { StateRange } from '../reach/range';
import { Assumption } from './assumption';
import { destinationOf, stateOfWays, Way, worstWay } from './ways';

/** Why a place that is not closed lets out what it does: its worst way. */
function witnessOf(place: string, ways: readonly Way[]): Witness {
  const worst = worstWay(ways)!;
  return {
    place,
    destination: destinationOf(worst),
    path: [...worst.steps],
    pointers: [...new Set(worst.pointers)],
  };
}

/** Of a place that is closed, what was shown. */
const closedWitness = (place: string, ways: readonly Way[]): Witness => {
  const named = [...new Set(ways.map(destinationOf))];
  return {
    place,
    path: [
      named.length
        ? `only to what takes no data: ${named.slice(0, 5).join(', ')}${
            named.length > 5 ? ` and ${named.length - 5} more` : ''
          }`
        : 'no way out was found',
    ],
    pointers: [...new Set(ways.flatMap(way => way.pointers))].slice(0, 10),
  };
};

/**
 * How far a place lets data out, over everything that is not known: its ways are
 * found once with the worst of that, and once with the best.
 * @internal
 */
export function rangeOfWays(
  place: string,
  find: (assume: Assumption) => readonly Way[],
): { range: StateRange; worst: readonly Way[]; best: readonly Way[] } {
  const worst = Assumption.worst();
  const ways = find(worst);
  const state = stateOfWays(ways);
  const witness =
    state === 'closed' ? closedWitness(place, ways) : witnessOf(place, ways);
  const unknowns = worst.taken;
  const best = unknowns.length ? find(Assumption.best()) : ways;
  const bestState = state === 'closed' ? state : stateOfWays(best);
  return {
    range: {
      worst: state,
      best: bestState,
      unknowns: bestState === state ? [] : unknowns,
      witness,
    },
    worst: ways,
    best,
  };
}
