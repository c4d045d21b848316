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
  const path: string[] = [];
  const pointers: string[] = [];
  const place = readings.find(({ witness }) => witness)?.witness?.place;
  const isOne = readings.every(
    ({ witness }) => !witness || witness.place === place,
  );
  let count = 0;
  for (const { witness } of readings) {
    if (!witness) continue;
    pointers.push(...witness.pointers);
    if (isOne) path.push(...witness.path);
    else if (count++ < MOST_SHOWN) path.push(inWords(witness));
  }
  if (isOne) return known('closed', { place, path, pointers });
  if (count > MOST_SHOWN) path.push(`and ${count - MOST_SHOWN} more`);
  return known('closed', { path, pointers });
}
