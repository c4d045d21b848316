import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Isolations for every status that `endpoint-public-access` can give. */
export const cases: CheckCases = {
  pass: [approvedOnly()],
  fail: [noVirtualNetwork()],
  unknown: [{}, { endpoints: [{ kind: 'online' }] }],
  'not-applicable': [{ endpoints: [] }, { endpoints: [{ kind: 'batch' }] }],
};
