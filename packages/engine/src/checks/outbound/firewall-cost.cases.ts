import { approvedOnly, internetOutbound } from '@ringfence/testing';
import { hostRule } from '../../__testUtils__/cases/networkParts';
import {
  CheckCases,
  unmanaged,
  withRules,
} from '../../__testUtils__/cases/parts';

/** Cases of `firewall-cost`. */
export const cases: CheckCases = {
  pass: [{ outbound: { firewallSku: 'basic' } }],
  fail: [
    {
      outbound: {
        isolationMode: 'AllowOnlyApprovedOutbound',
        firewallSku: 'Standard',
        rules: [hostRule('pypi.org')],
      },
    },
  ],
  unknown: [{}, withRules([hostRule('pypi.org')]), withRules([{}])],
  'not-applicable': [approvedOnly(), internetOutbound(), unmanaged()],
};
