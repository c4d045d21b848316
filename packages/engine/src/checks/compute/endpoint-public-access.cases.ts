import { approvedOnly } from '@ringfence/testing';
import { online } from '../../__testUtils__/cases/computeParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Isolations for every status that `endpoint-public-access` can give. */
export const cases: CheckCases = {
  pass: [approvedOnly()],
  fail: [{ endpoints: [online({ publicNetworkAccess: 'Enabled' })] }],
  unknown: [
    {},
    { endpoints: [online()] },
    { endpoints: [{ kind: 'online' }] },
    { endpoints: [{ kind: 'online', publicNetworkAccess: 'Enabled' }] },
    {
      endpoints: [{ computeType: 'Managed', publicNetworkAccess: 'Enabled' }],
    },
  ],
  'not-applicable': [
    { endpoints: [] },
    { endpoints: [{ kind: 'batch' }] },
    {
      endpoints: [
        online({ computeType: 'Kubernetes', publicNetworkAccess: 'Enabled' }),
      ],
    },
  ],
};
