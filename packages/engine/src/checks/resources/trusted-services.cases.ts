import {
  approvedOnly,
  noVirtualNetwork,
  privateResource,
} from '@ringfence/testing';
import { CheckCases, idOf } from '../../__testUtils__/cases/parts';

const { workspace } = approvedOnly();
const WORKSPACES = 'Microsoft.MachineLearningServices/workspaces';

const trusting = (trustedServices?: boolean, fields: object = {}) => ({
  workspace,
  resources: {
    storage: [
      {
        ...privateResource('blob'),
        trustedServices,
        resourceInstances: [],
        ...fields,
      },
    ],
    keyVault: [{ ...privateResource('vault'), trustedServices: true }],
    containerRegistry: [],
  },
});
const naming = (...resourceInstances: string[]) =>
  trusting(false, { resourceInstances });

/** Cases of `trusted-services`. */
export const cases: CheckCases = {
  pass: [
    trusting(true),
    naming(idOf(WORKSPACES, 'MLW-fraud')),
    naming(idOf(WORKSPACES, '*')),
  ],
  fail: [
    trusting(false),
    trusting(false, { publicNetworkAccess: 'Enabled' }),
    naming(idOf(WORKSPACES, 'another')),
  ],
  unknown: [
    {},
    trusting(),
    trusting(false, { resourceInstances: undefined }),
    { ...naming(idOf(WORKSPACES, 'mlw-fraud')), workspace: undefined },
    trusting(false, { publicNetworkAccess: undefined, defaultAction: 'x' }),
  ],
  'not-applicable': [
    noVirtualNetwork(),
    { resources: { storage: [], keyVault: [], containerRegistry: [] } },
  ],
};
