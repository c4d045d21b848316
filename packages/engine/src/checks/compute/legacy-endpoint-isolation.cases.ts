import { custom } from '../../__testUtils__/cases/networkParts';
import {
  CheckCases,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';

/** Isolations for every status that `legacy-endpoint-isolation` can give. */
export const cases: CheckCases = {
  pass: [
    custom({
      endpoints: [{ deployments: [{ egressPublicNetworkAccess: 'Enabled' }] }],
    }),
  ],
  fail: [
    unmanaged({
      endpoints: [{ deployments: [{ egressPublicNetworkAccess: 'disabled' }] }],
    }),
    custom({ needs: ['ManagedOnlineEndpoints'] }),
  ],
  unknown: [
    {},
    custom({ endpoints: [{}] }),
    custom({ endpoints: [{ deployments: [{}] }] }),
    {
      endpoints: [{ deployments: [{ egressPublicNetworkAccess: 'Disabled' }] }],
    },
  ],
  'not-applicable': [
    managed(),
    custom(),
    custom({ endpoints: [{ deployments: [] }] }),
  ],
};
