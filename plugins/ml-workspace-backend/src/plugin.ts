import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { readEntityNamespace } from './config/readEntityNamespace';
import { readPolicy } from './config/readPolicy';
import { ChangeReader } from './database/ChangeReader';
import { openDatabase } from './database/migrations';
import { PolicyStore } from './database/PolicyStore';
import { RequestReader } from './database/RequestReader';
import { WorkspaceReader } from './database/WorkspaceReader';
import { registerPermissions } from './permissions/registerPermissions';
import { RequestAccess } from './permissions/RequestAccess';
import { createRouter } from './routes/router';
import { CatalogGate } from './service/CatalogGate';
import { RequestService } from './service/RequestService';

/**
 * Judges, stores and serves requests for isolated Azure Machine Learning
 * workspaces, under `/api/ml-workspace`.
 * @public
 */
export const mlWorkspacePlugin = createBackendPlugin({
  pluginId: 'ml-workspace',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init(deps) {
        const configured = readPolicy(deps.config);
        const entityNamespace = readEntityNamespace(deps.config);
        const db = await openDatabase(deps.database);
        const policies = PolicyStore.create(db);
        await policies.activate(configured);
        registerPermissions(deps.permissionsRegistry, db);
        const access = RequestAccess.create(deps);
        const catalog = CatalogGate.create(deps);
        const service = RequestService.create({
          ...deps,
          db,
          policies,
          access,
          catalog,
          entityNamespace,
        });
        deps.httpRouter.use(
          createRouter({
            ...deps,
            access,
            policies,
            service,
            requests: RequestReader.create(db),
            workspaces: WorkspaceReader.create(db),
            changes: ChangeReader.create(db),
          }),
        );
      },
    });
  },
});
