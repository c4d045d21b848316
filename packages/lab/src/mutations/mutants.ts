import { Check, Outcome } from '@ringfence/engine';

/** A check that no longer judges: whatever it is shown, it says the same. */
export const MUTANTS = {
  'always passes': { status: 'pass', observed: 'mutated', places: [] },
  'never knows': {
    status: 'unknown',
    observed: 'mutated',
    places: [{ pointer: '/workspace', observed: 'mutated' }],
  },
  'never applies': {
    status: 'not-applicable',
    observed: 'mutated',
    places: [],
  },
} satisfies Record<string, Outcome>;

/** One of the ways in which a check can stop judging. */
export type Mutant = keyof typeof MUTANTS;

/** Runs something while one check is replaced by a mutant of it. */
export async function withMutant<T>(
  check: Check,
  mutant: Mutant,
  run: () => Promise<T>,
): Promise<T> {
  const { evaluate } = check;
  check.evaluate = () => MUTANTS[mutant];
  try {
    return await run();
  } finally {
    check.evaluate = evaluate;
  }
}
