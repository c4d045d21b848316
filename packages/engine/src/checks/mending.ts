import { Fix } from '../model/posture';
import { Facts } from '../facts/facts';
import { readFacts } from '../facts/readFacts';
import { Check } from './check';
import { patched, sparing } from './patches';

const CONTEXT = { writeCapableDestinations: [] };

/** What the fixes of these checks write together, each once. @internal */
export const writesOf = (checks: readonly Check[]): string[] => [
  ...new Set(checks.flatMap(({ writes = [] }) => writes)),
];

/**
 * Completes fixes that would make one of these other checks fail by the first
 * fix of that check, and leaves them out where that does not do.
 * @internal
 */
export function mending(
  facts: Facts,
  others: readonly Check[],
  fixes: Fix[],
): Fix[] {
  const { isolation } = facts;
  const completed = fixes.map(fix => {
    const patch = [...fix.patch];
    for (const check of others) {
      const after = readFacts(patched(isolation, patch));
      const before = check.evaluate(facts, CONTEXT);
      const outcome = check.evaluate(after, CONTEXT);
      if (outcome.status === 'fail' && before.status !== 'fail') {
        patch.push(...(check.fix?.(after, outcome)[0]?.patch ?? []));
      }
    }
    return { ...fix, patch };
  });
  return sparing(facts, others, completed);
}
