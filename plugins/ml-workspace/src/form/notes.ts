import { CheckResult, Fix, Place, WorkspaceIsolation } from '@ringfence/engine';
import { getValueByPointer } from 'fast-json-patch';

/** What one check says of one place in the form. @internal */
export interface Note {
  check: string;
  status: 'fail' | 'unknown';
  /** Azure refuses it: more than a weakness. */
  refused: boolean;
  pointer: string;
  observed: string;
  because: string;
  expected: string;
  fix: Fix | undefined;
}

const isIn = (place: Place, pointer: string) =>
  place.pointer === pointer || place.pointer.startsWith(`${pointer}/`);

/** Whether a fact is a value that somebody gave, as against a part of the model with more inside. */
function isStated(isolation: WorkspaceIsolation, pointer: string): boolean {
  try {
    const value: unknown = getValueByPointer(isolation, pointer);
    return value !== undefined && typeof value !== 'object';
  } catch {
    return false;
  }
}

/**
 * What the checks say of a fact or of anything below it: where they fail, and
 * what is not known of a fact that is stated. A fact that is left out is told
 * once for the whole form.
 * @internal
 */
export function notesAt(
  isolation: WorkspaceIsolation,
  results: readonly CheckResult[],
  pointer: string,
): Note[] {
  return results.flatMap(result => {
    const { status } = result;
    if (status !== 'fail' && status !== 'unknown') return [];
    return result.places
      .filter(place => isIn(place, pointer))
      .filter(place => status === 'fail' || isStated(isolation, place.pointer))
      .map(place => ({
        check: result.check,
        status,
        refused: status === 'fail' && result.nature === 'constraint',
        pointer: place.pointer,
        observed: place.observed,
        because: result.because,
        expected: result.expected,
        fix: result.fixes[0],
      }));
  });
}
