import {
  baselinePolicy,
  evaluate,
  WorkspaceIsolation,
} from '@ringfence/engine';
import fc from 'fast-check';
import { memorySink } from '../__testUtils__/memorySink';
import { startDouble } from '../__testUtils__/double';

const { signal } = new AbortController();

/** What may be refused or not answered, by its path. */
const PATHS = [
  '/computes$',
  '/computes/',
  '/outboundRules',
  '/onlineEndpoints$',
  '/batchEndpoints$',
  '/deployments$',
  '/storageAccounts/',
  '/virtualNetworks/',
  '/managedClusters/',
  'ResourceGraph',
  'eventtypes',
  '/workspaces/[^/]+$',
];
const KINDS = [
  'forbidden',
  'unavailable',
  'gone',
  'html',
  'cut-off',
  'truncated',
  'endless',
  'doubled',
  'shuffled',
  'empty-page',
  'mixed-case',
  'throttled',
  'throttled-silently',
  'expired',
] as const;
const ORDER = { open: 0, partial: 1, closed: 2 };

const worstOf = (isolation: WorkspaceIsolation) =>
  Object.entries(evaluate(isolation, baselinePolicy).lanes).map(
    ([lane, { worst }]) => [lane, ORDER[worst]] as const,
  );

const observed = async (faults: object[]) => {
  const { source } = await startDouble({ faults: faults as never });
  const sink = memorySink();
  await source.read(sink, signal);
  return sink;
};

describe('whatever Azure refuses or spoils', () => {
  it('makes no lane better than with everything answered, and loses nobody', async () => {
    const whole = await observed([]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            kind: fc.constantFrom(...KINDS),
            path: fc.constantFrom(...PATHS),
            chance: fc.constantFrom(0.1, 0.5, 1),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        async faults => {
          const sink = await observed(faults);
          for (const [id, { isolation }] of sink.observed) {
            const best = new Map(worstOf(whole.observed.get(id)!.isolation));
            for (const [lane, worst] of worstOf(isolation)) {
              expect([lane, worst]).toEqual([
                lane,
                Math.min(worst, best.get(lane)!),
              ]);
            }
          }
          // Who is not observed anew is not said to be gone either, without proof.
          const isSpoiled = faults.some(({ kind }) => kind === 'gone');
          const [{ seen, whole: scopes }] = sink.readings;
          const isCertain = scopes.length === whole.readings[0].whole.length;
          const lost = [...whole.observed.keys()].filter(
            id => !seen.some(one => one.toLowerCase() === id),
          );
          expect(isCertain && !isSpoiled ? lost : []).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});
