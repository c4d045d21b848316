import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of a request, for conditional decisions. @public */
export const RESOURCE_TYPE_ML_WORKSPACE_REQUEST = 'ml-workspace-request';

/** Allows asking for a workspace. @public */
export const mlWorkspaceRequestCreatePermission = createPermission({
  name: 'ml-workspace.request.create',
  attributes: { action: 'create' },
});

/** Allows reading a request, and the posture of the workspace it made. @public */
export const mlWorkspaceRequestReadPermission = createPermission({
  name: 'ml-workspace.request.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ML_WORKSPACE_REQUEST,
});

/** All permissions of the plugin. @public */
export const mlWorkspacePermissions = [
  mlWorkspaceRequestCreatePermission,
  mlWorkspaceRequestReadPermission,
];
