import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrate } from '../database/migrations';
import { TABLES } from '../database/tables';
import { approvedOnly } from '../__testUtils__/isolations';
import { ADA } from '../__testUtils__/portal';
import { setClock } from '../__testUtils__/setClock';
import { storeWorkspace } from '../__testUtils__/stored';
import { acceptRetirement } from './acceptRetirement';
import { reportState } from './reportState';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('a clock on %s', id => {
  let db: Knex;

  beforeEach(async () => {
    db = await databases.init(id);
    await migrate(db);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('that goes back never puts an event before the one it follows', async () => {
    setClock('2026-11-21T12:00:00.000Z');
    const { workspaceId } = await storeWorkspace(db, approvedOnly());
    const [{ id: requestId }] = await db(TABLES.requests);

    setClock('2026-11-21T11:00:00.000Z');
    await reportState(db, { requestId, state: 'generated', actor: 'plugin:x' });
    setClock('2026-11-21T12:30:00.000Z');
    await reportState(db, { requestId, state: 'live', actor: 'plugin:x' });
    setClock('2026-11-21T09:00:00.000Z');
    const { requestId: end } = await acceptRetirement(
      db,
      { workspaceId, seenVersion: 1, approval: 'automatic' },
      { requestedBy: ADA, idempotencyKey: 'k', bodyHash: 'h' },
    );
    for (const state of ['generated', 'live'] as const) {
      await reportState(db, { requestId: end, state, actor: 'plugin:x' });
    }

    const events = await db(TABLES.events)
      .where({ request_id: requestId })
      .orderBy('sequence');
    expect(events.map(({ type, at }) => [type, at])).toEqual([
      ['submitted', '2026-11-21T12:00:00.000Z'],
      ['approved', '2026-11-21T12:00:00.000Z'],
      ['generated', '2026-11-21T12:00:00.000Z'],
      ['live', '2026-11-21T12:30:00.000Z'],
      ['retired', '2026-11-21T12:30:00.000Z'],
    ]);
    const request = await db(TABLES.requests).where({ id: requestId }).first();
    expect(request).toMatchObject({
      state: 'retired',
      event_count: 5,
      head: events[4].hash,
      updated_at: '2026-11-21T12:30:00.000Z',
    });
  });
});
