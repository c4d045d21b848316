import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { isConflict } from './databaseErrors';
import { transact } from './transact';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const withTable = async (db: Knex) => {
  await db.schema.createTable('things', table => {
    table.string('id').primary();
    table.integer('value').notNullable().defaultTo(0);
  });
  await db('things').insert([{ id: 'a' }, { id: 'b' }]);
  return db;
};

const busy = (code: string) => Object.assign(new Error('busy'), { code });

describe.each(databases.eachSupportedId())('a transaction on %s', id => {
  let db: Knex;

  beforeEach(async () => {
    db = await withTable(await databases.init(id));
  });

  it('is run again when it lost, and leaves nothing of the lost try', async () => {
    let tries = 0;
    const answer = await transact(db, async tx => {
      tries += 1;
      await tx('things').insert({ id: `try ${tries}` });
      if (tries < 3) throw busy('SQLITE_BUSY');
      return tries;
    });

    expect(answer).toBe(3);
    const rows = await db('things').where('id', 'like', 'try%');
    expect(rows.map(row => row.id)).toEqual(['try 3']);
  });

  it('gives up after a few tries and says that nothing was stored', async () => {
    let tries = 0;
    const lost = transact(db, async () => {
      tries += 1;
      throw busy('40001');
    });

    await expect(lost).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('nothing was stored'),
    });
    expect(tries).toBe(6);
  });

  it('is not run again for any other error', async () => {
    let tries = 0;
    const failed = transact(db, async tx => {
      tries += 1;
      await tx('things').insert({ id: 'a' });
    });

    const error = await failed.catch(e => e);
    expect(isConflict(error)).toBe(true);
    expect(tries).toBe(1);
  });
});

// SQLite has one writer at a time, so only PostgreSQL knows such waits.
if (databases.supports('POSTGRES_18')) {
  describe('two transactions that wait for each other', () => {
    it('both end, since the one that PostgreSQL breaks off is run again', async () => {
      const db = await withTable(await databases.init('POSTGRES_18'));
      let holding = 0;
      let release = () => {};
      const bothHold = new Promise<void>(resolve => {
        release = resolve;
      });
      const raise = (first: string, second: string) =>
        transact(db, async tx => {
          await tx('things').where({ id: first }).increment('value', 1);
          holding += 1;
          if (holding === 2) release();
          await bothHold;
          await tx('things').where({ id: second }).increment('value', 1);
        });

      await Promise.all([raise('a', 'b'), raise('b', 'a')]);

      expect(holding).toBe(3);
      expect(await db('things').orderBy('id').select('value')).toEqual([
        { value: 2 },
        { value: 2 },
      ]);
    });
  });
}
