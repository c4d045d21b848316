import { approvedOnly } from '@ringfence/testing';
import { custom, egress } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `default-outbound-access`. */
export const cases: CheckCases = {
  pass: [custom(), egress({ natGateway: true, routes: [] })],
  fail: [egress({ natGateway: false, routes: [] })],
  unknown: [
    {},
    egress({ natGateway: undefined, routes: [] }),
    egress({ natGateway: false, routes: undefined }),
  ],
  'not-applicable': [approvedOnly()],
};
