import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Rejudger } from './Rejudger';

const TASK = 'ml-workspace-rejudge';

/**
 * Judges again every half a minute, on one replica at a time. A run ends well
 * before its timeout, since that is how long the lock of a killed one stays.
 *
 * @returns a function that asks for it at once
 * @internal
 */
export async function scheduleRejudging(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
  rejudger: Rejudger;
}): Promise<() => void> {
  const { scheduler, logger, rejudger } = options;
  await scheduler.scheduleTask({
    id: TASK,
    scope: 'global',
    frequency: { seconds: 30 },
    initialDelay: { seconds: 10 },
    timeout: { minutes: 1 },
    fn: signal => rejudger.run(signal),
  });
  return () => {
    // It may be running; then it sees the change by itself, or at its next turn.
    scheduler
      .triggerTask(TASK)
      .catch(error => logger.debug(`${TASK} was not triggered: ${error}`));
  };
}
