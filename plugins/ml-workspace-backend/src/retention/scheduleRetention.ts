import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Retention } from './Retention';

/** Removes old postures every hour, on one replica at a time. @internal */
export async function scheduleRetention(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
  retention: Retention;
}): Promise<void> {
  const { scheduler, logger, retention } = options;
  await scheduler.scheduleTask({
    id: 'ml-workspace-retention',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 1 },
    timeout: { minutes: 15 },
    fn: async signal => {
      const { postures, facts } = await retention.sweep(signal);
      if (!postures && !facts) return;
      logger.info(
        `Removed ${postures} postures and ${facts} isolations that were shown too long ago`,
      );
    },
  });
}
