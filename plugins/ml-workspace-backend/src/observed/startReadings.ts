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
import { ReadingKeeper } from './ReadingKeeper';
import { readOneBy } from './readOneBy';
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

/** What there is once sources read. @internal */
export interface StartedReadings {
  readings: ReadingReader;
  /** Reads one workspace now, and says whether anybody could. */
  readOne: (armId: string, signal: AbortSignal) => Promise<boolean>;
}

/**
 * Lets the sources that modules added read.
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
}): Promise<StartedReadings> {
  const { sources, config, wake } = options;
  const readings = ReadingReader.create({ ...options, announce: wake });
  const { unclaimedOwner } = config;
  if (sources.length) {
    if (!unclaimedOwner) {
      throw new InputError(
        'mlWorkspace.observed.unclaimedOwner: expected the group that looks after workspaces that are found and nobody is known to own, such as group:default/platform, since workspaces are read',
      );
    }
    const keeping = {
      ...options,
      owners: ObservedOwners.create({
        ...options,
        config: { ...config, unclaimedOwner },
      }),
    };
    await scheduleReadings({ ...keeping, announce: wakeNowAndThen(wake) });
    const sinkOf = ({ name }: MlWorkspaceReadingSource) =>
      ReadingKeeper.create(name, { ...keeping, announce: wake });
    return { readings, readOne: readOneBy(sources, sinkOf) };
  }
  // Where nothing is read there is nothing to wait for.
  return { readings, readOne: async () => true };
}
