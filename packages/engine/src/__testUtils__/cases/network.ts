import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { custom, networks } from './networkParts';
import { Cases } from './parts';

const dns = (fields: object) => networks([{ name: 'spoke', ...fields }]);
const reached = (fields: object, more: object = {}) => ({
  inbound: fields,
  ...more,
});

/** Cases of networks and of the way into the workspace. */
export const networkCases: Cases = {
  'public-access-beside-private-endpoint': {
    pass: [approvedOnly()],
    fail: [
      reached({
        publicNetworkAccess: 'Enabled',
        ipRules: ['203.0.113.7'],
        privateEndpoints: [{ status: 'Approved' }],
      }),
    ],
    unknown: [
      {},
      reached({ publicNetworkAccess: 'Enabled' }),
      reached({ privateEndpoints: [{ status: 'Approved' }] }),
    ],
    'not-applicable': [
      noVirtualNetwork(),
      reached({
        publicNetworkAccess: 'Enabled',
        privateEndpoints: [{ status: 'Pending' }],
      }),
    ],
  },
  'public-access-conditional-access': {
    pass: [{ ...noVirtualNetwork(), conditionalAccess: true }],
    fail: [{ ...noVirtualNetwork(), conditionalAccess: false }],
    unknown: [{}, noVirtualNetwork(), { conditionalAccess: false }],
    'not-applicable': [approvedOnly()],
  },
  'custom-dns-forwarders': {
    pass: [custom(), dns({ dnsServers: [] })],
    fail: [dns({ dnsServers: ['10.0.0.4'], conditionalForwarders: false })],
    unknown: [{}, dns({}), dns({ dnsServers: ['10.0.0.4'] })],
    'not-applicable': [noVirtualNetwork()],
  },
};
