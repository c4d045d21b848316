import { Check, Outcome } from '../checks/check';
import { Facts } from '../facts/facts';
import { CheckResult, Fix } from '../model/posture';
import { Judge } from './judgeUnread';

const NO_FIXES = Object.freeze<Fix[]>([]) as Fix[];

const resultOf = (
  check: Check,
  outcome: Outcome,
  fixes: Fix[],
): CheckResult => ({
  check: check.id,
  title: check.title,
  status: outcome.status,
  nature: check.nature,
  severity: check.severity,
  boundary: check.boundary,
  source: check.source,
  observed: outcome.observed,
  expected: check.expected,
  because: check.because,
  places: outcome.places,
  fixes,
  ...(check.version !== undefined && { version: check.version }),
});

/** How many results without places are kept of each check. */
const KEPT = 8;

/** Judges facts by one check. @internal */
export type Runner = (facts: Facts, judge: Judge) => CheckResult;

/**
 * What runs one check and tells its result with all a reader needs. A result
 * that has nothing to point at differs from earlier ones by what was observed
 * alone, so postures share it, frozen.
 * @internal
 */
export function runnerOf(check: Check): Runner {
  const kept: CheckResult[] = [];
  return (facts, judge) => {
    const outcome = judge(check);
    const { status, observed } = outcome;
    if (status === 'fail') {
      return resultOf(check, outcome, check.fix?.(facts, outcome) ?? []);
    }
    if (status === 'unknown') return resultOf(check, outcome, NO_FIXES);
    for (const result of kept) {
      if (result.observed === observed && result.status === status) {
        return result;
      }
    }
    if (kept.length === KEPT) kept.shift();
    const result = Object.freeze(resultOf(check, outcome, NO_FIXES));
    kept.push(result);
    return result;
  };
}
