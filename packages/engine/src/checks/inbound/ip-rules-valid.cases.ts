import { reachedBy } from '../../__testUtils__/cases/inboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `ip-rules-valid`. */
export const cases: CheckCases = {
  pass: [reachedBy({ ipRules: ['203.0.113.0/24', '198.51.100.7'] })],
  fail: [
    reachedBy({ ipRules: ['2001:db8::1'] }),
    reachedBy({ ipRules: ['10.1.0.0/16'] }),
    reachedBy({ ipRules: ['172.31.255.0/24'] }),
    reachedBy({ ipRules: ['192.168.1.1'] }),
    reachedBy({ ipRules: ['office'] }),
    reachedBy({ ipRules: ['203.0.113.0/33'] }),
    reachedBy({ ipRules: ['0x7f.1'] }),
    reachedBy({ ipRules: Array.from({ length: 201 }, () => '203.0.113.7') }),
  ],
  unknown: [reachedBy({ publicNetworkAccess: 'Enabled' })],
  'not-applicable': [
    reachedBy({ ipRules: [] }),
    reachedBy({ publicNetworkAccess: 'Disabled' }),
  ],
};
