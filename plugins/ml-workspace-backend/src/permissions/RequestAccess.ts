import { mlWorkspaceRequestReadPermission } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { filterRequests } from './filterRequests';
import { ResourceAccess } from './ResourceAccess';
import {
  MlWorkspaceRequestFilter,
  MlWorkspaceRequestResource,
  mlWorkspaceRequestResourceRef,
} from './requestResource';

/** Asks the permission framework who may do something with which request. @internal */
export type RequestAccess = ResourceAccess<
  MlWorkspaceRequestResource,
  MlWorkspaceRequestFilter
>;

/** Who may read which request; of another permission, who has that. @internal */
export const createRequestAccess = (
  options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  },
  permission: ResourcePermission = mlWorkspaceRequestReadPermission,
): RequestAccess =>
  ResourceAccess.create({
    permissions: options.permissions,
    permissionsRegistry: options.permissionsRegistry,
    permission,
    resourceRef: mlWorkspaceRequestResourceRef,
    filter: filterRequests,
  });
