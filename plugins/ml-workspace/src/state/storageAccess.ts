import {
  AssociatedResource,
  PRIVATE_ENDPOINT_STATUSES,
  WorkspaceIsolation,
  azureValue,
} from '@ringfence/engine';
import { ResourceAccess, setResourceAccess } from '../form';

function reached(
  account: AssociatedResource,
  access: ResourceAccess,
): AssociatedResource {
  if (access !== 'private') {
    return {
      ...account,
      publicNetworkAccess: 'Enabled',
      defaultAction: access === 'public' ? 'Allow' : 'Deny',
    };
  }
  const approved = account.privateEndpoints?.some(({ status }) =>
    azureValue(status, PRIVATE_ENDPOINT_STATUSES.slice(0, 1)),
  );
  return {
    ...account,
    publicNetworkAccess: 'Disabled',
    defaultAction: 'Deny',
    privateEndpoints: approved
      ? account.privateEndpoints
      : ['blob', 'file'].map(subresource => ({
          status: 'Approved',
          subresource,
        })),
  };
}

/**
 * Says how every storage account is reached and keeps what else is known of it;
 * where none is known, describes one as a request would.
 * @internal
 */
export function setStorageAccess(
  isolation: WorkspaceIsolation,
  access: ResourceAccess,
): WorkspaceIsolation {
  const accounts = isolation.resources?.storage;
  if (!accounts?.length) {
    return setResourceAccess(isolation, 'storage', access);
  }
  return {
    ...isolation,
    resources: {
      ...isolation.resources,
      storage: accounts.map(account => reached(account, access)),
    },
  };
}
