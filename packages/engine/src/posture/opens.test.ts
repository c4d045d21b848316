import { isolation } from '@ringfence/testing';
import fc from 'fast-check';
import { cases } from '../__testUtils__/checkCases';
import { allChecks, getCheck } from '../checks';
import { LANE_STATES, LaneState, Posture, WorkspaceIsolation } from '../model';
import { baselinePolicy } from '../policy';
import { evaluate } from './evaluate';

const rank = (state: LaneState) => LANE_STATES.indexOf(state);

/** The failing risks whose lane is better than they allow. */
const contradicted = ({ results, lanes }: Posture): string[] =>
  results
    .filter(({ check, nature, status, boundary }) => {
      const opens = getCheck(check)?.opens;
      return (
        nature === 'risk' &&
        status === 'fail' &&
        opens !== undefined &&
        rank(lanes[boundary].worst) > rank(opens)
      );
    })
    .map(({ check }) => check);

const asked = (): WorkspaceIsolation[] => [
  ...Object.values(cases).flatMap(each => Object.values(each).flat()),
  ...fc.sample(isolation, { seed: 20261130, numRuns: 3000 }),
];

describe('a risk that fails', () => {
  it('says how open its lane then is', () => {
    const silent = allChecks.filter(
      ({ nature, opens }) => (nature === 'risk') !== (opens !== undefined),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('stands beside no better lane', () => {
    const found = new Set(
      asked().flatMap(value => contradicted(evaluate(value, baselinePolicy))),
    );
    expect([...found].sort()).toEqual([]);
  });
});
