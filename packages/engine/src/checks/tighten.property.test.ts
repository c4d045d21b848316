import { readFacts } from '../facts';
import { isolation } from '@ringfence/testing';
import fc from 'fast-check';
import { applyPatch, Operation } from 'fast-json-patch';
import { LANE_STATES, workspaceIsolationSchema } from '../model';
import { baselinePolicy } from '../policy';
import { completeRequest, evaluate } from '../posture';
import { allChecks } from './registry';
import { tightenings } from './tightenings';

const rank = (state: (typeof LANE_STATES)[number]) =>
  LANE_STATES.indexOf(state);

describe('every tightening', () => {
  it('is there for each boundary', () => {
    expect(new Set(tightenings.map(({ boundary }) => boundary))).toEqual(
      new Set(['inbound', 'resources', 'compute', 'outbound']),
    );
  });

  it('goes with a check of its boundary, in the order of checks', () => {
    const wanted = tightenings.map(({ check, boundary }) => [check, boundary]);
    expect(
      allChecks
        .map(({ id, boundary }) => [id, boundary])
        .filter(([id]) => wanted.some(([check]) => check === id)),
    ).toEqual(wanted);
  });

  it('applies, leaves a well-formed isolation and never opens its boundary', () => {
    const closed: Record<string, number> = {};
    fc.assert(
      fc.property(isolation.map(completeRequest), value => {
        const before = evaluate(value, baselinePolicy).lanes;
        for (const { check: id, boundary, tighten } of tightenings) {
          for (const { patch, title } of tighten(readFacts(value))) {
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
      tightenings.map(({ check }) => check).sort(),
    );
  });
});
