import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { failingAt } from '../__testUtils__/faults';
import { migrate } from './migrations';
import { TABLES } from './tables';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const tablesOf = async (db: Knex) => {
  const names = Object.values(TABLES);
  const present = await Promise.all(
    names.map(name => db.schema.hasTable(name)),
  );
  return names.filter((_, index) => present[index]);
};

// knex tells of each migration that breaks off.
beforeEach(() => {
  jest.spyOn(console, 'log').mockImplementation();
});

describe.each(databases.eachSupportedId())('migrating on %s', id => {
  it('leaves nothing wherever it breaks off, and works the next time', async () => {
    const db = await databases.init(id);
    const all = await databases.init(id);
    const { statements } = await failingAt(
      all,
      0,
      () => new Error(),
      () => migrate(all),
    );
    expect(statements).toBeGreaterThan(30);

    for (let at = 1; at < statements; at += 7) {
      const broken = failingAt(
        db,
        at,
        () => new Error('the disk is full'),
        () => migrate(db),
      );
      await expect(broken).rejects.toThrow('the disk is full');
      expect(await tablesOf(db)).toEqual([]);
    }

    await migrate(db);
    expect(await tablesOf(db)).toEqual(Object.values(TABLES));
  });

  it('does not wait for a process that was killed while it migrated', async () => {
    const db = await databases.init(id);
    await migrate(db);
    await db('knex_migrations_lock').update({ is_locked: 1 });

    await migrate(db);

    expect(await db('knex_migrations_lock').select('is_locked')).toEqual([
      { is_locked: 0 },
    ]);
  });

  it('is done once by replicas that start at the same time', async () => {
    const db = await databases.init(id);

    await Promise.all(Array.from({ length: 4 }, () => migrate(db)));

    expect(await tablesOf(db)).toEqual(Object.values(TABLES));
    const names = (await db('knex_migrations')).map(row => row.name);
    expect(new Set(names).size).toBe(names.length);
  });
});
