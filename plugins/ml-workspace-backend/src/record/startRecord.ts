import {
  AuditorService,
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { RecordConfig } from '../config/readRecord';
import { Checkpointer } from './Checkpointer';
import { RecordKeeper } from './RecordKeeper';
import { RecordKeys } from './RecordKeys';
import { scheduleRecord } from './scheduleRecord';
import { Sequencer } from './Sequencer';

/** What the record leans on. @internal */
export interface RecordOptions {
  db: Knex;
  config: RecordConfig;
  auditor: AuditorService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  scheduler: SchedulerService;
}

/**
 * Keeps the log over everything that happens, from now on until the shutdown. In
 * production it signs with a key that is configured, and with no other.
 * @internal
 */
export async function startRecord(
  options: RecordOptions,
): Promise<{ record: RecordKeeper; keys: RecordKeys }> {
  const { db, config, lifecycle, auditor, logger } = options;
  const { origin } = config;
  const isProduction = process.env.NODE_ENV === 'production';
  const keys = RecordKeys.create({ config, logger, isProduction });
  const record = RecordKeeper.create({
    db,
    origin,
    keys,
    logger,
    sequencer: Sequencer.create({ db }),
    checkpointer: Checkpointer.create({ db, origin, keys, auditor }),
  });
  lifecycle.addShutdownHook(() => record.settled());
  await scheduleRecord({ ...options, record, keys });
  return { record, keys };
}
