import { readFacts } from '../facts';
import { isolation } from '@ringfence/testing';
import fc from 'fast-check';
import { applyPatch, Operation } from 'fast-json-patch';
import { LANE_STATES, workspaceIsolationSchema } from '../model';
import { baselinePolicy } from '../policy';
import { completeRequest, evaluate } from '../posture';
import { allChecks } from './registry';

const tightening = allChecks.filter(check => check.tighten);
const rank = (state: (typeof LANE_STATES)[number]) =>
  LANE_STATES.indexOf(state);

describe('every tightening', () => {
  it('is there for each boundary', () => {
    expect(new Set(tightening.map(({ boundary }) => boundary))).toEqual(
      new Set(['inbound', 'resources', 'compute', 'outbound']),
    );
  });

  it('applies, leaves a well-formed isolation and never opens its boundary', () => {
    const closed: Record<string, number> = {};
    fc.assert(
      fc.property(isolation.map(completeRequest), value => {
        const before = evaluate(value, baselinePolicy).lanes;
        for (const { id, boundary, tighten } of tightening) {
          for (const { patch, title } of tighten?.(readFacts(value)) ?? []) {
            expect(patch.length).toBeGreaterThan(0);
            const { newDocument } = applyPatch(
              value,
              patch as Operation[],
              true,
              false,
            );
            const after = evaluate(
              workspaceIsolationSchema.parse(newDocument),
              baselinePolicy,
            ).lanes;
            const lifted =
              rank(after[boundary].worst) - rank(before[boundary].worst);
            expect(lifted < 0 && `${id}: ${title}`).toBe(false);
            if (lifted) closed[id] = (closed[id] ?? 0) + 1;
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(Object.keys(closed).sort()).toEqual(
      tightening.map(({ id }) => id).sort(),
    );
  });
});
