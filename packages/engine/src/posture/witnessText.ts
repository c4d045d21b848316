import { Witness } from '../model/posture';
import { Boundary } from '../model/words';

/**
 * A witness in one line: of what leaves, from the place to the destination by
 * its path; of what comes in, from who comes to what is reached; of a closed lane,
 * what was shown.
 * @public
 */
export function witnessText(
  boundary: Boundary,
  { place, destination, path }: Witness,
): string {
  const steps = path.join(', ');
  if (destination === undefined) {
    return place === undefined ? path.join('; ') : `${place}: ${steps}`;
  }
  const way =
    boundary === 'outbound'
      ? [place, destination, steps]
      : [destination, steps, place];
  return way.filter(Boolean).join(' → ');
}
