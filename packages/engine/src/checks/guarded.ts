import { z } from 'zod';
import { Fix } from '../model/posture';
import { fixSchema, placeSchema } from '../model/postureSchema';
import { AddedCheck } from './addedCheck';
import { Check, Outcome } from './check';
import { unknown } from './outcome';

/** How long one judgement of one added check may take, in milliseconds. */
const SLOW_MS = 50;
/** After so many slow judgements in a row a check is not run again by this engine. */
const MOST_SLOW = 3;
/** The whole isolation: where a result stands that could not be got. */
const EVERYWHERE = '';
const MOST_PLACES = 1000;
const MOST_FIXES = 20;

const outcomeSchema = z.object({
  status: z.enum(['pass', 'fail', 'unknown', 'not-applicable']),
  observed: z.string().max(2000),
  places: z.array(placeSchema).max(MOST_PLACES),
});
const fixesSchema = z.array(fixSchema).max(MOST_FIXES);

/** What a guarded check tells of what went wrong, and the clock it measures by. @public */
export interface Guards {
  /** Told when a check throws, answers what is no outcome, or is slow. */
  report?: (problem: { check: string; problem: string }) => void;
  /** Milliseconds that never go back. */
  clock?: () => number;
}

/**
 * A check of an organisation's own as the engine runs it: one that throws, is slow
 * or answers what is no outcome is not known, and can neither stop a judgement nor
 * turn anything green. It runs in the same thread, so one that never ends is not
 * caught.
 * @internal
 */
export function guarded(
  check: AddedCheck,
  { report, clock = () => performance.now() }: Guards = {},
): Check {
  let slow = 0;
  const tell = (problem: string) => report?.({ check: check.id, problem });

  function judge(...asked: Parameters<Check['evaluate']>): Outcome {
    if (slow >= MOST_SLOW) {
      return unknown(EVERYWHERE, 'the check was too slow and is not run again');
    }
    const began = clock();
    let outcome: unknown;
    try {
      outcome = check.evaluate(...asked);
    } catch (error) {
      tell(`threw: ${error}`);
      return unknown(EVERYWHERE, 'the check failed to run');
    }
    const took = clock() - began;
    if (took > SLOW_MS) {
      slow += 1;
      tell(`took ${Math.round(took)} ms, and ${SLOW_MS} are allowed`);
      return unknown(EVERYWHERE, 'the check took too long');
    }
    slow = 0;
    const parsed = outcomeSchema.safeParse(outcome);
    const { data } = parsed;
    const needsPlace = data?.status === 'fail' || data?.status === 'unknown';
    if (!data || (needsPlace && !data.places.length)) {
      tell(
        'answered what is no outcome; expected status, observed, and places where it fails or is unknown',
      );
      return unknown(EVERYWHERE, 'the check gave no usable answer');
    }
    return data;
  }

  function proposed(run: (() => Fix[]) | undefined): Fix[] {
    try {
      return fixesSchema.parse(run?.() ?? []);
    } catch (error) {
      tell(`proposed no usable fix: ${error}`);
      return [];
    }
  }

  return {
    ...check,
    evaluate: judge,
    ...(check.fix && {
      fix: (facts, outcome) => proposed(() => check.fix!(facts, outcome)),
    }),
  };
}
