import { SchedulerService } from '@backstage/backend-plugin-api';
import { OwnerKeeper } from './OwnerKeeper';

/** Keeps up with owners and approvers every few minutes, on one replica at a time. @internal */
export async function scheduleOwners(options: {
  scheduler: SchedulerService;
  keeper: OwnerKeeper;
}): Promise<void> {
  const { scheduler, keeper } = options;
  await scheduler.scheduleTask({
    id: 'ml-workspace-owners',
    scope: 'global',
    frequency: { minutes: 5 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 5 },
    fn: async () => {
      await keeper.keep();
    },
  });
}
