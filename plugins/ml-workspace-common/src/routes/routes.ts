import { followingRoutes } from './following';
import { judgingRoutes } from './judging';
import { policyRoutes } from './policy';
import { requestRoutes } from './requests';
import { workspaceRoutes } from './workspaces';

/** Version of the API, which every path begins with. @public */
export const API_VERSION = 'v1';

/** The header that makes a call safe to send twice. @public */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

/** Media type of an answer of lines. @public */
export const JSON_LINES = 'application/x-ndjson';

/**
 * Every route of the API by its id. The router, the client and the OpenAPI
 * document are made from this table.
 * @public
 */
export const routes = {
  ...judgingRoutes,
  ...requestRoutes,
  ...workspaceRoutes,
  ...policyRoutes,
  ...followingRoutes,
};

/** The table of routes. @public */
export type Routes = typeof routes;

/** Id of a route. @public */
export type RouteId = keyof Routes;
