import { verifyDump } from '@ringfence/backstage-plugin-ml-workspace-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { approvedOnly } from '../__testUtils__/isolations';
import { ADA } from '../__testUtils__/portal';
import { emptyTables } from '../__testUtils__/rows';
import { statementsOf } from '../__testUtils__/statements';
import { storeWorkspace } from '../__testUtils__/stored';
import { UNKEPT } from '../__testUtils__/record';
import { EventDump } from './EventDump';
import { appendEvents } from './eventStore';
import { migrationsDirectory } from './migrations';
import { RequestRow, TABLES } from './tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const countOf = (text: string, field: string) =>
  text.split('\n').filter(line => line.startsWith(`{"${field}"`)).length;

describe.each(databases.eachSupportedId())('a dump read from %s', id => {
  let db: Knex;

  beforeAll(async () => {
    db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
  });

  beforeEach(() => emptyTables(db));

  const store = (name: string) => storeWorkspace(db, approvedOnly({ name }));

  async function storeFive() {
    for (const n of [1, 2, 3, 4, 5]) await store(`mlw-${n}`);
  }

  it.each([1, 2, 5, 6])(
    'is the same whole in batches of %d, with one statement for each',
    async batchSize => {
      await storeFive();
      const parts: string[] = [];
      const statements = await statementsOf(db, async () => {
        for await (const part of EventDump.create({
          db,
          record: UNKEPT,
          batchSize,
        }).parts()) {
          parts.push(part);
        }
      });

      expect(verifyDump(parts.join('').split('\n'))).toMatchObject({
        intact: true,
        requests: 5,
        events: 10,
      });
      const ofRequests = statements.filter(({ sql }) =>
        sql.includes(TABLES.requests),
      );
      expect(ofRequests).toHaveLength(Math.floor(5 / batchSize) + 1);
      for (const part of parts) {
        expect(countOf(part, 'request')).toBeLessThanOrEqual(batchSize);
      }
      for (const { rows } of statements) {
        expect(rows).toBeLessThanOrEqual(2 * batchSize);
      }
    },
  );

  /** Adds an event to a request that has not got it. */
  async function goOn({ id: requestId, updated_at: at }: RequestRow) {
    const generated = { request_id: requestId, type: 'generated' };
    if (await db(TABLES.events).where(generated).first()) return;
    const postureDigest = 'd'.repeat(64);
    await db.transaction(tx =>
      appendEvents(tx, requestId, [
        { type: 'generated', at, actor: ADA, postureDigest },
      ]),
    );
  }

  it('stays whole while requests come in and go on', async () => {
    await storeFive();
    const requests = await db<RequestRow>(TABLES.requests).orderBy('id');
    let text = '';
    let parts = 0;
    for await (const part of EventDump.create({
      db,
      record: UNKEPT,
      batchSize: 1,
    }).parts()) {
      text += part;
      parts += 1;
      if (parts > 5) continue;
      await store(`mlw-late-${parts}`);
      // One from the front, which the dump has passed sooner or later, and one from the back.
      await goOn(requests[parts - 1]);
      await goOn(requests[5 - parts]);
    }

    expect(verifyDump(text.split('\n'))).toMatchObject({ intact: true });
    const generated = await db(TABLES.events).where({ type: 'generated' });
    expect(generated).toHaveLength(5);
    expect(text).toContain('"type":"generated"');
    expect(countOf(text, 'request')).toBeGreaterThanOrEqual(5);
  });
});
