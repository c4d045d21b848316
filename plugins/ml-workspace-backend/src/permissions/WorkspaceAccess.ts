import { mlWorkspaceWorkspaceReadPermission } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { filterWorkspaces } from './filterWorkspaces';
import { ResourceAccess } from './ResourceAccess';
import {
  MlWorkspaceFilter,
  MlWorkspaceResource,
  mlWorkspaceResourceRef,
} from './workspaceResource';

/** Asks the permission framework who may do something with which workspace. @internal */
export type WorkspaceAccess = ResourceAccess<
  MlWorkspaceResource,
  MlWorkspaceFilter
>;

/** Who may see which workspace; of another permission, who has that. @internal */
export const createWorkspaceAccess = (
  options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  },
  permission: ResourcePermission = mlWorkspaceWorkspaceReadPermission,
): WorkspaceAccess =>
  ResourceAccess.create({
    permissions: options.permissions,
    permissionsRegistry: options.permissionsRegistry,
    permission,
    resourceRef: mlWorkspaceResourceRef,
    filter: filterWorkspaces,
  });
