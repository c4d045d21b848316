import { NotFoundError } from '@backstage/errors';
import {
  API_VERSION,
  Route,
  routes,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import { tellPlainly } from '../errors/tellPlainly';
import { Handler } from './Handler';
import { createHandlers } from './handlers';
import { mountRoute } from './mountRoute';
import { RouterOptions } from './RouterOptions';

/** Every route of the table, under `/api/ml-workspace/v1`. @internal */
export function createRouter(options: RouterOptions): ExpressRouter {
  const versioned = Router();
  const handlers: Record<string, Handler<any>> = createHandlers(options);
  for (const [id, route] of Object.entries<Route>(routes)) {
    mountRoute(versioned, route, handlers[id], options);
  }
  const router = Router();
  router.use(`/${API_VERSION}`, versioned);
  router.use(async (req, _res) => {
    // Paths that begin with a period belong to the framework.
    if (req.path.startsWith('/.')) return 'next';
    throw new NotFoundError(
      `There is no ${req.method} ${req.path} here; see /api/ml-workspace/${API_VERSION}/openapi.json`,
    );
  });
  router.use(tellPlainly(options.logger));
  return router;
}
