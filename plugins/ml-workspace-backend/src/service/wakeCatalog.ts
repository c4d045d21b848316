import { ML_WORKSPACE_CHANGED_TOPIC } from '@ringfence/backstage-plugin-ml-workspace-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';

/**
 * Wakes the catalog, without waiting for it. It follows the order of changes by
 * itself, so a lost event only delays it.
 * @internal
 */
export function wakeCatalog(
  { events, logger }: { events: EventsService; logger: LoggerService },
  sequence: number,
): void {
  events
    .publish({
      topic: ML_WORKSPACE_CHANGED_TOPIC,
      eventPayload: { sequence },
    })
    .catch(error =>
      logger.warn(`The change ${sequence} could not be announced: ${error}`),
    );
}
