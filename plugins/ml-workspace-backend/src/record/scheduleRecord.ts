import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { RecordKeeper } from './RecordKeeper';
import { RecordKeys } from './RecordKeys';

/** Keeps the record up to date every half a minute, on one replica at a time. @internal */
export async function scheduleRecord(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
  record: RecordKeeper;
  keys: RecordKeys;
}): Promise<void> {
  const { scheduler, logger, record, keys } = options;
  if (keys.kind === 'none') {
    logger.warn(
      'mlWorkspace.record.key is not set, so the record is not signed; who can write to the database could write it anew',
    );
  }
  await scheduler.scheduleTask({
    id: 'ml-workspace-record',
    scope: 'global',
    frequency: { seconds: 30 },
    initialDelay: { seconds: 20 },
    timeout: { minutes: 5 },
    fn: signal => record.run(signal),
  });
}
