import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { ML_WORKSPACE_SIGNAL_CHANNEL } from '@ringfence/backstage-plugin-ml-workspace-common';
import { MlWorkspaceMessenger } from '@ringfence/backstage-plugin-ml-workspace-node';

/** Sends messages as notifications, and signals to open pages. @internal */
export function createMessenger({
  notifications,
  signals,
}: {
  notifications: NotificationService;
  signals: SignalsService;
}): MlWorkspaceMessenger {
  return {
    name: 'notifications',
    async send(message) {
      const { recipients, exclude, ...rest } = message;
      const { title, description, link, severity, topic, scope } = rest;
      await notifications.send({
        recipients: {
          type: 'entity',
          entityRef: [...recipients],
          excludeEntityRef: [...exclude],
        },
        payload: { title, description, link, severity, topic, scope },
      });
    },
    async refresh() {
      await signals.publish({
        // Everybody hears it, so it says nothing: pages read again what they may.
        recipients: { type: 'broadcast' },
        channel: ML_WORKSPACE_SIGNAL_CHANNEL,
        message: {},
      });
    },
  };
}
