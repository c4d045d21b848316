import { Policy, baselinePolicy } from '@ringfence/engine';
import { waitFor } from '@ringfence/testing/portal';
import { SchedulerService } from '@backstage/backend-plugin-api';
import { DefaultSchedulerService } from '@backstage/backend-defaults/scheduler';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { Knex } from 'knex';
import { approvedOnly } from '../__testUtils__/isolations';
import { activatePolicy, storeWorkspace } from '../__testUtils__/stored';
import { migrationsDirectory } from '../database/migrations';
import { PolicyStore } from '../database/PolicyStore';
import { TABLES } from '../database/tables';
import { readProgress } from './progress';
import { Rejudger } from './Rejudger';
import { scheduleRejudging } from './scheduleRejudging';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const elsewhere: Policy = {
  ...baselinePolicy,
  name: 'contoso',
  revision: 2,
  regions: ['norwayeast'],
};
const TASKS = 'backstage_backend_tasks__tasks';

describe.each(databases.eachSupportedId())(
  'the schedule of judging again on %s',
  id => {
    let db: Knex;
    let ends: (() => unknown)[];

    beforeEach(async () => {
      db = await databases.init(id);
      await db.migrate.latest({ directory: migrationsDirectory });
      ends = [];
    });
    afterEach(async () => {
      for (const end of ends) await end();
    });

    /**
     * Backstage's own scheduler, as a replica has it. Whatever looks after lost
     * locks in it stands still in tests unless it is asked for.
     */
    function replica(options: { looksAfterLocks: boolean }): SchedulerService {
      const { NODE_ENV } = process.env;
      const create = () =>
        DefaultSchedulerService.create({
          database: mockServices.database.mock({ getClient: async () => db }),
          logger: mockServices.logger.mock(),
          metrics: metricsServiceMock.mock(),
          rootLifecycle: mockServices.rootLifecycle.mock({
            addShutdownHook: hook => ends.push(hook),
          }),
          httpRouter: mockServices.httpRouter.mock(),
          pluginMetadata: { getId: () => 'ml-workspace' },
        });
      const scheduler = create();
      return {
        ...mockServices.scheduler.mock(),
        triggerTask: taskId => scheduler.triggerTask(taskId),
        scheduleTask: async task => {
          if (options.looksAfterLocks) {
            Object.assign(process.env, { NODE_ENV: 'production' });
          }
          try {
            await scheduler.scheduleTask({ ...task, initialDelay: undefined });
          } finally {
            Object.assign(process.env, { NODE_ENV });
          }
        },
      };
    }

    const start = (
      rejudger: Pick<Rejudger, 'run'>,
      options = { looksAfterLocks: false },
    ) =>
      scheduleRejudging({
        scheduler: replica(options),
        logger: mockServices.logger.mock(),
        rejudger: rejudger as Rejudger,
      });
    const rejudger = () =>
      Rejudger.create({
        db,
        policies: PolicyStore.create(db),
        logger: mockServices.logger.mock(),
        staleAfterMs: 86_400_000,
        announce: () => {},
        batchSize: 2,
      });
    const task = () => db(TASKS).where({ id: 'ml-workspace-rejudge' }).first();
    const secondsPass = (seconds: number) =>
      db(TASKS).update(
        'current_run_expires_at',
        id === 'SQLITE_3'
          ? db.raw(`datetime(current_run_expires_at, '-${seconds} seconds')`)
          : db.raw(`current_run_expires_at - interval '${seconds} seconds'`),
      );
    const lostLocksLookedFor = () =>
      new Promise<void>(resolve => {
        db.on('query-response', (_, { sql }) => {
          if (/.current_run_expires_at. </.test(sql)) resolve();
        });
      });
    const toDate = (value: string | Date) =>
      value instanceof Date ? value : new Date(`${value}Z`);

    it('gives the lock of a killed run back after a minute, and the next run goes on where it was', async () => {
      for (let n = 0; n < 5; n += 1) {
        await storeWorkspace(db, approvedOnly({ name: `mlw-${n}` }));
      }
      const hash = await activatePolicy(db, elsewhere);
      const killed = new Promise<void>(resolve => ends.push(resolve));
      await start({
        // After one batch nothing more is heard of it, as of a killed process.
        run: async () => {
          await rejudger().batch();
          await killed;
        },
      });
      await waitFor(async () =>
        expect(await readProgress(db)).toMatchObject({ judged: 2 }),
      );
      const cut = await readProgress(db);
      const held = await task();
      expect(held.current_run_ticket).toEqual(expect.any(String));
      expect(
        toDate(held.current_run_expires_at).getTime() -
          toDate(held.current_run_started_at).getTime(),
      ).toBe(60_000);

      await secondsPass(30);
      const looked = lostLocksLookedFor();
      await start(rejudger(), { looksAfterLocks: true });
      await looked;
      expect((await task()).current_run_ticket).toBe(held.current_run_ticket);
      expect(await readProgress(db)).toEqual(cut);

      await secondsPass(31);
      await start(rejudger(), { looksAfterLocks: true });
      await waitFor(async () =>
        expect(await readProgress(db)).toMatchObject({
          started_at: cut!.started_at,
          judged: 5,
          changed: 5,
          finished_at: expect.any(String),
        }),
      );
      const rows = await db(TABLES.workspaces);
      expect(rows.map(row => row.judged_policy)).toEqual(Array(5).fill(hash));
      expect(rows.map(row => row.posture_count)).toEqual(Array(5).fill(2));
    });
  },
);
