import { isDeepStrictEqual } from 'node:util';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { TABLES } from './database/tables';
import { failingAt, quiet } from './__testUtils__/faults';
import { goodBody } from './__testUtils__/isolations';
import { Life, lifeOf, withRules } from './__testUtils__/life';
import { Portal, startPortal } from './__testUtils__/portal';
import { countRows, emptyTables } from './__testUtils__/rows';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const coded = (code: string) =>
  Object.assign(new Error('the driver says so'), { code });

/** Without the tasks that a start begins: one of them could meet the fault that is meant for a call. */
const calmPortal = (db: Knex) =>
  startPortal({
    db,
    features: [mockServices.scheduler.factory({ skipTaskRunOnStartup: true })],
  });

/** How each database says that it cannot go on. */
const FAULTS: Record<string, [string, () => Error][]> = {
  SQLITE_3: [
    ['full', () => coded('SQLITE_FULL')],
    ['failing', () => coded('SQLITE_IOERR_WRITE')],
  ],
  POSTGRES_18: [
    ['full', () => coded('53100')],
    ['shutting down', () => coded('57P01')],
    ['gone', () => new Error('Connection terminated unexpectedly')],
  ],
};

const cases = databases
  .eachSupportedId()
  .flatMap(([id]) => FAULTS[id].map(([what, fault]) => ({ id, what, fault })));

describe.each(cases)('a database on $id that is $what', ({ id, fault }) => {
  let db: Knex;
  let portal: Portal;
  let life: Life;

  beforeAll(async () => {
    db = await databases.init(id);
    portal = await calmPortal(db);
    life = lifeOf(portal);
    await quiet(db);
  });

  afterAll(() => portal.stop());

  beforeEach(() => emptyTables(db));

  const rows = async () => ({
    counts: await countRows(db),
    workspaces: await db(TABLES.workspaces),
    requests: await db(TABLES.requests).orderBy('id'),
    counter: await db(TABLES.counter),
  });

  /** What each operation needs to be there, and how it is called. */
  const operations = {
    request: async () => () => portal.ask(goodBody(), { key: 'k' }),
    change: async () => {
      const { id: workspace } = await life.create();
      const isolation = withRules('mlw-fraud', 'one');
      const wish = { isolation, version: 1 };
      return () => life.change(workspace, wish, { key: 'k' });
    },
    retire: async () => {
      const { id: workspace } = await life.create();
      return () => life.retire(workspace, { version: 1 }, { key: 'k' });
    },
    report: async () => {
      const { created } = await life.create();
      return () => life.report(created.id, 'generated');
    },
  };

  it.each(Object.keys(operations) as (keyof typeof operations)[])(
    'stores all or nothing of a %s, wherever that is, and takes it the next time',
    async name => {
      const call = await operations[name]();
      // What is logged and told of it afterwards counts no statement of the next call.
      await quiet(db);
      const before = await rows();
      let refused = 0;
      let left = before;
      // Once it is stored, what is left to fail is reading the answer, and what is
      // logged and told of it, which no answer waits for.
      for (let at = 1; isDeepStrictEqual(left, before); at += 1) {
        const { answer } = await failingAt(db, at, fault, call);
        left = await rows();
        const isStored = !isDeepStrictEqual(left, before);
        expect(isStored ? 503 : answer.status).toBe(503);
        refused += 1;
      }
      const again = await call();

      expect(refused).toBeGreaterThan(4);
      expect(again.status).toBe(200);
      expect(await rows()).toEqual(left);
      expect(again.body).toMatchObject(
        name === 'report' ? { state: 'generated' } : { events: [{}, {}] },
      );
      expect(left.workspaces).toHaveLength(1);
    },
  );
});

// SQLite has no connection that could break.
if (databases.supports('POSTGRES_18')) {
  it('takes a request whose connection the server ended, the next time it comes', async () => {
    const db = await databases.init('POSTGRES_18');
    const portal = await calmPortal(db);
    await quiet(db);
    const other = await databases.init('POSTGRES_18');

    const { answer } = await failingAt(
      db,
      12,
      async connection => {
        await other.raw('SELECT pg_terminate_backend(?)', [
          connection.processID,
        ]);
      },
      () => portal.ask(goodBody(), { key: 'k' }),
    );
    const { status } = await portal.ask(goodBody(), { key: 'k' });

    expect([answer.status, status]).toEqual([503, 201]);
    expect(await countRows(db)).toMatchObject({ workspaces: 1, requests: 1 });
    await portal.stop();
  });
}
