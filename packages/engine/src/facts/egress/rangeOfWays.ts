import { Witness } from '../../model/posture';
import { StateRange } from '../reach/range';
import { Assumption } from './assumption';
import { destinationOf } from './way';
import { Ways } from './ways';

/** Most pointers that the witness of a closed place has. */
const MOST_POINTERS = 10;

/** Why a place that is not closed lets out what it does: its worst way. */
function witnessOf(place: string, ways: Ways): Witness {
  const worst = ways.worst!;
  return {
    place,
    destination: destinationOf(worst),
    path: [...worst.steps],
    pointers: [...new Set(worst.pointers)],
  };
}

/** Of a place that is closed, what was shown. */
function closedWitness(place: string, ways: Ways): Witness {
  const destinations = new Set<string>();
  const pointers = new Set<string>();
  for (const way of ways) {
    destinations.add(destinationOf(way));
    for (const pointer of way.pointers) pointers.add(pointer);
  }
  const named = [...destinations];
  return {
    place,
    path: [
      named.length
        ? `only to what takes no data: ${named.slice(0, 5).join(', ')}${
            named.length > 5 ? ` and ${named.length - 5} more` : ''
          }`
        : 'no way out was found',
    ],
    pointers: [...pointers].slice(0, MOST_POINTERS),
  };
}

/**
 * How far a place lets data out, over everything that is not known: its ways are
 * found once with the worst of that, and once with the best.
 * @internal
 */
export function rangeOfWays(
  place: string,
  find: (assume: Assumption) => Ways,
): { range: StateRange; worst: Ways; best: Ways } {
  const worst = Assumption.worst();
  const ways = find(worst);
  const { state } = ways;
  const witness =
    state === 'closed' ? closedWitness(place, ways) : witnessOf(place, ways);
  const unknowns = worst.taken;
  const best = unknowns.length ? find(Assumption.best()) : ways;
  const bestState = state === 'closed' ? state : best.state;
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
