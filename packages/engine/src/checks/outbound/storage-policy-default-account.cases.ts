import { noPolicy } from '../../__testUtils__/cases/egressParts';
import { custom, egress } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `storage-policy-default-account`. */
export const cases: CheckCases = {
  pass: [custom()],
  fail: [custom({ resources: { storage: [{ privateEndpoints: [] }] } })],
  unknown: [
    {},
    custom({ resources: {} }),
    custom({ resources: { storage: [{}] } }),
    custom({
      resources: { storage: [{ privateEndpoints: [] }, { default: false }] },
    }),
  ],
  'not-applicable': [egress(noPolicy), custom({ resources: { storage: [] } })],
};
