import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { MlWorkspaceEntityProvider } from './provider/MlWorkspaceEntityProvider';

/** Adds the provider of workspace entities to the catalog. @public */
export const catalogModuleMlWorkspace = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'ml-workspace',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, ...services }) {
        catalog.addEntityProvider(
          MlWorkspaceEntityProvider.fromConfig(config, services),
        );
      },
    });
  },
});
