import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
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
  if (isNotCriteria(criteria)) {
    query.whereNot(inner => filterRequests(inner, criteria.not));
  } else if (isAndCriteria(criteria)) {
    for (const part of criteria.allOf) {
      query.andWhere(inner => filterRequests(inner, part));
    }
  } else if (isOrCriteria(criteria)) {
    // An empty "any of" holds for nothing; knex would leave it out.
    if (!criteria.anyOf.length) query.whereRaw('1 = 0');
    for (const part of criteria.anyOf) {
      query.orWhere(inner => filterRequests(inner, part));
    }
  } else {
    query
      .whereIn('r.owner', criteria.claims)
      .orWhereIn('r.requested_by', criteria.claims);
  }
}
