import { Witness } from '../../model/posture';
import { LaneState } from '../../model/words';
import { between, known, StateRange, UnknownFact } from './range';

/** Most things that the witness of a closed lane names one by one. */
const MOST_SHOWN = 6;

/** A state that hangs on one absent fact of one place. @internal */
export const notKnown = (
  place: string,
  worst: LaneState,
  best: LaneState,
  unknown: UnknownFact,
): StateRange =>
  between(worst, best, [unknown], {
    place,
    path: [`not known ${unknown.label}`],
    pointers: [unknown.pointer],
  });

/** Something that nobody reaches, and what shows it. @internal */
export const shown = (
  place: string,
  what: string,
  ...pointers: string[]
): StateRange => known('closed', { place, path: [what], pointers });

const inWords = ({ place, path }: Witness) =>
  place ? `${place}: ${path.join(', ')}` : path.join(', ');

/**
 * The same state, with all that was shown as its witness where it is closed: a
 * lane is closed by everything in it, and open by one thing.
 * @internal
 */
export function showingAll(
  range: StateRange,
  readings: readonly StateRange[],
): StateRange {
  if (range.worst !== 'closed') return range;
  const witnesses = readings.flatMap(({ witness }) => witness ?? []);
  const pointers = witnesses.flatMap(witness => witness.pointers);
  const place = witnesses[0]?.place;
  if (witnesses.every(witness => witness.place === place)) {
    return known('closed', {
      place,
      path: witnesses.flatMap(witness => witness.path),
      pointers,
    });
  }
  const path = witnesses.slice(0, MOST_SHOWN).map(inWords);
  if (witnesses.length > MOST_SHOWN) {
    path.push(`and ${witnesses.length - MOST_SHOWN} more`);
  }
  return known('closed', { path, pointers });
}
