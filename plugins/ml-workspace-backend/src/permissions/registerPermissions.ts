import {
  mlWorkspaceAuditReadPermission,
  mlWorkspacePolicyPublishPermission,
  mlWorkspacePolicyReadPermission,
  mlWorkspaceRequestCreatePermission,
  mlWorkspaceRequestDecidePermission,
  mlWorkspaceRequestDeployPermission,
  mlWorkspaceRequestForOthersPermission,
  mlWorkspaceRequestReadPermission,
  mlWorkspaceRequestReportPermission,
  mlWorkspaceWorkspaceChangePermission,
  mlWorkspaceWorkspaceReadPermission,
  mlWorkspaceWorkspaceRetirePermission,
  mlWorkspaceWorkspaceWaivePermission,
  mlWorkspaceWorkspaceTransferPermission,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { findRequestClaims } from '../database/requestStore';
import { findWorkspaceResources } from '../database/workspaceStore';
import { mlWorkspaceRequestResourceRef } from './requestResource';
import { requestRules } from './rules';
import { mlWorkspaceResourceRef } from './workspaceResource';
import { workspaceRules } from './workspaceRules';

/** Tells the permission system what can be permitted here and how to look at it. @internal */
export function registerPermissions(
  permissionsRegistry: PermissionsRegistryService,
  db: Knex,
): void {
  permissionsRegistry.addPermissions([
    mlWorkspaceRequestCreatePermission,
    mlWorkspacePolicyReadPermission,
    mlWorkspacePolicyPublishPermission,
    mlWorkspaceAuditReadPermission,
  ]);
  permissionsRegistry.addResourceType({
    resourceRef: mlWorkspaceRequestResourceRef,
    permissions: [
      mlWorkspaceRequestReadPermission,
      mlWorkspaceRequestDecidePermission,
      mlWorkspaceRequestReportPermission,
      mlWorkspaceRequestDeployPermission,
    ],
    rules: Object.values(requestRules),
    getResources: async ids => {
      const found = await findRequestClaims(db, ids);
      return ids.map(id => found.get(id));
    },
  });
  permissionsRegistry.addResourceType({
    resourceRef: mlWorkspaceResourceRef,
    permissions: [
      mlWorkspaceWorkspaceReadPermission,
      mlWorkspaceRequestForOthersPermission,
      mlWorkspaceWorkspaceChangePermission,
      mlWorkspaceWorkspaceRetirePermission,
      mlWorkspaceWorkspaceWaivePermission,
      mlWorkspaceWorkspaceTransferPermission,
    ],
    rules: Object.values(workspaceRules),
    getResources: async ids => {
      const found = await findWorkspaceResources(db, ids);
      return ids.map(id => found.get(id));
    },
  });
}
