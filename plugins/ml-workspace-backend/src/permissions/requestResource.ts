import { RESOURCE_TYPE_ML_WORKSPACE_REQUEST } from '@ringfence/backstage-plugin-ml-workspace-common';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';

/** What a rule may look at in a request: its id, its kind, and the entity refs of the owner it names, of who owns the workspace by now, of the person who asked, and of the owner whose workspace it would take over, which is empty where it takes none. @public */
export type MlWorkspaceRequestResource = Record<
  'id' | 'kind' | 'owner' | 'workspaceOwner' | 'requestedBy' | 'takesFrom',
  string
>;

/** A condition on requests that the database can apply: owner, owner of the workspace by now, requester or the owner it takes from is among the claims; or, with `takesFrom`, that last one alone, and with `handsTo` whoever a transfer goes to. @public */
export interface MlWorkspaceRequestFilter {
  /** Entity refs in lower case. */
  claims: string[];
  /** Only the owner whose workspace it would take over is compared. */
  takesFrom?: true;
  /** Only the owner that a transfer hands a workspace to is compared. */
  handsTo?: true;
}

/** Ties permission rules to requests for workspaces. @public */
export const mlWorkspaceRequestResourceRef = createPermissionResourceRef<
  MlWorkspaceRequestResource,
  MlWorkspaceRequestFilter
>().with({
  pluginId: 'ml-workspace',
  resourceType: RESOURCE_TYPE_ML_WORKSPACE_REQUEST,
});
