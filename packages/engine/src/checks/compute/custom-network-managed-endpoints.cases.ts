import { approvedOnly } from '@ringfence/testing';
import { custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Isolations for every status that `custom-network-managed-endpoints` can give. */
export const cases: CheckCases = {
  pass: [
    custom({ endpoints: [{ kind: 'online', computeType: 'Kubernetes' }] }),
    custom({
      endpoints: [
        {
          kind: 'online',
          computeType: 'Managed',
          deployments: [{ egressPublicNetworkAccess: 'disabled' }],
        },
      ],
    }),
  ],
  fail: [
    custom({
      endpoints: [{ kind: 'online', computeType: 'Managed', deployments: [] }],
    }),
  ],
  unknown: [
    custom({ endpoints: [{ kind: 'online' }] }),
    custom({ endpoints: [{ kind: 'online', computeType: 'Managed' }] }),
    { endpoints: [{ kind: 'online', computeType: 'Managed' }] },
    {},
  ],
  'not-applicable': [
    approvedOnly(),
    custom({ endpoints: [{ kind: 'batch' }] }),
  ],
};
