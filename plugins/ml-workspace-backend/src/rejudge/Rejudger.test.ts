import {
  ENGINE_VERSION,
  Policy,
  WorkspaceIsolation,
  baselinePolicy,
  canonicalJson,
  factsHash,
} from '@ringfence/engine';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { failingAt } from '../__testUtils__/faults';
import { approvedOnly } from '../__testUtils__/isolations';
import { statementsOf } from '../__testUtils__/statements';
import { activatePolicy, storeWorkspace } from '../__testUtils__/stored';
import { migrationsDirectory } from '../database/migrations';
import { PolicyStore } from '../database/PolicyStore';
import { TABLES } from '../database/tables';
import { readProgress } from './progress';
import { Rejudger } from './Rejudger';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY_MS = 86_400_000;
const never = new AbortController().signal;

/** The baseline under another name, which comes to the same judgements. */
const renamed = (revision: number): Policy => ({
  ...baselinePolicy,
  name: 'contoso',
  revision,
});
/** Nobody with restricted data meets it. */
const elsewhere = (revision: number): Policy => ({
  ...renamed(revision),
  regions: ['norwayeast'],
});

describe.each(databases.eachSupportedId())('judging again on %s', id => {
  let db: Knex;
  let announced: number[];

  beforeEach(async () => {
    db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    announced = [];
  });

  const rejudger = (
    batchSize?: number,
    logger = mockServices.logger.mock(),
    budgetMs?: number,
  ) =>
    Rejudger.create({
      db,
      policies: PolicyStore.create(db),
      logger,
      staleAfterMs: DAY_MS,
      announce: sequence => announced.push(sequence),
      batchSize,
      budgetMs,
    });
  const store = async (
    count: number,
    change: Partial<WorkspaceIsolation> = {},
  ) => {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const isolation = { ...approvedOnly({ name: `mlw-${n}` }), ...change };
      ids.push((await storeWorkspace(db, isolation)).workspaceId);
    }
    return ids.sort();
  };
  const workspaces = () => db(TABLES.workspaces).orderBy('id');
  const postures = () =>
    db(TABLES.postures).orderBy(['workspace_id', 'sequence']);

  it('writes a new posture and a change where the policy changes the judgement', async () => {
    await store(3);
    const before = await workspaces();
    const hash = await activatePolicy(db, elsewhere(2));

    await rejudger(2).run(never);

    const after = await workspaces();
    expect(after.map(row => row.meets)).toEqual(['no', 'no', 'no']);
    expect(after.map(row => row.judged_policy)).toEqual([hash, hash, hash]);
    expect(after.map(row => row.posture_count)).toEqual([2, 2, 2]);
    const sequences = after.map(row => Number(row.change_seq));
    expect(Math.min(...sequences)).toBeGreaterThan(
      Math.max(...before.map(row => Number(row.change_seq))),
    );
    expect(new Set(sequences).size).toBe(3);
    expect(announced).toEqual([5, 6]);
    expect(
      (await postures()).map(row => [row.sequence, row.policy_hash === hash]),
    ).toEqual(
      [0, 1, 2].flatMap(() => [
        [1, false],
        [2, true],
      ]),
    );
    expect(await readProgress(db)).toMatchObject({
      total: 3,
      judged: 3,
      changed: 3,
      failed: 0,
      finished_at: expect.any(String),
    });
  });

  it('only marks what is judged as before, with one statement for a batch', async () => {
    await store(5);
    const before = await workspaces();
    const hash = await activatePolicy(db, renamed(2));

    const statements = await statementsOf(db, () => rejudger(10).run(never));

    const writes = statements
      .map(({ sql }) => sql)
      .filter(sql => /^(insert|update|delete)/i.test(sql));
    expect(writes.filter(sql => sql.includes(TABLES.workspaces))).toHaveLength(
      1,
    );
    expect(writes.filter(sql => !sql.includes(TABLES.rejudging))).toHaveLength(
      1,
    );
    expect(await workspaces()).toEqual(
      before.map(row => ({ ...row, judged_policy: hash })),
    );
    expect(await postures()).toHaveLength(5);
    expect(announced).toEqual([]);
  });

  it('does nothing where nothing is due, and writes nothing then', async () => {
    await store(2);
    const statements = await statementsOf(db, () => rejudger().run(never));

    expect(statements.filter(({ sql }) => !/^select/i.test(sql))).toEqual([]);
    expect(await readProgress(db)).toBeUndefined();
  });

  it('judges again what an older engine judged, and leaves alone what a newer one did', async () => {
    const [older, newer] = await store(2);
    await db(TABLES.workspaces)
      .where({ id: older })
      .update({ judged_engine: '0' });
    await db(TABLES.workspaces)
      .where({ id: newer })
      .update({ judged_engine: `${ENGINE_VERSION}0` });
    await activatePolicy(db, renamed(2));

    await rejudger().run(never);

    const rows = await workspaces();
    expect(rows.map(row => row.judged_engine)).toEqual([
      ENGINE_VERSION,
      `${ENGINE_VERSION}0`,
    ]);
    expect(rows[0].judged_policy).not.toBe(rows[1].judged_policy);
  });

  it('marks a reading as stale when it gets too old, and tells the catalog once', async () => {
    const [old, young] = await store(2);
    const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
    const observed = (workspaceId: string, observed_at: string) =>
      db(TABLES.workspaces)
        .where({ id: workspaceId })
        .update({ basis: 'observed', observed_at });
    await observed(old, ago(2 * DAY_MS));
    await observed(young, ago(DAY_MS / 2));

    await rejudger().run(never);
    await rejudger().run(never);

    const rows = await workspaces();
    expect(rows.map(row => Boolean(row.stale))).toEqual([true, false]);
    expect(announced).toEqual([3]);
    expect(await postures()).toHaveLength(2);
  });

  it('goes on where it was stopped, and begins anew when the policy changes meanwhile', async () => {
    const ids = await store(5);
    await activatePolicy(db, elsewhere(2));
    await rejudger(2).batch();

    expect(await readProgress(db)).toMatchObject({
      cursor: ids[1],
      total: 5,
      judged: 2,
      finished_at: null,
    });
    expect(await rejudger().due()).toBe(3);
    const statements = await statementsOf(db, () => rejudger(2).batch());
    expect(statements.some(({ bindings }) => bindings.includes(ids[1]))).toBe(
      true,
    );
    expect(await readProgress(db)).toMatchObject({ cursor: ids[3], judged: 4 });

    const hash = await activatePolicy(db, renamed(3));
    await rejudger(2).run(never);
    expect(await readProgress(db)).toMatchObject({ total: 5, judged: 5 });
    expect(
      (await workspaces()).map(row => [row.judged_policy, row.meets]),
    ).toEqual(ids.map(() => [hash, 'yes']));
  });

  it('leaves no half batch behind when it dies in the middle of one', async () => {
    await store(4);
    const before = [await workspaces(), await postures()];
    await activatePolicy(db, elsewhere(2));
    // The connection goes away after some of the batch was written.
    const gone = () => Object.assign(new Error('gone'), { code: 'ECONNRESET' });

    await expect(
      failingAt(db, 15, gone, () => rejudger().batch()),
    ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });

    expect([await workspaces(), await postures()]).toEqual(before);
    expect(announced).toEqual([]);
    await rejudger().run(never);
    expect((await workspaces()).map(row => row.posture_count)).toEqual([
      2, 2, 2, 2,
    ]);
  });

  it('does nothing twice when replicas judge at the same time', async () => {
    await store(12);
    await activatePolicy(db, elsewhere(2));

    await Promise.all([1, 2, 3].map(() => rejudger(2).run(never)));

    expect((await workspaces()).map(row => row.posture_count)).toEqual(
      Array(12).fill(2),
    );
    expect(await postures()).toHaveLength(24);
    expect(await readProgress(db)).toMatchObject({ judged: 12, changed: 12 });
  });

  it('keeps the posture of facts that only a newer version can read, and goes on with the others', async () => {
    await store(2);
    const { workspaceId } = await storeWorkspace(db, {
      ...approvedOnly({ name: 'mlw-newer' }),
      region: 'westus',
    });
    const { posture_id } = await db(TABLES.workspaces)
      .where({ id: workspaceId })
      .first();
    const { facts_hash } = await db(TABLES.postures)
      .where({ id: posture_id })
      .first();
    const { body } = await db(TABLES.facts).where({ hash: facts_hash }).first();
    const newer = { ...JSON.parse(body), openToTheWorld: true };
    const hash = factsHash(newer);
    await db(TABLES.facts).insert({
      hash,
      body: canonicalJson(newer),
      stored_at: '',
    });
    await db(TABLES.postures)
      .where({ facts_hash })
      .update({ facts_hash: hash });
    await activatePolicy(db, elsewhere(2));
    const logger = mockServices.logger.mock();

    await rejudger(2, logger).run(never);

    const rows = await workspaces();
    expect(rows.find(row => row.id === workspaceId)).toMatchObject({
      posture_id,
      meets: 'yes',
    });
    expect(rows.filter(row => row.meets === 'no')).toHaveLength(2);
    expect(await readProgress(db)).toMatchObject({ failed: 1, changed: 2 });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(workspaceId),
    );
  });

  it('ends a run when its time is over, and goes on there with the next', async () => {
    const ids = await store(5);
    await activatePolicy(db, elsewhere(2));
    const hurried = rejudger(2, mockServices.logger.mock(), 0);

    await hurried.run(never);
    const first = await readProgress(db);
    expect(first).toMatchObject({
      cursor: ids[1],
      judged: 2,
      finished_at: null,
    });

    await hurried.run(never);
    await hurried.run(never);
    expect(await readProgress(db)).toMatchObject({
      started_at: first!.started_at,
      judged: 5,
      changed: 5,
      finished_at: expect.any(String),
    });
    expect(await postures()).toHaveLength(10);
  });

  it('stops between batches when it is told to', async () => {
    await store(3);
    await activatePolicy(db, renamed(2));
    await rejudger(1).run(AbortSignal.abort());

    expect(await rejudger().due()).toBe(3);
  });
});
