import { CheckResult, CheckStatus } from '@ringfence/engine';
import { costDriversOf } from '../simulate/costs';
import { FixCosts } from './answer';
import { Path } from './path';

const RANKS: Record<CheckStatus, number> = {
  pass: 0,
  'not-applicable': 0,
  unknown: 1,
  waived: 2,
  fail: 3,
};

const isWorse = (before: CheckResult, after: CheckResult) =>
  RANKS[after.status] > RANKS[before.status] ||
  (after.status === 'fail' &&
    before.status === 'fail' &&
    after.places.length > before.places.length);

/** What changes cost: every check that gets worse, and what Azure bills that it did not before. @internal */
export function costsOf({ start, end }: Path): FixCosts {
  const before = new Map(start.posture.results.map(one => [one.check, one]));
  const drivers = new Map(
    costDriversOf(start.facts).map(({ id, count = 1 }) => [id, count]),
  );
  return {
    checks: end.posture.results.flatMap(result => {
      const earlier = before.get(result.check);
      return earlier && isWorse(earlier, result)
        ? {
            check: result.check,
            title: result.title,
            before: earlier.status,
            after: result.status,
            observed: result.observed,
          }
        : [];
    }),
    drivers: costDriversOf(end.facts).filter(
      ({ id, count = 1 }) => count > (drivers.get(id) ?? 0),
    ),
  };
}
