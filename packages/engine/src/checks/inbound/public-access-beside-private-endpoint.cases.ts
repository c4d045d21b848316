import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';
import { WorkspaceIsolation } from '../../model';

/** Nothing but this is known. */
const only = (inbound: WorkspaceIsolation['inbound']): WorkspaceIsolation => ({
  inbound,
});

/** Cases of `public-access-beside-private-endpoint`. */
export const cases: CheckCases = {
  pass: [approvedOnly()],
  fail: [
    only({
      publicNetworkAccess: 'Enabled',
      ipRules: ['203.0.113.7'],
      privateEndpoints: [{ status: 'Approved' }],
    }),
  ],
  unknown: [
    {},
    only({ publicNetworkAccess: 'Enabled' }),
    only({ privateEndpoints: [{ status: 'Approved' }] }),
  ],
  'not-applicable': [
    noVirtualNetwork(),
    only({
      publicNetworkAccess: 'Enabled',
      privateEndpoints: [{ status: 'Pending' }],
    }),
  ],
};
