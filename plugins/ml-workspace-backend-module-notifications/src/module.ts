import { createBackendModule } from '@backstage/backend-plugin-api';
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
