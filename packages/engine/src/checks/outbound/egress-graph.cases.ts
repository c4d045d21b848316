import { approvedOnly, tagRule } from '@ringfence/testing';
import {
  custom,
  egress,
  hostRule,
  lettingOut,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const empty = { rules: [] };

/** Cases of `egress-graph`. */
export const cases: CheckCases = {
  pass: [
    custom(),
    lettingOut(tagRule('AzureActiveDirectory')),
    lettingOut(hostRule('graph.windows.net')),
  ],
  fail: [
    lettingOut(),
    lettingOut(hostRule('graph.microsoft.com')),
    egress(empty, { compute: [{ type: 'AmlCompute' }] }),
  ],
  unknown: [
    {},
    egress(empty, { compute: undefined }),
    egress(empty, { cloud: undefined }),
    egress({ defaultAction: undefined, rules: [] }),
  ],
  'not-applicable': [
    approvedOnly(),
    egress(empty, { compute: [] }),
    egress(empty, { cloud: 'AzureChinaCloud' }),
  ],
};
