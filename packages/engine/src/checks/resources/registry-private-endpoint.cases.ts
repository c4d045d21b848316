import { approvedOnly } from '@ringfence/testing';
import { custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const registry = (fields: object = {}) =>
  custom({
    resources: {
      containerRegistry: [
        {
          publicNetworkAccess: 'Enabled',
          defaultAction: 'Deny',
          virtualNetworkRules: ['snet-training'],
          privateEndpoints: [],
          ...fields,
        },
      ],
    },
  });

/** Isolations for every status that `registry-private-endpoint` can give. */
export const cases: CheckCases = {
  pass: [custom(), registry({ privateEndpoints: [{ status: 'Approved' }] })],
  fail: [
    registry(),
    registry({ privateEndpoints: [{ status: 'Pending' }] }),
    registry({ publicNetworkAccess: 'Disabled', defaultAction: undefined }),
  ],
  unknown: [
    {},
    custom({ resources: {} }),
    registry({ privateEndpoints: undefined }),
    registry({ virtualNetworkRules: undefined }),
    registry({ publicNetworkAccess: undefined, defaultAction: undefined }),
  ],
  'not-applicable': [
    approvedOnly(),
    registry({ defaultAction: 'Allow' }),
    registry({ virtualNetworkRules: [] }),
    custom({ resources: { containerRegistry: [] } }),
  ],
};
