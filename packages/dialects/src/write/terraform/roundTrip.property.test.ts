import { COMPLETE_KINDS, completeIsolationOf } from '@ringfence/testing';
import fc from 'fast-check';
import { judgedAlike } from './__testUtils__/judgedAlike';

describe('a whole isolation that is written for Terraform and read again', () => {
  it.each(COMPLETE_KINDS)('is judged as it was: %s', async kind => {
    await fc.assert(
      fc.asyncProperty(completeIsolationOf(kind), async isolation => {
        expect(await judgedAlike(isolation)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
