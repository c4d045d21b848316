import { approvedOnly, internetOutbound } from '@ringfence/testing';
import { baselinePolicy } from '../policy';
import { evaluate } from './evaluate';
import { judge } from './judge';

describe('judging without fixes', () => {
  it.each([
    ['one that is whole', approvedOnly()],
    ['one that fails', internetOutbound()],
    ['one of which nothing is known', {}],
  ])('says of %s what evaluating says', (_, isolation) => {
    const { results, ...posture } = evaluate(isolation, baselinePolicy);
    expect(judge(isolation, baselinePolicy)).toEqual({
      ...posture,
      results: results.map(result => ({ ...result, fixes: [] })),
    });
  });

  it('is without fixes where evaluating has some', () => {
    const isolation = internetOutbound();
    const fixesBy = (judging: typeof judge) =>
      judging(isolation, baselinePolicy).results.flatMap(({ fixes }) => fixes);
    expect(fixesBy(evaluate).length).toBeGreaterThan(0);
    expect(fixesBy(judge)).toEqual([]);
  });
});
