import { SchedulerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { noteWaiting, Patience } from './noteWaiting';
import { Teller } from './Teller';

/**
 * Tells what nobody told right away, four times a minute, and once a minute looks
 * for what waits too long; each on one replica at a time.
 * @internal
 */
export async function scheduleMessages(
  options: { scheduler: SchedulerService; db: Knex; teller: Teller } & Patience,
): Promise<void> {
  const { scheduler, db, teller, ...patience } = options;
  await scheduler.scheduleTask({
    id: 'ml-workspace-tell',
    scope: 'global',
    frequency: { seconds: 15 },
    initialDelay: { seconds: 10 },
    timeout: { minutes: 5 },
    fn: signal => teller.deliver(signal),
  });
  await scheduler.scheduleTask({
    id: 'ml-workspace-remind',
    scope: 'global',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 20 },
    timeout: { minutes: 5 },
    async fn(signal) {
      await noteWaiting(db, patience, { now: Date.now(), signal });
      await teller.sweep();
    },
  });
}
