import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The page with the requests one may read. @internal */
export const rootRouteRef = createRouteRef({ id: 'ml-workspace' });

/** One request. @internal */
export const requestRouteRef = createSubRouteRef({
  id: 'ml-workspace.request',
  parent: rootRouteRef,
  path: '/requests/:id',
});
