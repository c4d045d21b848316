import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { wantsModelLayer } from './config';
import { mlWorkspaceModelLayer } from './modelLayer';
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
        model: catalogModelExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, model, ...services }) {
        if (wantsModelLayer(config)) {
          model.addModelSource(
            CatalogModelSources.static([mlWorkspaceModelLayer]),
          );
        }
        catalog.addEntityProvider(
          MlWorkspaceEntityProvider.fromConfig(config, services),
        );
      },
    });
  },
});
