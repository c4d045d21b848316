import { Place } from '../model/posture';
import { Outcome } from './check';

/** No places, shared by all outcomes that have none. */
const NONE = Object.freeze<Place[]>([]) as Place[];

/** The check holds. @internal */
export const pass = (observed: string): Outcome => ({
  status: 'pass',
  observed,
  places: NONE,
});

/** The check has nothing to judge here. @internal */
export const notApplicable = (observed: string): Outcome => ({
  status: 'not-applicable',
  observed,
  places: NONE,
});

/** A fact the check needs is absent; `pointer` is where it would stand. @internal */
export const unknown = (pointer: string, observed: string): Outcome => ({
  status: 'unknown',
  observed,
  places: [{ pointer, observed }],
});

const foundAt = (status: 'fail' | 'unknown', places: Place[]): Outcome => ({
  status,
  observed:
    places.length > 1
      ? `${places[0].observed}, and ${places.length - 1} more`
      : places[0].observed,
  places,
});

/** The check does not hold at these places. @internal */
export const fail = (...places: Place[]): Outcome => foundAt('fail', places);

/** An outcome that rests on something not known: what would fail is unknown, at that absent fact. @internal */
export const unknownIfFail = (
  outcome: Outcome,
  pointer: string,
  observed: string,
): Outcome =>
  outcome.status === 'fail' ? unknown(pointer, observed) : outcome;

/**
 * Judges every entry of a list and tells the worst: one failing entry fails,
 * one that is not known leaves it unknown.
 * @internal
 */
export function judgeEach<T>(
  items: readonly T[],
  judge: (item: T, index: number) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome {
  let failing: Place[] | undefined;
  let open: Place[] | undefined;
  let passes = false;
  for (let index = 0; index < items.length; index++) {
    const { status, places } = judge(items[index], index);
    if (status === 'fail') (failing ??= []).push(...places);
    else if (status === 'unknown') (open ??= []).push(...places);
    else if (status === 'pass') passes = true;
  }
  if (failing) return foundAt('fail', failing);
  if (open) return foundAt('unknown', open);
  return passes ? pass(words.pass) : notApplicable(words.notApplicable);
}

/** A value as its author wrote it, quoted and cut to a readable length. @internal */
export const quoted = (value: string): string =>
  `"${value.length > 80 ? `${value.slice(0, 77)}...` : value}"`;
