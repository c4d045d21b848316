import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { TABLES } from '../database/tables';
import { filterByCriteria } from './filterByCriteria';
import { MlWorkspaceRequestFilter } from './requestResource';

/**
 * Narrows a query over requests, with `r` for their table, to those a
 * conditional decision allows. Hand it a group of its own, since it may add
 * alternatives.
 * @internal
 */
export function filterRequests(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<MlWorkspaceRequestFilter>,
): void {
  filterByCriteria(query, criteria, (group, { claims, ...only }) => {
    if (only.takesFrom) return group.whereIn('r.takes_from', claims);
    if (only.handsTo) {
      return group.where('r.kind', 'transfer').whereIn('r.owner', claims);
    }
    return group
      .whereIn('r.owner', claims)
      .orWhereIn('r.requested_by', claims)
      .orWhereIn('r.takes_from', claims)
      .orWhereExists(owned =>
        owned
          .from(`${TABLES.workspaces} as now`)
          .whereRaw('now.id = r.workspace_id')
          .whereIn('now.owner', claims)
          .select('now.id'),
      );
  });
}
