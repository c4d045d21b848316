import { reachedBy } from '../../__testUtils__/cases/inboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `public-access-stated`. */
export const cases: CheckCases = {
  pass: [reachedBy({ publicNetworkAccess: 'disabled' })],
  fail: [reachedBy({ publicNetworkAccess: 'SecuredByPerimeter?' })],
  unknown: [reachedBy({}), {}],
};

/** Statuses that the check never gives. */
export const neverGiven = ['not-applicable'];
