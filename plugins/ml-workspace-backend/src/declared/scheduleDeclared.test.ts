import { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Entity } from '@backstage/catalog-model';
import { declaring } from '../__testUtils__/declared';
import { activatePolicy } from '../__testUtils__/stored';
import { migrationsDirectory } from '../database/migrations';
import { PolicyStore } from '../database/PolicyStore';
import { TABLES } from '../database/tables';
import { DeclaredKeeper } from './DeclaredKeeper';
import { scheduleDeclared } from './scheduleDeclared';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('following what the catalog declares', () => {
  it('changes nothing where a reading breaks off, and goes on with the next', async () => {
    const db = await databases.init('SQLITE_3');
    await db.migrate.latest({ directory: migrationsDirectory });
    await activatePolicy(db);
    const logger = mockServices.logger.mock();
    let pass: SchedulerServiceTaskFunction = async () => {};
    let pages: (() => Entity[])[] = [];
    const queryEntities = async () => {
      const items = pages.shift()!();
      const pageInfo = pages.length ? { nextCursor: `${pages.length}` } : {};
      return { items, totalItems: 0, pageInfo };
    };
    await scheduleDeclared({
      scheduler: mockServices.scheduler.mock({
        scheduleTask: async ({ fn }) => {
          pass = fn;
        },
      }),
      logger,
      auth: mockServices.auth(),
      catalog: { queryEntities } as Partial<CatalogService> as CatalogService,
      keeper: DeclaredKeeper.create({
        db,
        policies: PolicyStore.create(db),
        logger,
      }),
      schedule: { frequency: { seconds: 1 }, timeout: { seconds: 1 } },
    });
    const read = async (...answers: (() => Entity[])[]) => {
      pages = answers;
      await pass(new AbortController().signal);
    };
    const stored = async () => ({
      workspaces: await db(TABLES.workspaces).orderBy('id'),
      declared: await db(TABLES.declared).orderBy('entity_ref'),
    });
    const fails = () => {
      throw new Error('HTTP 500');
    };

    await read(
      () => [declaring('mlw-a')],
      () => [declaring('mlw-b')],
    );
    const before = await stored();
    expect(before.workspaces).toHaveLength(2);

    await expect(read(() => [declaring('mlw-c')], fails)).rejects.toThrow(
      'HTTP 500',
    );
    await expect(read(fails)).rejects.toThrow('HTTP 500');
    expect(await stored()).toEqual(before);

    await read(() => [declaring('mlw-c')]);
    const active = await db(TABLES.workspaces).where({ active: true });
    expect(active).toMatchObject([{ name: 'mlw-c' }]);
    expect(logger.info).toHaveBeenLastCalledWith(
      'Followed the catalog: 1 declared workspaces stored, 2 retired, 0 cannot be shown',
    );
  });
});
