import { AuthService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  RELATION_HAS_MEMBER,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const isUser = (ref: string) =>
  parseEntityRef(ref).kind.toLocaleLowerCase('en-US') === 'user';

/**
 * The users among these refs and the direct members of the groups. Members of the
 * groups below them own nothing of theirs, and may not see it.
 *
 * @throws Error when the catalog does not answer
 * @internal
 */
export async function membersOf(
  refs: readonly string[],
  { auth, catalog }: { auth: AuthService; catalog: CatalogService },
): Promise<string[]> {
  const users = refs.filter(isUser);
  const groups = refs.filter(ref => !isUser(ref));
  if (groups.length) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: groups, fields: ['kind', 'relations'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const relations = items.flatMap(group => group?.relations ?? []);
    for (const { type, targetRef } of relations) {
      if (type === RELATION_HAS_MEMBER && isUser(targetRef)) {
        users.push(targetRef);
      }
    }
  }
  return [
    ...new Set(users.map(ref => stringifyEntityRef(parseEntityRef(ref)))),
  ];
}
