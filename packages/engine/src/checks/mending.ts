import { Fix } from '../model/posture';
import { Facts } from '../facts/facts';
import { readFacts } from '../facts/readFacts';
import { CheckDetails, CheckFix, JudgingCheck } from './check';

import { patched } from './patches';

const CONTEXT = { writeCapableDestinations: [] };

/** A check that may come to fail by a fix of another, and how that is fixed, where it can be. @internal */
export type AskedFor = readonly [check: JudgingCheck, fix?: CheckFix];

/** What the fixes of these checks write together, each once. @internal */
export const writesOf = (
  details: readonly (() => CheckDetails)[],
): string[] => [...new Set(details.flatMap(tell => tell().writes ?? []))];

/**
 * Completes fixes that would make one of these other checks fail by the first
 * fix of that check, and leaves them out where that does not do.
 * @internal
 */
export function mending(
  facts: Facts,
  others: readonly AskedFor[],
  fixes: Fix[],
): Fix[] {
  if (!fixes.length) return [];
  const spared = others.filter(
    ([check]) => check.evaluate(facts, CONTEXT).status !== 'fail',
  );
  return fixes.flatMap(fix => {
    const patch = [...fix.patch];
    let after = readFacts(patched(facts.isolation, patch));
    for (const [check, fixed] of spared) {
      const outcome = check.evaluate(after, CONTEXT);
      const more =
        outcome.status === 'fail' ? fixed?.(after, outcome)[0]?.patch : [];
      if (more?.length) {
        patch.push(...more);
        after = readFacts(patched(after.isolation, more));
      }
    }
    const isMended = spared.every(
      ([check]) => check.evaluate(after, CONTEXT).status !== 'fail',
    );
    return isMended ? { ...fix, patch } : [];
  });
}
