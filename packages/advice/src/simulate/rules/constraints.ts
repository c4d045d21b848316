import { CheckResult, Posture } from '@ringfence/engine';
import { decides, Effect, refusal } from '../effects';

/** The constraints that a judged isolation breaks. @internal */
export const brokenConstraints = ({ results }: Posture): CheckResult[] =>
  results.filter(
    ({ nature, status }) => nature === 'constraint' && status === 'fail',
  );

function effectsOf(before: Posture | undefined, after: Posture): Effect[] {
  const known = new Set(
    before ? brokenConstraints(before).map(({ check }) => check) : [],
  );
  return brokenConstraints(after).map(result => {
    const { check, title, observed, because, source, places } = result;
    const at = places[0]?.pointer ?? '';
    return known.has(check)
      ? decides(
          at,
          `Whether Azure takes a change of a workspace that breaks ${check} and goes on breaking it: ${observed}`,
        )
      : refusal(at, `${title}: ${observed}`, because, source);
  });
}

/**
 * Refuses a change to something that Azure refuses or that cannot work. A
 * constraint that is broken before and stays so is no reason to refuse, and
 * none to promise anything either.
 * @internal
 */
export const constraintRule = { id: 'constraints', effects: effectsOf };
