import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { ML_WORKSPACE_SIGNAL_CHANNEL } from '@ringfence/backstage-plugin-ml-workspace-common';
import { MlWorkspaceMessenger } from '@ringfence/backstage-plugin-ml-workspace-node';
import { membersOf } from './membersOf';

/** What a messenger leans on. @internal */
export interface MessengerOptions {
  auth: AuthService;
  catalog: CatalogService;
  notifications: NotificationService;
  signals: SignalsService;
}

/** Sends messages as notifications, and signals to open pages. @internal */
export function createMessenger(
  options: MessengerOptions,
): MlWorkspaceMessenger {
  const { notifications, signals } = options;
  return {
    name: 'notifications',
    async send(message) {
      const { recipients, exclude, ...rest } = message;
      const members = await membersOf(recipients, options);
      const people = members.filter(person => !exclude.includes(person));
      if (!people.length) return;
      const { title, description, link, severity, topic, scope } = rest;
      await notifications.send({
        recipients: { type: 'entity', entityRef: people },
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
