import { RESOURCE_TYPE_ML_WORKSPACE } from '@ringfence/backstage-plugin-ml-workspace-common';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';

/** What a rule may look at in a workspace: its id in this API, the entity ref of the owner, the classification of its data (in lower case; empty where it is not known), and the verdict that is shown. @public */
export type MlWorkspaceResource = Record<
  'id' | 'owner' | 'dataClassification' | 'verdict',
  string
>;

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
