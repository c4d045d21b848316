import { tagRule } from '@ringfence/testing';
import { also, custom } from '../../__testUtils__/cases/networkParts';
import {
  CheckCases,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';
import { OutboundRule } from '../../model';

const approvedWith = (rule: OutboundRule) => ({
  isolationMode: 'AllowOnlyApprovedOutbound',
  rules: [rule],
});

/** Cases of `front-door-tag`. */
export const cases: CheckCases = {
  pass: [
    custom(),
    managed({ outbound: approvedWith(tagRule('DataFactory')) }),
    managed({
      outbound: approvedWith({
        ...tagRule('AzureFrontDoor.Frontend'),
        action: 'Deny',
      }),
    }),
  ],
  fail: [
    also('AzureFrontDoor.FrontEnd'),
    managed({
      cloud: 'AzureCloud',
      outbound: approvedWith(tagRule('frontdoor.frontend')),
    }),
  ],
  unknown: [
    {},
    unmanaged(),
    custom({ customNetwork: { virtualNetworks: [{}] } }),
    managed({ outbound: { isolationMode: 'AllowOnlyApprovedOutbound' } }),
    managed({ outbound: approvedWith({ type: 'ServiceTag' }) }),
    managed({ outbound: approvedWith({}) }),
  ],
  'not-applicable': [
    managed(),
    managed({ outbound: { isolationMode: 'AllowInternetOutbound' } }),
  ],
};
