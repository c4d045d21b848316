import fc from 'fast-check';
import { applyPatch, Operation } from 'fast-json-patch';
import { baselinePolicy } from '../policy';
import { workspaceIsolationSchema } from '../model';
import { isolation } from '../__testUtils__/arbitraries';
import { evaluate } from './evaluate';

describe('every fix', () => {
  it('applies, leaves a well-formed isolation, and mends its own check', () => {
    fc.assert(
      fc.property(isolation, value => {
        for (const result of evaluate(value, baselinePolicy).results) {
          for (const fix of result.fixes) {
            const patched = applyPatch(
              structuredClone(value),
              fix.patch as Operation[],
              true,
            ).newDocument;
            workspaceIsolationSchema.parse(patched);
            const again = evaluate(patched, baselinePolicy).results.find(
              other => other.check === result.check,
            );
            expect(
              again?.status === 'fail' && `${result.check}: ${fix.title}`,
            ).toBe(false);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
