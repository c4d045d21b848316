import { parseEntityRef } from '@backstage/catalog-model';

/** Path of an entity's page. @internal */
export function entityPath(entityRef: string): string {
  const { namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${[namespace, 'resource', name]
    .map(encodeURIComponent)
    .join('/')}`;
}

/** Path of a request's page. @internal */
export const requestPath = (requestId: string): string =>
  `/ml-workspace/requests/${encodeURIComponent(requestId)}`;
