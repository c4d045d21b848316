import { pointer } from '../../model/pointer';
import { PolicyProblem, noSuchSetting } from './problem';

/** A key that schemas pass over, since objects have it from elsewhere. */
const PASSED_OVER = '__proto__';
/** A policy nests less deep by far. */
const MAX_DEPTH = 20;

/** Keys of a policy that no schema would see, refused like any other that is not known. @internal */
export function foreignKeys(
  value: unknown,
  path: readonly (string | number)[] = [],
): PolicyProblem[] {
  if (typeof value !== 'object' || value === null || path.length > MAX_DEPTH) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    key === PASSED_OVER
      ? [noSuchSetting(pointer(...path, key))]
      : foreignKeys(inner, [...path, key]),
  );
}
