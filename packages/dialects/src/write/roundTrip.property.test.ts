import { COMPLETE_KINDS, completeIsolationOf } from '@ringfence/testing';
import fc from 'fast-check';
import { judgedAlike } from './__testUtils__/judgedAlike';

describe('a whole isolation that is written and read again', () => {
  it.each(COMPLETE_KINDS)('is judged as it was: %s', kind => {
    fc.assert(
      fc.property(completeIsolationOf(kind), isolation => {
        expect(judgedAlike(isolation, 'arm')).toEqual([]);
        expect(judgedAlike(isolation, 'bicep')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what the landing zone has already', () => {
  const anyExisting = completeIsolationOf(
    'own network with exfiltration prevention',
  ).chain(isolation => {
    const { virtualNetworks, appliances } = isolation.customNetwork!;
    const { storage, keyVault, monitoring } = isolation.resources!;
    const ids = [
      ...virtualNetworks!.map(({ id }) => id!),
      ...appliances!.map(({ id }) => id!),
      ...[storage!, keyVault!, monitoring!].flat().map(({ id }) => id!),
    ];
    return fc.subarray(ids).map(existing => ({ isolation, existing }));
  });

  it('is not made, and said not to be, and the rest is judged as it was', () => {
    fc.assert(
      fc.property(anyExisting, ({ isolation, existing }) => {
        const found = judgedAlike(isolation, 'arm', { existing });
        expect({ found, existing }).toEqual({ found: [], existing });
      }),
      { numRuns: 40 },
    );
  });
});
