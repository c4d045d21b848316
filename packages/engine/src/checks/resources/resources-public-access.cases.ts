import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `resources-public-access`. */
export const cases: CheckCases = {
  pass: [approvedOnly()],
  fail: [noVirtualNetwork()],
  unknown: [{}, { ...approvedOnly(), resources: { storage: [{}] } }],
};

/** Statuses that the check never gives. */
export const neverGiven = ['not-applicable'];
