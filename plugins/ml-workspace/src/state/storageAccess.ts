import {
  AssociatedResource,
  ResourceFacts,
  WorkspaceIsolation,
  readFacts,
} from '@ringfence/engine';
import { ResourceAccess, setResourceAccess } from '../form';

function reached(
  { written, hasApprovedEndpoint }: ResourceFacts,
  access: ResourceAccess,
): AssociatedResource {
  if (access !== 'private') {
    return {
      ...written,
      publicNetworkAccess: 'Enabled',
      defaultAction: access === 'public' ? 'Allow' : 'Deny',
    };
  }
  return {
    ...written,
    publicNetworkAccess: 'Disabled',
    defaultAction: 'Deny',
    privateEndpoints: hasApprovedEndpoint
      ? written.privateEndpoints
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
  const accounts = readFacts(isolation).resources?.storage;
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
