import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mlWorkspaceReadingsExtensionPoint } from '@ringfence/backstage-plugin-ml-workspace-node';
import { createAzureClients } from './createAzureClients';
import { readAzureConfig } from './config/readAzureConfig';
import { AzureReadingSource } from './reading/AzureReadingSource';

/** Lets the `ml-workspace` plugin read Azure, where `mlWorkspace.azure` is configured. @public */
export const mlWorkspaceModuleAzure = createBackendModule({
  pluginId: 'ml-workspace',
  moduleId: 'azure',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        readings: mlWorkspaceReadingsExtensionPoint,
      },
      async init({ config, logger, readings }) {
        const azure = readAzureConfig(config);
        if (!azure) return;
        for (const { tenant, client, name } of createAzureClients(azure)) {
          readings.addSource(
            AzureReadingSource.create({
              client,
              name,
              tenantId: tenant.tenantId,
              scopes: tenant.scopes,
              everyMs: azure.everyMs,
              wholeEveryMs: azure.wholeEveryMs,
              isDouble: azure.double !== undefined,
            }),
          );
          logger.info(`Workspaces are read from ${name}`);
        }
      },
    });
  },
});
