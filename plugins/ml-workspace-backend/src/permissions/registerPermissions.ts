import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  mlWorkspaceRequestCreatePermission,
  mlWorkspaceRequestReadPermission,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { findRequestClaims } from '../database/requestStore';
import { mlWorkspaceRequestResourceRef } from './requestResource';
import { requestRules } from './rules';

/** Tells the permission system what can be permitted here and how to look at it. @internal */
export function registerPermissions(
  permissionsRegistry: PermissionsRegistryService,
  db: Knex,
): void {
  permissionsRegistry.addPermissions([mlWorkspaceRequestCreatePermission]);
  permissionsRegistry.addResourceType({
    resourceRef: mlWorkspaceRequestResourceRef,
    permissions: [mlWorkspaceRequestReadPermission],
    rules: Object.values(requestRules),
    getResources: async ids => {
      const found = await findRequestClaims(db, ids);
      return ids.map(id => found.get(id));
    },
  });
}
