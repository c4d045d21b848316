import { approvedOnly, tagRule } from '@ringfence/testing';
import { noPolicy } from '../../__testUtils__/cases/egressParts';
import {
  custom,
  egress,
  lettingOut,
  without,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `storage-endpoint-policy`. */
export const cases: CheckCases = {
  pass: [custom()],
  fail: [egress(noPolicy)],
  unknown: [
    {},
    egress({ serviceEndpointPolicyAliases: undefined }),
    lettingOut({ type: 'ServiceTag' }),
  ],
  'not-applicable': [
    approvedOnly(),
    without('Storage', { endpoints: [] }),
    lettingOut({ ...tagRule('Sql') }),
  ],
};
