import { approvedOnly } from '@ringfence/testing';
import { reachedBy } from '../../__testUtils__/cases/inboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `ip-rules-narrow`. */
export const cases: CheckCases = {
  pass: [
    reachedBy({ publicNetworkAccess: 'Enabled', ipRules: ['8.8.8.8'] }),
    reachedBy({ publicNetworkAccess: 'Enabled', ipRules: ['52.0.0.0/8'] }),
  ],
  fail: [
    reachedBy({ publicNetworkAccess: 'Enabled', ipRules: ['0.0.0.0/0'] }),
    reachedBy({
      publicNetworkAccess: 'Enabled',
      ipRules: ['0.0.0.0/2', '64.0.0.0/2'],
    }),
    reachedBy({ publicNetworkAccess: 'Enabled', ipRules: ['0.0.0.0/2'] }),
    reachedBy({
      publicNetworkAccess: 'Enabled',
      ipRules: ['52.0.0.0/8', '8.8.8.8'],
    }),
    reachedBy({ publicNetworkAccess: 'Enabled', ipRules: ['2000::/3'] }),
  ],
  unknown: [
    reachedBy({ publicNetworkAccess: 'Enabled' }),
    reachedBy({ ipRules: ['0.0.0.0/0'] }),
    reachedBy({ publicNetworkAccess: 'Enabled', ipRules: ['office'] }),
  ],
  'not-applicable': [
    reachedBy({ publicNetworkAccess: 'Enabled', ipRules: [] }),
    approvedOnly(),
  ],
};
