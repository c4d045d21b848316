import { aks } from '../../__testUtils__/cases/egressParts';
import {
  custom,
  egress,
  hostRule,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `egress-kubernetes-logs`. */
export const cases: CheckCases = {
  pass: [
    egress(
      {
        rules: [
          hostRule(
            '*.kusto.windows.net, *.table.core.windows.net, *.queue.core.windows.net',
          ),
        ],
      },
      aks,
    ),
  ],
  fail: [
    custom(aks),
    egress({ rules: [hostRule('*.kusto.windows.net', '80')] }, aks),
  ],
  unknown: [
    {},
    custom({ compute: undefined }),
    custom({ ...aks, cloud: undefined }),
    egress({ rules: [hostRule()] }, aks),
    egress({ rules: [{ type: 'ServiceTag', serviceTag: 'Internet' }] }, aks),
  ],
  'not-applicable': [custom(), custom({ ...aks, cloud: 'AzureUSGovernment' })],
};
