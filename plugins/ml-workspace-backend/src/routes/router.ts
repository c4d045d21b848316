import { NotFoundError } from '@backstage/errors';
import { Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import { openApiDocument } from '../openapi/document';
import { addChangeRoutes } from './changes';
import { addJudgeRoutes } from './judge';
import { addRequestRoutes } from './requests';
import { RouterOptions } from './RouterOptions';
import { addWorkspaceRoutes } from './workspaces';

/** All routes under `/api/ml-workspace`. @internal */
export function createRouter(options: RouterOptions): ExpressRouter {
  const router = Router();
  const document = openApiDocument();
  addJudgeRoutes(router, options);
  addRequestRoutes(router, options);
  addWorkspaceRoutes(router, options);
  addChangeRoutes(router, options);
  router.get('/openapi.json', async (_req, res) => {
    res.json(document);
  });
  router.use(async (req, _res) => {
    // Paths that begin with a period belong to the framework.
    if (req.path.startsWith('/.')) return 'next';
    throw new NotFoundError(
      `There is no ${req.method} ${req.path} here; see /api/ml-workspace/openapi.json`,
    );
  });
  return router;
}
