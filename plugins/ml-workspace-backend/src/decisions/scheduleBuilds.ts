import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Builder } from './Builder';

const TASK = 'ml-workspace-build';

/**
 * Starts and follows builds four times a minute, on one replica at a time.
 *
 * @returns a function that asks for it at once
 * @internal
 */
export async function scheduleBuilds(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
  builder: Builder;
}): Promise<() => void> {
  const { scheduler, logger, builder } = options;
  await scheduler.scheduleTask({
    id: TASK,
    scope: 'global',
    frequency: { seconds: 15 },
    initialDelay: { seconds: 10 },
    timeout: { minutes: 2 },
    fn: signal => builder.run(signal),
  });
  return () => {
    // It may be running; then it comes to this one at its next turn.
    scheduler
      .triggerTask(TASK)
      .catch(error => logger.debug(`${TASK} was not triggered: ${error}`));
  };
}
