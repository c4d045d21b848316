import {
  CheckCases,
  endpointTo,
  unmanaged,
} from '../../__testUtils__/cases/parts';
import { blob, noSpark, spark } from '../../__testUtils__/cases/sparkParts';

const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';
const open = {
  needs: ['ServerlessSpark'],
  inbound: { publicNetworkAccess: 'Enabled' },
};

/** Isolations for every status that `spark-public-access` can give. */
export const cases: CheckCases = {
  pass: [
    spark(
      { networkStatus: 'Inactive', rules: [] },
      { ...open, inbound: { publicNetworkAccess: 'Disabled' } },
    ),
    spark(
      {
        networkStatus: 'Inactive',
        rules: [endpointTo(WORKSPACE, 'amlworkspace')],
      },
      open,
    ),
  ],
  fail: [
    spark({ networkStatus: 'Inactive', rules: [] }, open),
    spark(
      {
        isolationMode: 'AllowOnlyApprovedOutbound',
        networkStatus: 'Inactive',
        rules: [blob()],
      },
      open,
    ),
  ],
  unknown: [
    {},
    spark({ networkStatus: 'Inactive', rules: [] }),
    spark({ networkStatus: 'Inactive' }, open),
    spark({ rules: [] }, open),
    spark({ networkStatus: 'Inactive', rules: [endpointTo(WORKSPACE)] }, open),
  ],
  'not-applicable': [
    spark({ networkStatus: 'Active', rules: [] }, open),
    spark({ networkStatus: 'Inactive', rules: [] }, { ...open, ...noSpark }),
    unmanaged(open),
  ],
};
