import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { reachedBy } from '../../__testUtils__/cases/inboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `locked-out`. */
export const cases: CheckCases = {
  pass: [approvedOnly(), noVirtualNetwork()],
  fail: [
    reachedBy({ publicNetworkAccess: 'Disabled', privateEndpoints: [] }),
    reachedBy({
      publicNetworkAccess: 'Disabled',
      privateEndpoints: [{ status: 'Pending' }],
    }),
  ],
  unknown: [
    reachedBy({ publicNetworkAccess: 'Disabled' }),
    reachedBy({
      publicNetworkAccess: 'Disabled',
      privateEndpoints: [{ name: 'pe' }],
    }),
    {},
  ],
};

/** Statuses that the check never gives. */
export const neverGiven = ['not-applicable'];
