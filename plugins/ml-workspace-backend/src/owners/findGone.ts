import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, RELATION_HAS_MEMBER } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { GoneRow } from '../database/tables';

/** How many entities are asked for at once. */
const BATCH = 200;

/** Those of some refs that nobody stands behind, each with the reason. @internal */
export type Gone = Map<string, GoneRow['reason']>;

/** A group of groups is never called empty, since it depends on the portal whether their members count. */
const isEmpty = ({ kind, relations = [] }: Entity): boolean =>
  /^group$/i.test(kind) &&
  !relations.some(({ type }) =>
    [RELATION_HAS_MEMBER, 'parentOf'].includes(type),
  );

/**
 * Looks in the catalog, with the plugin's own eyes, for owners and approvers that
 * are not there or that nobody belongs to.
 *
 * @returns nothing where the catalog knows no group and no user at all, as it does
 * right after its first start: then it cannot say
 * @throws whatever the catalog client throws where the catalog does not answer
 * @internal
 */
export async function findGone(
  refs: readonly string[],
  { catalog, auth }: { catalog: CatalogService; auth: AuthService },
): Promise<Gone | undefined> {
  const credentials = await auth.getOwnServiceCredentials();
  const entities = new Map<string, Entity | undefined>();
  for (let start = 0; start < refs.length; start += BATCH) {
    const entityRefs = refs.slice(start, start + BATCH);
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'relations'] },
      { credentials },
    );
    entityRefs.forEach((ref, index) => entities.set(ref, items[index]));
  }
  const gone: Gone = new Map();
  for (const [ref, entity] of entities) {
    if (!entity) gone.set(ref, 'unknown');
    else if (isEmpty(entity)) gone.set(ref, 'empty');
  }
  if (!refs.length || [...entities.values()].some(Boolean)) return gone;
  const { totalItems } = await catalog.queryEntities(
    { filter: { kind: ['Group', 'User'] }, limit: 1 },
    { credentials },
  );
  return totalItems ? gone : undefined;
}
