import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { readDurationFromConfig, ConfigReader } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { MlWorkspaceReadingSource } from '@ringfence/backstage-plugin-ml-workspace-node';
import { contentHash } from '@ringfence/engine';
import { Knex } from 'knex';
import { ReadingKeeper, ReadingKeeperOptions } from './ReadingKeeper';
import { beginSource, endSource } from './sourceStore';

/** More than a first reading of everything takes where Azure lets few calls through. */
const TIMEOUT = { hours: 12 };

const iso = () => new Date().toISOString();

/** How often a source is read, in milliseconds. @internal */
export function readEvery(source: MlWorkspaceReadingSource): number {
  const { name } = source;
  const { every } = source.describe();
  try {
    const config = new ConfigReader({ every });
    const ms = durationToMilliseconds(
      readDurationFromConfig(config, { key: 'every' }),
    );
    if (ms > 0) return ms;
  } catch {
    // It is no duration at all; the answer is the same.
  }
  throw new InputError(
    `The source of readings "${name}" says that it is read every "${every}"; expected an ISO 8601 duration such as PT15M`,
  );
}

/** The name of what went wrong; its words may hold what nobody shall read. */
const nameOf = (error: unknown) =>
  `${(error as Partial<Error> | undefined)?.name ?? 'Error'}`
    .replace(/[^\w.-]/g, '')
    .slice(0, 80) || 'Error';

/**
 * Lets each source read by its schedule, on one replica at a time. How it ended is
 * kept, and a source that is broken off goes on the next time.
 * @internal
 */
export async function scheduleReadings(
  options: ReadingKeeperOptions & {
    db: Knex;
    sources: readonly MlWorkspaceReadingSource[];
    scheduler: SchedulerService;
    lifecycle: LifecycleService;
    logger: LoggerService;
  },
): Promise<void> {
  const { db, sources, scheduler, lifecycle, logger } = options;
  const shutdown = new AbortController();
  const running = new Set<Promise<void>>();
  lifecycle.addShutdownHook(async () => {
    shutdown.abort();
    await Promise.allSettled(running);
  });

  const read = async (source: MlWorkspaceReadingSource, ends: AbortSignal) => {
    const { name } = source;
    const signal = AbortSignal.any([ends, shutdown.signal]);
    await beginSource(db, name, iso());
    try {
      await source.read(ReadingKeeper.create(name, options), signal);
      await endSource(db, name, { at: iso() });
    } catch (error) {
      const failure = signal.aborted ? 'AbortError' : nameOf(error);
      await endSource(db, name, { at: iso(), failure });
      if (!signal.aborted) {
        logger.warn(
          `The reading of ${name} ended with ${failure}; nothing was removed, and the next one goes on`,
        );
      }
    }
  };

  for (const source of sources) {
    await scheduler.scheduleTask({
      id: `ml-workspace-reading-${contentHash(source.name).slice(0, 12)}`,
      scope: 'global',
      frequency: { milliseconds: readEvery(source) },
      initialDelay: { seconds: 15 },
      timeout: TIMEOUT,
      fn: async signal => {
        const reading = read(source, signal);
        running.add(reading);
        await reading.finally(() => running.delete(reading));
      },
    });
  }
}
