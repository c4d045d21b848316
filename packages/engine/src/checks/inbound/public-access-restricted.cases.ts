import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { reachedBy } from '../../__testUtils__/cases/inboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `public-access-restricted`. */
export const cases: CheckCases = {
  pass: [
    approvedOnly(),
    reachedBy({ publicNetworkAccess: 'Enabled', ipRules: ['203.0.113.7'] }),
  ],
  fail: [noVirtualNetwork()],
  unknown: [{}, reachedBy({ publicNetworkAccess: 'Enabled' })],
};

/** Statuses that the check never gives. */
export const neverGiven = ['not-applicable'];
