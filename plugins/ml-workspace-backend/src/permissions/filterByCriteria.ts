import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';

/**
 * Narrows a query to what a conditional decision allows; `filter` adds what a
 * single condition asks for. Hand it a group of its own, since it may add
 * alternatives. A condition must never compare with NULL, of which SQL says
 * neither yes nor no.
 * @internal
 */
export function filterByCriteria<TFilter>(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<TFilter>,
  filter: (query: Knex.QueryBuilder, condition: TFilter) => void,
): void {
  const inside = (part: PermissionCriteria<TFilter>) => {
    return (inner: Knex.QueryBuilder) => filterByCriteria(inner, part, filter);
  };
  if (isNotCriteria(criteria)) {
    query.whereNot(inside(criteria.not));
  } else if (isAndCriteria(criteria)) {
    for (const part of criteria.allOf) query.andWhere(inside(part));
  } else if (isOrCriteria(criteria)) {
    // An empty "any of" holds for nothing; knex would leave it out.
    if (!criteria.anyOf.length) query.whereRaw('1 = 0');
    for (const part of criteria.anyOf) query.orWhere(inside(part));
  } else {
    filter(query, criteria);
  }
}
