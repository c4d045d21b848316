import { approvedOnly } from '@ringfence/testing';
import { online } from '../../__testUtils__/cases/computeParts';
import {
  CheckCases,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';

const listed = { publicNetworkAccess: 'Enabled', ipRules: ['203.0.113.7'] };
const selected = (more: object = {}) =>
  unmanaged({ inbound: listed, endpoints: [online()], ...more });

/** Isolations for every status that `selected-addresses-managed-endpoints` can give. */
export const cases: CheckCases = {
  pass: [selected({ endpoints: [online({ computeType: 'Kubernetes' })] })],
  fail: [selected(), selected({ customNetwork: { virtualNetworks: [{}] } })],
  unknown: [
    {},
    selected({ endpoints: undefined }),
    selected({ endpoints: [online({ kind: undefined })] }),
    selected({ endpoints: [online({ computeType: undefined })] }),
    selected({ outbound: {} }),
    selected({ inbound: { publicNetworkAccess: 'Enabled' } }),
    selected({ inbound: { ipRules: ['203.0.113.7'] } }),
  ],
  'not-applicable': [
    approvedOnly(),
    managed({ inbound: listed, endpoints: [online()] }),
    selected({ inbound: { ...listed, ipRules: [] } }),
    selected({ inbound: { ...listed, publicNetworkAccess: 'Disabled' } }),
    selected({ endpoints: [] }),
    selected({ endpoints: [online({ kind: 'batch' })] }),
  ],
};
