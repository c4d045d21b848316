import { approvedOnly, subnetId } from '@ringfence/testing';
import { hidden } from '../../__testUtils__/cases/computeParts';
import {
  CheckCases,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';

const listed = {
  publicNetworkAccess: 'Enabled',
  ipRules: ['203.0.113.7'],
  privateEndpoints: [{ status: 'Approved' }],
};
const training = subnetId('spoke', 'training');
const selected = (more: object = {}) =>
  unmanaged({ inbound: listed, compute: [hidden(training)], ...more });

/** Isolations for every status that `selected-addresses-compute` can give. */
export const cases: CheckCases = {
  pass: [selected()],
  fail: [
    selected({ inbound: { ...listed, privateEndpoints: [] } }),
    selected({ compute: [hidden('')] }),
    selected({
      compute: [hidden('', 'Serverless')],
      inbound: { ...listed, privateEndpoints: undefined },
    }),
  ],
  unknown: [
    {},
    selected({ compute: undefined }),
    selected({ compute: [hidden()] }),
    selected({ compute: [{ subnetId: '' }] }),
    selected({ compute: [hidden('')], outbound: {} }),
    selected({ inbound: { ...listed, privateEndpoints: undefined } }),
    selected({
      compute: [hidden('')],
      inbound: { publicNetworkAccess: 'Enabled' },
    }),
  ],
  'not-applicable': [
    approvedOnly(),
    managed({ inbound: listed, compute: [hidden('')] }),
    selected({ compute: [hidden('', 'Databricks')] }),
    selected({
      inbound: { ...listed, ipRules: [] },
      compute: [hidden('')],
    }),
  ],
};
