import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `public-access-conditional-access`. */
export const cases: CheckCases = {
  pass: [{ ...noVirtualNetwork(), conditionalAccess: true }],
  fail: [{ ...noVirtualNetwork(), conditionalAccess: false }],
  unknown: [{}, noVirtualNetwork(), { conditionalAccess: false }],
  'not-applicable': [approvedOnly()],
};
