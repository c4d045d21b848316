import {
  approvedOnly,
  internetOutbound,
  noVirtualNetwork,
} from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `internet-outbound`. */
export const cases: CheckCases = {
  pass: [approvedOnly()],
  fail: [internetOutbound()],
  unknown: [{}],
  'not-applicable': [noVirtualNetwork()],
};
