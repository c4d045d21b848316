import { RESOURCE_TYPE_ML_WORKSPACE } from '@ringfence/backstage-plugin-ml-workspace-common';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';

/** What a rule may look at in a workspace. @public */
export interface MlWorkspaceResource {
  /** Id of the workspace in this API. */
  id: string;
  /** Entity ref of the owner. */
  owner: string;
  /** In lower case; empty where it is not known. */
  dataClassification: string;
  /** The verdict that is shown. */
  verdict: string;
}

/** A condition on workspaces that the database can apply: the field has one of the values. @public */
export interface MlWorkspaceFilter {
  /** What is compared. */
  field: 'owner' | 'dataClassification' | 'verdict';
  /** In lower case. */
  values: string[];
}

/** Ties permission rules to workspaces. @public */
export const mlWorkspaceResourceRef = createPermissionResourceRef<
  MlWorkspaceResource,
  MlWorkspaceFilter
>().with({
  pluginId: 'ml-workspace',
  resourceType: RESOURCE_TYPE_ML_WORKSPACE,
});
