import {
  BOUNDARIES,
  LANE_STATES,
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
} from '@ringfence/engine';
import { patched } from '@ringfence/engine/internal';
import { isolation } from '@ringfence/testing';
import fc from 'fast-check';
import { compareWithObserved } from './compareWithObserved';
import { driftSchema } from './driftSchema';

const lanesOf = (value: WorkspaceIsolation) => {
  const { lanes } = evaluate(value, baselinePolicy);
  return BOUNDARIES.map(each => [lanes[each].worst, lanes[each].best]);
};

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, shuffled(inner)]),
  );
}

/** The same with public access, an open rule or a compute with public addresses. */
const oneOf = (value: WorkspaceIsolation, at: number): WorkspaceIsolation =>
  [
    {
      ...value,
      inbound: { ...value.inbound, publicNetworkAccess: 'Enabled' },
    },
    {
      ...value,
      outbound: {
        ...value.outbound,
        rules: [
          ...(value.outbound?.rules ?? []),
          { name: 'added', type: 'FQDN', fqdn: 'files.example.org' },
        ],
      },
    },
    {
      ...value,
      compute: [
        ...(value.compute ?? []),
        { name: 'added', type: 'AmlCompute', nodePublicIp: true },
      ],
    },
  ][at % 3];

const runs = { numRuns: 25 };

describe('drift between anything and anything', () => {
  it('has an answer of the documented shape', () => {
    fc.assert(
      fc.property(isolation, isolation, (a, b) => {
        expect(() =>
          driftSchema.parse(compareWithObserved(a, b)),
        ).not.toThrow();
      }),
      runs,
    );
  });

  it('is none between an isolation and itself, in whatever order its lists are', () => {
    fc.assert(
      fc.property(isolation, value => {
        const same = shuffled(value) as WorkspaceIsolation;
        expect(compareWithObserved(value, same)).toEqual({
          differences: [],
          undo: { cannot: [] },
          adopt: { patch: [] },
        });
      }),
      runs,
    );
  });

  it('names every boundary whose lane is another', () => {
    fc.assert(
      fc.property(isolation, isolation, (a, b) => {
        const named = compareWithObserved(a, b).differences.map(
          ({ boundary }) => boundary,
        );
        const [was, is] = [lanesOf(a), lanesOf(b)];
        const moved = BOUNDARIES.filter(
          (_, at) => `${was[at]}` !== `${is[at]}`,
        );
        expect(named).toEqual(expect.arrayContaining(moved));
      }),
      runs,
    );
  });

  it('that is undone is not there any more, but for what cannot be undone', () => {
    fc.assert(
      fc.property(isolation, isolation, (a, b) => {
        const { undo } = compareWithObserved(a, b);
        const left = compareWithObserved(a, patched(b, undo.patch ?? []));
        const looser = left.differences.filter(
          ({ direction }) => direction === 'looser',
        );
        expect(undo.cannot.length ? [] : looser).toEqual([]);
      }),
      runs,
    );
  });

  it('leaves no boundary better by its looser differences', () => {
    fc.assert(
      fc.property(isolation, fc.nat(), (a, at) => {
        const { differences } = compareWithObserved(a, oneOf(a, at));
        const looser = differences.filter(
          ({ direction }) => direction === 'looser',
        );
        const [was, is] = [lanesOf(a), lanesOf(oneOf(a, at))];
        for (const { boundary } of looser) {
          const lane = BOUNDARIES.indexOf(boundary);
          expect(LANE_STATES.indexOf(is[lane][0])).toBeLessThanOrEqual(
            LANE_STATES.indexOf(was[lane][0]),
          );
        }
      }),
      runs,
    );
  });
});
