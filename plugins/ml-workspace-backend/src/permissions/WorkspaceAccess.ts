import { mlWorkspaceWorkspaceReadPermission } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { filterWorkspaces } from './filterWorkspaces';
import { ReadAccess } from './ReadAccess';
import {
  MlWorkspaceFilter,
  MlWorkspaceResource,
  mlWorkspaceResourceRef,
} from './workspaceResource';

/** Asks the permission framework who may see which workspace. @internal */
export type WorkspaceAccess = ReadAccess<
  MlWorkspaceResource,
  MlWorkspaceFilter
>;

/** {@inheritDoc WorkspaceAccess} @internal */
export const createWorkspaceAccess = (options: {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
}): WorkspaceAccess =>
  ReadAccess.create({
    permissions: options.permissions,
    permissionsRegistry: options.permissionsRegistry,
    permission: mlWorkspaceWorkspaceReadPermission,
    resourceRef: mlWorkspaceResourceRef,
    filter: filterWorkspaces,
  });
