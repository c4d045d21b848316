import { TestDatabases } from '@backstage/backend-test-utils';
import {
  createSigningKey,
  verifyDump,
  verifyNote,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { approvedOnly } from '../__testUtils__/isolations';
import { keepRecord, ORIGIN, RECORD_KEY } from '../__testUtils__/record';
import { emptyTables } from '../__testUtils__/rows';
import { storeWorkspace } from '../__testUtils__/stored';
import { migrate } from '../database/migrations';
import { TABLES } from '../database/tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the log on %s', id => {
  let db: Knex;

  beforeAll(async () => {
    db = await databases.init(id);
    await migrate(db);
  });

  beforeEach(() => emptyTables(db));

  const store = (name: string) => storeWorkspace(db, approvedOnly({ name }));

  it('gives everything one place, however many replicas log at once, batch by batch', async () => {
    const replicas = [1, 2, 3].map(() => keepRecord(db, { batchSize: 2 }));
    for (let n = 0; n < 6; n += 1) {
      await Promise.all([
        store(`mlw-${n}`),
        ...replicas.map(({ sequencer }) => sequencer.run()),
      ]);
    }
    await replicas[0].sequencer.run();

    const log = await db(TABLES.log).orderBy('leaf_index');
    expect(log.map(({ leaf_index }) => Number(leaf_index))).toEqual(
      Array.from({ length: 18 }, (_, index) => index),
    );
    const verdict = verifyDump(await replicas[1].dump(), {
      keys: [RECORD_KEY],
    });
    expect(verdict).toMatchObject({
      intact: true,
      unlogged: 0,
      log: { size: 18 },
    });
  });

  it('logs what was there before there was a log, once', async () => {
    await store('mlw-1');
    // As an earlier version left it.
    await db(TABLES.postures).update({ body_hash: null });
    const { sequencer, dump } = keepRecord(db);
    expect(await sequencer.run()).toBe(3);
    expect(await sequencer.run()).toBe(0);
    expect((await db(TABLES.postures).first()).body_hash).toMatch(
      /^[0-9a-f]{64}$/,
    );
    expect(verifyDump(await dump())).toMatchObject({
      intact: true,
      unlogged: 0,
    });
  });

  it('leaves a judgement out until it is shown', async () => {
    await storeWorkspace(db, approvedOnly(), { waiting: true });
    const { sequencer } = keepRecord(db);
    await db(TABLES.postures).update({ sequence: null, shown_from: null });
    expect(await sequencer.run()).toBe(1);
  });

  it('is signed once for each length, and the audit log is told', async () => {
    await store('mlw-1');
    const replicas = [keepRecord(db), keepRecord(db)];
    await Promise.all(replicas.map(({ record }) => record.bringUp()));
    await replicas[0].record.bringUp();
    const [{ note }, ...more] = await db(TABLES.checkpoints);
    expect(more).toEqual([]);
    const told = replicas.flatMap(({ audit }) => audit.lines);
    expect(told.filter(({ status }) => status === 'succeeded')).toEqual([
      expect.objectContaining({
        eventId: 'record-checkpoint',
        meta: { size: 3, root: expect.any(String), note },
      }),
    ]);
  });

  it('is not signed again within minutes, unless somebody asks', async () => {
    const { record } = keepRecord(db);
    await store('mlw-1');
    await record.run(new AbortController().signal);
    await store('mlw-2');
    await record.run(new AbortController().signal);
    expect(await db(TABLES.checkpoints)).toHaveLength(1);
    await record.bringUp();
    expect(await db(TABLES.checkpoints)).toHaveLength(2);
  });

  it('goes on under the next key, and what was signed before still holds', async () => {
    await store('mlw-1');
    await keepRecord(db).record.bringUp();
    await store('mlw-2');
    const next = createSigningKey(ORIGIN);
    const { record, dump } = keepRecord(db, {
      key: next,
      oldKeys: [RECORD_KEY],
    });
    const note = await record.checkpoint();
    expect(verifyNote(note, [next])).toMatchObject({ signedBy: [next] });
    expect((await record.publicKeys()).trim().split('\n')).toHaveLength(2);
    // Both of one day, of which the last is dumped.
    const yesterday = '2026-11-01T00:00:00.000Z';
    await db(TABLES.checkpoints)
      .where({ size: 3 })
      .update({ made_at: yesterday });
    expect(
      verifyDump(await dump(), { keys: [next, RECORD_KEY] }),
    ).toMatchObject({
      intact: true,
      log: { checkpoints: 2, since: yesterday },
    });
    expect(verifyDump(await dump(), { keys: [next] })).toMatchObject({
      kind: 'checkpoint',
    });
  });

  it('is not signed without a key, and says so', async () => {
    await store('mlw-1');
    const { record, dump } = keepRecord(db, { key: null });
    await expect(record.checkpoint()).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('mlWorkspace.record.key'),
    });
    await expect(record.publicKeys()).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(await record.status()).toMatchObject({
      key: 'none',
      problem: expect.stringContaining('not signed'),
    });
    expect(verifyDump(await dump())).toMatchObject({
      intact: true,
      log: { size: 3, checkpoints: 0 },
    });
  });
});
