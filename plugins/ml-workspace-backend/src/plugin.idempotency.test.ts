import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { TABLES } from './database/tables';
import { goodBody } from './__testUtils__/isolations';
import { Portal, startPortal } from './__testUtils__/portal';
import { countRows, emptyTables } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const BOB = 'user:default/bob';

const ONE_REQUEST = {
  events: 2,
  texts: 1,
  requests: 1,
  postures: 1,
  workspaces: 1,
  facts: 1,
};

describe.each(databases.eachSupportedId())('asking twice on %s', id => {
  let db: Knex;
  let portal: Portal;

  beforeAll(async () => {
    db = await databases.init(id);
    portal = await startPortal({ db });
  });

  afterAll(() => portal.stop());
  beforeEach(() => emptyTables(db));

  it('answers the same key and body with the first request', async () => {
    const first = await portal.ask(goodBody(), { key: 'k' });
    const second = await portal.ask(goodBody(), { key: 'k' });

    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect(await countRows(db)).toEqual(ONE_REQUEST);
  });

  it('takes a body for the same whatever the order of its keys', async () => {
    const { description, owner, isolation } = goodBody();
    await portal.ask({ description, owner, isolation }, { key: 'k' });
    const { status } = await portal.ask(
      { isolation, description, owner },
      { key: 'k' },
    );
    expect(status).toBe(200);
  });

  it('refuses the same key with another body', async () => {
    const first = await portal.ask(goodBody(), { key: 'k' });
    const second = await portal.ask(goodBody({ name: 'mlw-other' }), {
      key: 'k',
    });

    expect(second.status).toBe(409);
    expect(second.body.error).toMatchObject({
      name: 'ConflictError',
      requestId: first.body.id,
      message: expect.stringContaining('Idempotency-Key'),
    });
    expect(await countRows(db)).toEqual(ONE_REQUEST);
  });

  it("keeps another user's key apart", async () => {
    const first = await portal.ask(goodBody(), { key: 'k' });
    const second = await portal.ask(goodBody({ name: 'mlw-other' }), {
      key: 'k',
      user: BOB,
    });

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.requestedBy).toBe(BOB);
  });

  it('refuses the same workspace under another key, in whatever case it is written', async () => {
    const first = await portal.ask(goodBody());
    const second = await portal.ask(
      goodBody({ name: 'MLW-Fraud', resourceGroup: 'RG-ML' }),
      { user: BOB },
    );

    expect(second.status).toBe(409);
    expect(second.body.error.requestId).toBe(first.body.id);
    expect(second.body.error.message).toContain(first.body.id);
    expect(await countRows(db)).toEqual(ONE_REQUEST);
  });

  it('makes one workspace of fifty claims at once, each under its own key', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => portal.ask(goodBody())),
    );

    const statuses = answers.map(answer => answer.status).sort();
    expect(statuses).toEqual([201, ...Array(49).fill(409)]);
    expect(await countRows(db)).toEqual(ONE_REQUEST);
  });

  it('makes one request of twenty clicks at once, and all get the same answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => portal.ask(goodBody(), { key: 'k' })),
    );

    const statuses = answers.map(answer => answer.status).sort();
    expect(statuses).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(answers.map(answer => answer.body.id)).size).toBe(1);
    expect(await countRows(db)).toEqual(ONE_REQUEST);
  });

  it('makes one request of one key with many bodies at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        portal.ask(goodBody({ name: `mlw-${index}-x` }), { key: 'k' }),
      ),
    );

    const statuses = answers.map(answer => answer.status).sort();
    expect(statuses).toEqual([201, ...Array(19).fill(409)]);
    expect(await countRows(db)).toEqual(ONE_REQUEST);
  });

  it('never gives two workspaces one catalog entity', async () => {
    await portal.ask(goodBody());
    const { entity_ref: taken } = await db(TABLES.workspaces).first();
    await emptyTables(db);
    const { body } = await portal.ask(goodBody({ name: 'mlw-other' }));
    await db(TABLES.workspaces).update({ entity_ref: taken });

    const second = await portal.ask(goodBody());
    expect(second.status).toBe(409);
    expect(second.body.error).toMatchObject({
      requestId: body.id,
      message: expect.stringContaining('catalog entity name'),
    });
    expect(await countRows(db)).toEqual(ONE_REQUEST);
  });

  it('gives a workspace that was left to whoever asks next', async () => {
    await portal.ask(goodBody());
    await db(TABLES.workspaces).update({ active: false });

    const { status } = await portal.ask(goodBody());
    expect(status).toBe(201);
  });
});
