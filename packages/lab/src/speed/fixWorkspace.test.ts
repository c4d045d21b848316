import { smallestFix } from '@ringfence/advice';
import { baselinePolicy, evaluate } from '@ringfence/engine';
import { sixFailing } from './fixWorkspace';

describe('the workspace whose smallest fix is measured', () => {
  it.each([20, 1000])('has six failing checks with %i rules', count => {
    const { results } = evaluate(sixFailing(count), baselinePolicy);
    expect(results.filter(({ status }) => status === 'fail')).toHaveLength(6);
    expect(sixFailing(count).outbound?.rules).toHaveLength(count);
  });

  it('needs a change for each of them', () => {
    const answer = smallestFix(
      sixFailing(20),
      { compliance: true },
      baselinePolicy,
    );
    expect(answer).toMatchObject({ outcome: 'fix', minimal: true });
    expect('changes' in answer && answer.changes).toHaveLength(6);
  });
});
