import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { approvedOnly } from '../__testUtils__/isolations';
import { emptyTables } from '../__testUtils__/rows';
import { storeWorkspace } from '../__testUtils__/stored';
import { migrate } from '../database/migrations';
import { TABLES } from '../database/tables';
import { noteWaiting, Patience } from './noteWaiting';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY_MS = 86_400_000;
const days = (count: number) => count * DAY_MS;
const patience: Patience = {
  expireAfterMs: days(14),
  remindAfterMs: days(3),
  escalateAfterMs: days(7),
};

describe.each(databases.eachSupportedId())('what waits, on %s', databaseId => {
  let db: Knex;

  beforeAll(async () => {
    db = await databases.init(databaseId);
    await migrate(db);
  });

  beforeEach(async () => {
    await emptyTables(db);
    await storeWorkspace(db, approvedOnly(), { waiting: true });
    await db(TABLES.messages).delete();
  });

  /** What is noted so many days after it was asked, on two replicas at once. */
  const after = async (count: number, how: Patience = patience) => {
    const { updated_at: at } = await db(TABLES.requests).first();
    const now = Date.parse(at) + days(count);
    const { signal } = new AbortController();
    await Promise.all([
      noteWaiting(db, how, { now, signal }),
      noteWaiting(db, how, { now, signal }),
    ]);
    const rows = await db(TABLES.messages).orderBy('id');
    return rows.map(({ kind, audience }) => `${kind} to ${audience}`);
  };

  it('is told of once, when its time has come', async () => {
    expect(await after(2)).toEqual([]);
    const reminded = ['reminder to deciders'];
    expect(await after(3)).toEqual(reminded);
    expect(await after(4)).toEqual(reminded);
    expect(await after(6.5)).toEqual([...reminded, ...reminded]);
    const escalated = [...reminded, ...reminded, 'escalated to escalation'];
    expect(await after(7)).toEqual(escalated);
    expect(await after(8)).toEqual(escalated);
    const more = ['reminder to deciders'];
    const ending = ['expiring to concerned', 'expiring to deciders'];
    expect(await after(12.5)).toEqual([...escalated, ...more, ...ending]);
    expect(await after(13)).toEqual([...escalated, ...more, ...ending]);
  });

  it('is told of once for a time that nobody looked', async () => {
    expect(await after(11)).toEqual([
      'reminder to deciders',
      'escalated to escalation',
    ]);
  });

  it('reminds who was asked a question, and escalates nothing', async () => {
    await db(TABLES.requests).update({ state: 'questioned' });
    expect(await after(12.5)).toEqual([
      'reminder to asker',
      'expiring to concerned',
    ]);
  });

  it('waits anew once something happened to it', async () => {
    await after(3);
    await db(TABLES.requests).update({
      event_count: 2,
      updated_at: new Date(Date.now() + days(3)).toISOString(),
    });
    expect(await after(2)).toEqual(['reminder to deciders']);
    expect(await after(3)).toEqual([
      'reminder to deciders',
      'reminder to deciders',
    ]);
  });

  it('is told of as it ends alone, unless more is configured', async () => {
    const short = { expireAfterMs: days(2) };
    expect(await after(1, short)).toEqual([]);
    expect(await after(1.6, short)).toEqual([
      'expiring to concerned',
      'expiring to deciders',
    ]);
  });

  it.each([
    ['create', 'expiring to concerned'],
    ['waiver', 'waiver-ending to concerned'],
  ])(
    'of an approved %s is told of a week before it ends',
    async (kind, told) => {
      const { updated_at: at } = await db(TABLES.requests).first();
      const valid_until = new Date(Date.parse(at) + days(30)).toISOString();
      await db(TABLES.requests).update({
        kind,
        state: 'approved',
        valid_until,
      });
      expect(await after(22)).toEqual([]);
      expect(await after(24)).toEqual([told]);
      expect(await after(29)).toEqual([told]);
      expect(await after(31)).toEqual([told]);
    },
  );

  it('is nothing any more once it was decided', async () => {
    await db(TABLES.requests).update({ state: 'approved' });
    expect(await after(13)).toEqual([]);
  });
});
