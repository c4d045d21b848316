import { NotFoundError } from '@backstage/errors';
import { Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import { tellPlainly } from '../errors/tellPlainly';
import { openApiDocument } from '../openapi/document';
import { addAddressRoutes } from './addresses';
import { addAuditRoutes } from './audit';
import { addChangeRoutes } from './changes';
import { addCompareRoutes } from './compare';
import { addJudgeRoutes } from './judge';
import { addLifeRoutes } from './life';
import { addPolicyRoutes } from './policy';
import { addRequestRoutes } from './requests';
import { RouterOptions } from './RouterOptions';
import { addSimulateRoutes } from './simulate';
import { addSmallestFixRoutes } from './smallestFix';
import { addStatusRoutes } from './status';
import { addWorkspaceRoutes } from './workspaces';

/**
 * All routes, under `/api/ml-workspace/v1`. Without the version they answer the
 * same, for what people type by hand.
 * @internal
 */
export function createRouter(options: RouterOptions): ExpressRouter {
  const versions = Router();
  const routes = createRoutes(options);
  versions.use('/v1', routes);
  versions.use(routes);
  versions.use(tellPlainly(options.logger));
  return versions;
}

function createRoutes(options: RouterOptions): ExpressRouter {
  const router = Router();
  const document = openApiDocument();
  addJudgeRoutes(router, options);
  addAddressRoutes(router);
  addSimulateRoutes(router, options);
  addSmallestFixRoutes(router, options);
  addCompareRoutes(router, options);
  addPolicyRoutes(router, options);
  addStatusRoutes(router, options);
  addRequestRoutes(router, options);
  addWorkspaceRoutes(router, options);
  addLifeRoutes(router, options);
  addAuditRoutes(router, options);
  addChangeRoutes(router, options);
  router.get('/openapi.json', async (_req, res) => {
    res.json(document);
  });
  router.use(async (req, _res) => {
    // Paths that begin with a period belong to the framework.
    if (req.path.startsWith('/.')) return 'next';
    throw new NotFoundError(
      `There is no ${req.method} ${req.path} here; see /api/ml-workspace/v1/openapi.json`,
    );
  });
  return router;
}
