import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Deployer } from './Deployer';

const TASK = 'ml-workspace-deploy';

/**
 * Looks after deployments four times a minute, on one replica at a time.
 *
 * @returns a function that asks for it at once
 * @internal
 */
export async function scheduleDeployments(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
  deployer: Deployer;
}): Promise<() => void> {
  const { scheduler, logger, deployer } = options;
  await scheduler.scheduleTask({
    id: TASK,
    scope: 'global',
    frequency: { seconds: 15 },
    initialDelay: { seconds: 10 },
    timeout: { minutes: 12 },
    fn: async signal => {
      while (!signal.aborted && (await deployer.run(signal))) {
        // What came into another state has its next step at once.
      }
    },
  });
  return () => {
    // It may be running; then it comes to this one at its next turn.
    scheduler
      .triggerTask(TASK)
      .catch(error => logger.debug(`${TASK} was not triggered: ${error}`));
  };
}
