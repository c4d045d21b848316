import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { mlWorkspaceMessengersExtensionPoint } from '@ringfence/backstage-plugin-ml-workspace-node';
import { createMessenger } from './createMessenger';

/** Lets the `ml-workspace` plugin tell people by Backstage notifications. @public */
export const mlWorkspaceModuleNotifications = createBackendModule({
  pluginId: 'ml-workspace',
  moduleId: 'notifications',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        messengers: mlWorkspaceMessengersExtensionPoint,
        notifications: notificationService,
        signals: signalsServiceRef,
      },
      async init({ messengers, ...services }) {
        messengers.addMessenger(createMessenger(services));
      },
    });
  },
});
