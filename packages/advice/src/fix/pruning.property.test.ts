import {
  BASIS_KINDS,
  baselinePolicy,
  regulatedPolicy,
} from '@ringfence/engine';
import { isolation } from '@ringfence/testing';
import fc from 'fast-check';
import { SmallestFix } from './answer';
import { FIX_VERDICTS, FixGoal } from './goal';
import { NO_PRUNING, pruningBy } from './pruning';
import { findSmallestFix } from './smallestFix';

const question = fc.record({
  isolation,
  goal: fc.constantFrom<FixGoal>(
    { compliance: true },
    ...FIX_VERDICTS.map(verdict => ({ verdict })),
  ),
  policy: fc.constantFrom(baselinePolicy, regulatedPolicy),
  basis: fc.constantFrom(...BASIS_KINDS),
});

/** What an answer says, but how much was judged for it. */
const said = ({ evaluations, ...answer }: SmallestFix) =>
  'changes' in answer
    ? {
        outcome: answer.outcome,
        minimal: answer.minimal,
        changes: answer.changes.length,
        irreversible: answer.changes.filter(one => one.irreversible).length,
      }
    : answer;

describe('a search that leaves out what the declarations show to be no use', () => {
  it('finds what a search finds that leaves nothing out, and judges no more for it', () => {
    let [pruned, whole] = [0, 0];
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(question, ({ isolation: value, goal, policy, basis }) => {
        const options = { basis, maxEvaluations: 400 };
        const all = findSmallestFix(value, goal, policy, {
          ...options,
          pruning: NO_PRUNING,
        });
        // What one search does not get to, the other may.
        fc.pre(all.outcome !== 'stopped' && all.evaluations < 400);
        const some = findSmallestFix(value, goal, policy, {
          ...options,
          pruning: pruningBy(goal, policy),
        });
        expect(said(some)).toEqual(said(all));
        expect(some.evaluations).toBeLessThanOrEqual(all.evaluations);
        pruned += some.evaluations;
        whole += all.evaluations;
        outcomes.add(all.outcome);
      }),
      { numRuns: 100 },
    );
    expect(outcomes).toContain('fix');
    expect(outcomes).toContain('must-be-read');
    // It leaves something out, or this would say little.
    expect(pruned).toBeLessThan(whole);
  });
});
