import { Fix } from '../model/posture';
import { Facts } from '../facts/facts';
import { Check } from './check';
import { readPatched } from './patches';

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
  if (!fixes.length) return [];
  const spared = others.filter(
    check => check.evaluate(facts, CONTEXT).status !== 'fail',
  );
  return fixes.flatMap(fix => {
    const patch = [...fix.patch];
    let after = readPatched(facts, patch);
    for (const check of spared) {
      const outcome = check.evaluate(after, CONTEXT);
      const more =
        outcome.status === 'fail' ? check.fix?.(after, outcome)[0]?.patch : [];
      if (more?.length) {
        patch.push(...more);
        after = readPatched(after, more);
      }
    }
    const isMended = spared.every(
      check => check.evaluate(after, CONTEXT).status !== 'fail',
    );
    return isMended ? { ...fix, patch } : [];
  });
}
