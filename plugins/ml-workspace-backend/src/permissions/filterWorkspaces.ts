import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { filterByCriteria } from './filterByCriteria';
import { MlWorkspaceFilter } from './workspaceResource';

const COLUMNS = {
  owner: 'w.owner',
  dataClassification: 'w.data_classification',
  verdict: 'w.verdict',
} as const;

/**
 * Narrows a query over workspaces, with `w` for their table, to those a
 * conditional decision allows. Hand it a group of its own, since it may add
 * alternatives.
 * @internal
 */
export function filterWorkspaces(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<MlWorkspaceFilter>,
): void {
  filterByCriteria(query, criteria, (group, { field, values }) =>
    group.whereIn(COLUMNS[field], values),
  );
}
