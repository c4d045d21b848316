import { WorkspaceIsolation } from '../../model';
import { endpointTo } from './parts';

type Outbound = NonNullable<WorkspaceIsolation['outbound']>;

/** A managed network, and that Spark is needed in it. */
export const spark = (
  outbound: Outbound,
  more: WorkspaceIsolation = { needs: ['serverless_spark'] },
): WorkspaceIsolation => ({
  outbound: { isolationMode: 'AllowInternetOutbound', ...outbound },
  ...more,
});

/** A rule to storage that Spark may use. */
export const blob = (more: object = {}) =>
  endpointTo('Microsoft.Storage/storageAccounts', 'blob', {
    sparkEnabled: true,
    ...more,
  });

/** Nothing that needs Spark. */
export const noSpark = { needs: [], compute: [{ type: 'AmlCompute' }] };
