import { approvedOnly, customExfiltrationPrevention } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Isolations for every status that `managed-network-subnet` can give. */
export const cases: CheckCases = {
  pass: [approvedOnly()],
  fail: [
    { ...approvedOnly(), compute: [{ name: 'cpu', subnetId: '/subnets/a' }] },
  ],
  unknown: [{ compute: [{ subnetId: '/subnets/a' }] }, {}],
  'not-applicable': [
    customExfiltrationPrevention(),
    { ...approvedOnly(), compute: [] },
  ],
};
