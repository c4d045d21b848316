import { approvedOnly } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `workspace-name`. */
export const cases: CheckCases = {
  pass: [approvedOnly(), { workspace: { name: 'a_b-' } }],
  fail: [
    { workspace: { name: 'ab' } },
    { workspace: { name: '-abc' } },
    { workspace: { name: 'a'.repeat(34) } },
    { workspace: { name: '<b>ml</b>' } },
    { workspace: { name: 'ml: {x: 1}' } },
  ],
  unknown: [{}],
};

/** Statuses that the check never gives. */
export const neverGiven = ['not-applicable'];
