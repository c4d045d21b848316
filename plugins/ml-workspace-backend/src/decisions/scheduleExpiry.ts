import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { PolicyStore } from '../database/PolicyStore';
import { endWaivers } from '../waivers/endWaivers';
import { expireRequests } from './expire';

/** Ends what nobody decided in time, and waivers that are over, every minute and on one replica at a time. @internal */
export async function scheduleExpiry(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
  db: Knex;
  policies: PolicyStore;
  expireAfterMs: number;
  announce: (sequence: number) => void;
}): Promise<void> {
  const { scheduler, logger, db, expireAfterMs, announce } = options;
  await scheduler.scheduleTask({
    id: 'ml-workspace-expire',
    scope: 'global',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 15 },
    timeout: { minutes: 5 },
    async fn(signal) {
      const now = new Date();
      const waitsSince = new Date(now.getTime() - expireAfterMs).toISOString();
      const { expired, sequence } = await expireRequests(
        db,
        { now: now.toISOString(), waitsSince },
        signal,
      );
      if (expired) logger.info(`${expired} requests expired`);
      if (sequence !== undefined) announce(sequence);
      const waivers = await endWaivers(options, now.toISOString(), signal);
      if (waivers.ended) logger.info(`${waivers.ended} waivers ended`);
      if (waivers.sequence !== undefined) announce(waivers.sequence);
    },
  });
}
