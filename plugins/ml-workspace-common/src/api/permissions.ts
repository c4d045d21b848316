import {
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';

/** Resource type of a request, for conditional decisions. @public */
export const RESOURCE_TYPE_ML_WORKSPACE_REQUEST = 'ml-workspace-request';

/** Allows asking for a workspace. @public */
export const mlWorkspaceRequestCreatePermission = createPermission({
  name: 'ml-workspace.request.create',
  attributes: { action: 'create' },
});

/** Allows reading a request, and the posture it was judged by. @public */
export const mlWorkspaceRequestReadPermission = createPermission({
  name: 'ml-workspace.request.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ML_WORKSPACE_REQUEST,
});

/** Resource type of a workspace, for conditional decisions. @public */
export const RESOURCE_TYPE_ML_WORKSPACE = 'ml-workspace';

/** Allows seeing a workspace: its posture now and at any time before. @public */
export const mlWorkspaceWorkspaceReadPermission = createPermission({
  name: 'ml-workspace.workspace.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ML_WORKSPACE,
});

/**
 * Allows asking in the name of an owner one does not belong to. What is decided
 * upon is the workspace that is asked for.
 * @public
 */
export const mlWorkspaceRequestForOthersPermission = createPermission({
  name: 'ml-workspace.request.create-for-others',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_ML_WORKSPACE,
});

/** Allows asking that a workspace be changed. @public */
export const mlWorkspaceWorkspaceChangePermission = createPermission({
  name: 'ml-workspace.workspace.change',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ML_WORKSPACE,
});

/** Allows asking that a workspace be retired. @public */
export const mlWorkspaceWorkspaceRetirePermission = createPermission({
  name: 'ml-workspace.workspace.retire',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_ML_WORKSPACE,
});

/** Allows asking that a failing check of a workspace be accepted for a time. @public */
export const mlWorkspaceWorkspaceWaivePermission = createPermission({
  name: 'ml-workspace.workspace.waive',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ML_WORKSPACE,
});

/** Allows asking that a workspace go to another owner. @public */
export const mlWorkspaceWorkspaceTransferPermission = createPermission({
  name: 'ml-workspace.workspace.transfer',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ML_WORKSPACE,
});

/** Allows deciding on a request, and asking back, as far as policy names nobody else. @public */
export const mlWorkspaceRequestDecidePermission = createPermission({
  name: 'ml-workspace.request.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ML_WORKSPACE_REQUEST,
});

/** Allows telling how a request got on. @public */
export const mlWorkspaceRequestReportPermission = createPermission({
  name: 'ml-workspace.request.report',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ML_WORKSPACE_REQUEST,
});

/** Allows building in Azure what a request got approved, and stopping that. @public */
export const mlWorkspaceRequestDeployPermission = createPermission({
  name: 'ml-workspace.request.deploy',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ML_WORKSPACE_REQUEST,
});

/** Allows reading the active policy, and how far judging by it has come. @public */
export const mlWorkspacePolicyReadPermission = createPermission({
  name: 'ml-workspace.policy.read',
  attributes: { action: 'read' },
});

/** Allows publishing a policy, and seeing beforehand what it would change. @public */
export const mlWorkspacePolicyPublishPermission = createPermission({
  name: 'ml-workspace.policy.publish',
  attributes: { action: 'update' },
});

/** Allows reading the chain of events of every request. @public */
export const mlWorkspaceAuditReadPermission = createPermission({
  name: 'ml-workspace.audit.read',
  attributes: { action: 'read' },
});

/** Allows reading what readings of Azure came to, and what they cost. @public */
export const mlWorkspaceReadingReadPermission = createPermission({
  name: 'ml-workspace.reading.read',
  attributes: { action: 'read' },
});

/** Allows letting go the many workspaces that a reading no longer found. @public */
export const mlWorkspaceReadingReleasePermission = createPermission({
  name: 'ml-workspace.reading.release',
  attributes: { action: 'update' },
});

/** All permissions of the plugin. @public */
export const mlWorkspacePermissions: Permission[] = [
  mlWorkspaceRequestCreatePermission,
  mlWorkspaceRequestReadPermission,
  mlWorkspaceRequestForOthersPermission,
  mlWorkspaceRequestDecidePermission,
  mlWorkspaceRequestReportPermission,
  mlWorkspaceRequestDeployPermission,
  mlWorkspaceWorkspaceReadPermission,
  mlWorkspaceWorkspaceChangePermission,
  mlWorkspaceWorkspaceRetirePermission,
  mlWorkspaceWorkspaceWaivePermission,
  mlWorkspaceWorkspaceTransferPermission,
  mlWorkspacePolicyReadPermission,
  mlWorkspacePolicyPublishPermission,
  mlWorkspaceAuditReadPermission,
  mlWorkspaceReadingReadPermission,
  mlWorkspaceReadingReleasePermission,
];
