import { WorkspaceIsolation } from '../../model';
import { Cases, endpointTo, unmanaged } from './parts';

type Outbound = NonNullable<WorkspaceIsolation['outbound']>;

const STORAGE = 'Microsoft.Storage/storageAccounts';
const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';

const spark = (
  outbound: Outbound,
  more: WorkspaceIsolation = { needs: ['serverless_spark'] },
): WorkspaceIsolation => ({
  outbound: { isolationMode: 'AllowInternetOutbound', ...outbound },
  ...more,
});
const blob = (more: object = {}) =>
  endpointTo(STORAGE, 'blob', { sparkEnabled: true, ...more });
const open = {
  needs: ['ServerlessSpark'],
  inbound: { publicNetworkAccess: 'Enabled' },
};
const noSpark = { needs: [], compute: [{ type: 'AmlCompute' }] };

/** Cases of what serverless Spark asks of a managed network. */
export const sparkCases: Cases = {
  'spark-private-endpoint': {
    pass: [
      spark({ rules: [endpointTo(STORAGE), blob()] }),
      spark({ rules: [blob()] }, { compute: [{ type: 'ServerlessSpark' }] }),
    ],
    fail: [
      spark({ rules: [] }),
      spark({ rules: [blob({ sparkEnabled: false })] }),
      spark({
        rules: [endpointTo('Microsoft.KeyVault/vaults', 'vault')],
      }),
      spark({ rules: [blob({ subresourceTarget: 'vault' })] }),
      spark({ rules: [{ name: 'host', type: 'FQDN', fqdn: 'pypi.org' }] }),
    ],
    unknown: [
      {},
      spark({}),
      spark({ rules: [] }, {}),
      spark({ rules: [] }, { needs: [], compute: [{}] }),
      spark({ rules: [blob({ sparkEnabled: undefined })] }),
      spark({ rules: [blob({ type: undefined })] }),
      spark({ rules: [blob({ serviceResourceId: undefined })] }),
      spark({ rules: [blob({ subresourceTarget: undefined })] }),
      { needs: ['ServerlessSpark'], outbound: { rules: [] } },
    ],
    'not-applicable': [
      unmanaged({ needs: ['ServerlessSpark'] }),
      spark({ rules: [] }, noSpark),
    ],
  },
  'spark-provisioned': {
    pass: [spark({ networkStatus: 'Active', sparkReady: true })],
    fail: [spark({ networkStatus: 'active', sparkReady: false })],
    unknown: [
      {},
      spark({ networkStatus: 'Active' }),
      spark({ sparkReady: false }),
      spark({ networkStatus: 'Active', sparkReady: false }, {}),
    ],
    'not-applicable': [
      unmanaged({ needs: ['ServerlessSpark'] }),
      spark({ networkStatus: 'Inactive', sparkReady: false }),
      spark({ networkStatus: 'Active', sparkReady: false }, noSpark),
    ],
  },
  'spark-public-access': {
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
      spark(
        { networkStatus: 'Inactive', rules: [endpointTo(WORKSPACE)] },
        open,
      ),
    ],
    'not-applicable': [
      spark({ networkStatus: 'Active', rules: [] }, open),
      spark({ networkStatus: 'Inactive', rules: [] }, { ...open, ...noSpark }),
      unmanaged(open),
    ],
  },
};
