import {
  AuthService,
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { MlWorkspaceReadingSource } from '@ringfence/backstage-plugin-ml-workspace-node';
import { Knex } from 'knex';
import { ObservedConfig } from '../config/readObserved';
import { PolicyStore } from '../database/PolicyStore';
import { ObservedOwners } from './ObservedOwners';
import { ReadingReader } from './ReadingReader';
import { scheduleReadings } from './scheduleReadings';

/** A first reading finds thousands: whoever follows them need not be woken for each. */
const WAKE_AFTER_MS = 5000;

/** Wakes at once at the end of a reading, and now and then before it. */
function wakeNowAndThen(wake: (sequence?: number) => void) {
  let woken = 0;
  return (sequence?: number) => {
    const now = Date.now();
    if (sequence !== undefined && now - woken < WAKE_AFTER_MS) return;
    woken = now;
    wake(sequence);
  };
}

/**
 * Lets the sources that modules added read, and answers what says how far they are.
 *
 * @throws InputError when something is read that nobody looks after
 * @internal
 */
export async function startReadings(options: {
  db: Knex;
  policies: PolicyStore;
  sources: readonly MlWorkspaceReadingSource[];
  config: ObservedConfig;
  entityNamespace: string;
  /** Tells the catalog and people that there is news. */
  wake: (sequence?: number) => void;
  auth: AuthService;
  catalog: CatalogService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  scheduler: SchedulerService;
}): Promise<ReadingReader> {
  const { sources, config, wake } = options;
  const { unclaimedOwner } = config;
  if (sources.length) {
    if (!unclaimedOwner) {
      throw new InputError(
        'mlWorkspace.observed.unclaimedOwner: expected the group that looks after workspaces that are found and nobody is known to own, such as group:default/platform, since workspaces are read',
      );
    }
    await scheduleReadings({
      ...options,
      owners: ObservedOwners.create({
        ...options,
        config: { ...config, unclaimedOwner },
      }),
      announce: wakeNowAndThen(wake),
    });
  }
  return ReadingReader.create({ ...options, announce: wake });
}
