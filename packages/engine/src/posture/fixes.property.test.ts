import { isolation, isolationWithAnyAddresses } from '@ringfence/testing';
import fc from 'fast-check';
import { applyPatch, Operation } from 'fast-json-patch';
import { baselinePolicy } from '../policy';
import { CheckStatus, workspaceIsolationSchema } from '../model';
import { evaluate } from './evaluate';

/** It held, or there was nothing to hold; a fact that a fix states can show what was not known before. */
const held = (status: CheckStatus) =>
  status === 'pass' || status === 'not-applicable';

describe.each([
  { drawn: isolation, of: 'any isolation', numRuns: 1000 },
  {
    drawn: isolationWithAnyAddresses,
    of: 'one with any address list',
    numRuns: 500,
  },
])('every fix of $of', ({ drawn, numRuns }) => {
  it('applies, leaves a well-formed isolation, mends its own check and breaks no constraint', () => {
    fc.assert(
      fc.property(drawn, value => {
        const { results } = evaluate(value, baselinePolicy);
        for (const result of results) {
          for (const fix of result.fixes) {
            const patched = applyPatch(
              structuredClone(value),
              fix.patch as Operation[],
              true,
            ).newDocument;
            workspaceIsolationSchema.parse(patched);
            const after = evaluate(patched, baselinePolicy).results;
            const failing = after.filter(other => other.status === 'fail');
            expect(
              failing.some(other => other.check === result.check) &&
                `${result.check}: ${fix.title}`,
            ).toBe(false);
            const broken = failing.find(
              other =>
                other.nature === 'constraint' &&
                results.some(
                  before => before.check === other.check && held(before.status),
                ),
            );
            expect(
              broken && `${result.check}: ${fix.title} breaks ${broken.check}`,
            ).toBe(undefined);
          }
        }
      }),
      { numRuns },
    );
  });
});
