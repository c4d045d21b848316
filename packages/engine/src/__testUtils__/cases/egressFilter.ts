import { tagRule } from '@ringfence/testing';
import { also, custom } from './networkParts';
import { Cases, managed, unmanaged } from './parts';

/** Cases of what filters and routes the egress of a custom network. */
export const egressFilterCases: Cases = {
  'front-door-tag': {
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
  },
};

function approvedWith(rule: object) {
  return { isolationMode: 'AllowOnlyApprovedOutbound', rules: [rule as {}] };
}
