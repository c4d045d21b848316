import { COMPLETE_KINDS, completeIsolationOf } from '@ringfence/testing';
import fc from 'fast-check';
import { judgedAlike } from './__testUtils__/judgedAlike';

describe('a whole isolation that is written and read again', () => {
  it.each(COMPLETE_KINDS)('is judged as it was: %s', kind => {
    fc.assert(
      fc.property(completeIsolationOf(kind), isolation => {
        expect(judgedAlike(isolation, 'arm')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
