import { baselinePolicy, regulatedPolicy } from '@ringfence/engine';
import {
  openEverywhere,
  openInOwnNetwork,
  oversized,
} from '@ringfence/testing';
import { FixGoal } from './goal';
import { smallestFix } from './smallestFix';

/** Of isolations as short as one without its rules. */
const MOST_JUDGED = 2_000;

const goals: FixGoal[] = [
  { compliance: true },
  { verdict: 'exfiltration-protected' },
];

describe.each(Object.entries(oversized))(
  'the smallest fix of %s',
  (_name, isolation) => {
    it.each(
      goals.flatMap(goal =>
        (['declared', 'requested'] as const).map(
          basis => [JSON.stringify(goal), basis, goal] as const,
        ),
      ),
    )('for %s, %s, is found or given up within its work', (_, basis, goal) => {
      const answer = smallestFix(isolation, goal, regulatedPolicy, { basis });
      expect(['stopped', 'fix', 'must-be-read', 'impossible']).toContain(
        answer.outcome,
      );
      expect(answer.evaluations).toBeLessThanOrEqual(MOST_JUDGED);
    });
  },
);

describe('the work of a search', () => {
  it('does not depend on the machine: it judges as much every time', () => {
    const [first, second] = [1, 2].map(() =>
      smallestFix(openEverywhere(100), { compliance: true }, baselinePolicy),
    );
    expect(second).toEqual(first);
  });

  it('grows with the ways that are followed, of which few entries have many', () => {
    const judged = (count: number) =>
      smallestFix(
        openInOwnNetwork(count),
        { compliance: true },
        baselinePolicy,
        { maxWork: 1_000_000 },
      ).evaluations;
    // Ten times the entries have a hundred times the ways.
    expect(judged(30)).toBeGreaterThan(10 * judged(300));
  });

  it('can be less, and then it says so', () => {
    expect(
      smallestFix(openEverywhere(10), { compliance: true }, baselinePolicy, {
        maxWork: 1,
      }),
    ).toMatchObject({
      outcome: 'stopped',
      evaluations: 1,
      because: { message: expect.any(String) },
    });
  });
});
