import { ML_WORKSPACE_TYPE } from '@ringfence/engine';
import { AuthService } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { declaredEntity, DeclaredEntity } from './declaredEntity';

type QueryRequest = NonNullable<Parameters<CatalogService['queryEntities']>[0]>;

const PAGE_SIZE = 200;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'spec.owner',
  'spec.isolation',
];

/** How the locations begin that the catalog module gives its entities. */
const OWN_LOCATIONS = 'ml-workspace:';

/** Workspaces of the catalog but for those that this plugin told it of. */
const FIRST: QueryRequest = {
  query: {
    $all: [
      { kind: 'Resource', 'spec.type': ML_WORKSPACE_TYPE },
      {
        $not: {
          [`metadata.annotations.${ANNOTATION_LOCATION}`]: {
            $hasPrefix: OWN_LOCATIONS,
          },
        },
      },
    ],
  },
};

/** Where entities are read, and how much at a time. @internal */
export interface ReadDeclaredOptions {
  catalog: Pick<CatalogService, 'queryEntities'>;
  auth: AuthService;
  signal: AbortSignal;
  pageSize?: number;
}

/**
 * Reads every entity that declares an isolation, page by page, or throws. Half a
 * reading would retire workspaces whose entities are still there, so one that
 * ends before the catalog's own count is none.
 *
 * @throws ServiceUnavailableError when the catalog answers with less than it has
 * @internal
 */
export async function readDeclared(
  options: ReadDeclaredOptions,
): Promise<DeclaredEntity[]> {
  const { catalog, auth, signal, pageSize: limit = PAGE_SIZE } = options;
  const declared = new Map<string, DeclaredEntity>();
  const seen = new Set<string>();
  let read = 0;
  for (let cursor: string | undefined; ; ) {
    signal.throwIfAborted();
    const credentials = await auth.getOwnServiceCredentials();
    const { items, totalItems, pageInfo } = await catalog.queryEntities(
      cursor
        ? { cursor, fields: FIELDS, limit }
        : { ...FIRST, fields: FIELDS, limit },
      { credentials },
    );
    for (const entity of items) {
      const found = declaredEntity(entity);
      if (found) declared.set(found.entityRef, found);
    }
    read += items.length;
    cursor = pageInfo.nextCursor;
    if (cursor && !seen.has(cursor)) {
      seen.add(cursor);
      continue;
    }
    if (!cursor && read >= totalItems) return [...declared.values()];
    throw new ServiceUnavailableError(
      `The catalog says that it has ${totalItems} workspaces and answers with ${read}, so what they declare was left as it is`,
    );
  }
}
