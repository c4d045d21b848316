import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  baselinePolicy,
  canonicalJson,
  factsHash,
  Policy,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { Knex } from 'knex';
import { approvedOnly } from '../__testUtils__/isolations';
import { statementsOf } from '../__testUtils__/statements';
import { activatePolicy, storeWorkspace } from '../__testUtils__/stored';
import { migrationsDirectory } from '../database/migrations';
import { PolicyStore } from '../database/PolicyStore';
import { TABLES } from '../database/tables';
import { readProgress } from './progress';
import { Rejudger } from './Rejudger';

jest.setTimeout(60_000);

/** Facts that only a newer version can read. */
const NEWER = { unread: [], openToTheWorld: true };

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const BATCH = 2;
const never = new AbortController().signal;

/** Nobody with restricted data meets it. */
const elsewhere = (revision: number): Policy => ({
  ...baselinePolicy,
  name: 'contoso',
  revision,
  regions: ['norwayeast'],
});
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

describe.each(databases.eachSupportedId())('judging again ends on %s', id => {
  let db: Knex;
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    jest.clearAllMocks();
  });

  const rejudger = (batchSize = BATCH) =>
    Rejudger.create({
      db,
      policies: PolicyStore.create(db),
      logger,
      staleAfterMs: DAY_MS,
      announce: () => {},
      batchSize,
      // Each turn ends after one batch.
      budgetMs: 0,
    });
  const store = async (count: number, prefix = 'mlw') => {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const isolation = {
        ...approvedOnly({ name: `${prefix}-${n}` }),
        // Facts of its own.
        region: `region${n}`,
      };
      ids.push((await storeWorkspace(db, isolation)).workspaceId);
    }
    return ids.sort();
  };
  const workspace = (workspaceId: string) =>
    db(TABLES.workspaces).where({ id: workspaceId }).first();
  const writeFacts = async (workspaceId: string, body: object) => {
    const { posture_id } = await workspace(workspaceId);
    const { facts_hash: hash } = await db(TABLES.postures)
      .where({ id: posture_id })
      .first();
    const other = factsHash(body as WorkspaceIsolation);
    await db(TABLES.facts)
      .insert({ hash: other, body: canonicalJson(body), stored_at: '' })
      .onConflict('hash')
      .ignore();
    const refersTo = (facts_hash: string) =>
      db(TABLES.postures).where({ id: posture_id }).update({ facts_hash });
    await refersTo(other);
    return () => refersTo(hash);
  };
  /** Writes facts that are not what was stored. */
  const breakFacts = async (workspaceId: string) => {
    const { posture_id } = await workspace(workspaceId);
    const { facts_hash: hash } = await db(TABLES.postures)
      .where({ id: posture_id })
      .first();
    await db(TABLES.facts).where({ hash }).update({ body: 'not JSON' });
  };
  /** Lets the database refuse the next posture of a workspace. */
  const blockPosture = async (workspaceId: string) => {
    const { posture_id } = await workspace(workspaceId);
    const shown = await db(TABLES.postures).where({ id: posture_id }).first();
    const blocking = { ...shown, id: `b-${workspaceId}`.slice(0, 36) };
    await db(TABLES.postures).insert({ ...blocking, sequence: 2 });
  };
  /** Takes turns until nothing is left, and answers how many it took. */
  const turnsToEnd = async (meanwhile = async () => {}) => {
    for (let turns = 1; turns <= 100; turns += 1) {
      await rejudger().run(never);
      if ((await readProgress(db))?.finished_at) return turns;
      await meanwhile();
    }
    throw new Error('It does not come to an end');
  };
  const writes = async (work: () => Promise<unknown>) =>
    (await statementsOf(db, work)).filter(({ sql }) => !/^select/i.test(sql));

  it('after as many turns as the workspaces fill batches', async () => {
    await store(7);
    await activatePolicy(db, elsewhere(2));

    expect(await turnsToEnd()).toBe(4);

    expect(await rejudger().due()).toBe(0);
    expect(await readProgress(db)).toMatchObject({
      total: 7,
      judged: 7,
      changed: 7,
      failed: 0,
    });
  });

  it('with a number of statements that grows no faster than the workspaces', async () => {
    const counts: number[] = [];
    for (const [round, prefix] of ['a', 'b', 'c'].entries()) {
      await store(4, prefix);
      const policy = elsewhere(round + 2);
      // Every judgement changes with each of them.
      await activatePolicy(db, { ...policy, regions: [`norway${round}`] });
      const again = rejudger();
      const statements = await statementsOf(db, async () => {
        while (await again.batch());
      });
      const { changed } = (await readProgress(db))!;
      expect(changed).toBe(4 * (round + 1));
      counts.push(statements.length);
    }
    const [four, eight, twelve] = counts;
    expect(twelve - eight).toBeLessThanOrEqual(eight - four);
  });

  it('also where some cannot be judged or stored, which keep their posture and are named', async () => {
    const ids = await store(8);
    const [newer, broken, refused] = ids;
    await writeFacts(newer, NEWER);
    await breakFacts(broken);
    await activatePolicy(db, elsewhere(2));
    await blockPosture(refused);
    const before = await Promise.all(ids.slice(0, 3).map(workspace));

    expect(await turnsToEnd()).toBe(5);

    expect(await readProgress(db)).toMatchObject({
      judged: 8,
      changed: 5,
      failed: 3,
    });
    for (const [index, row] of before.entries()) {
      const { judging_failed_at, ...kept } = await workspace(ids[index]);
      expect({ ...kept, judging_failed_at: null }).toEqual(row);
      expect(judging_failed_at).toEqual(expect.any(String));
      expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining(row.id));
    }
    const rows = await db(TABLES.workspaces).whereIn('id', ids.slice(3));
    expect(rows.map(({ meets }) => meets)).toEqual(Array(5).fill('no'));
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(broken),
      expect.objectContaining({
        message: expect.stringContaining('is not what was stored there'),
      }),
    );
  });

  it('once and for all: what failed is not tried with every turn, but an hour later', async () => {
    const [first, second] = await store(2);
    const mend = await writeFacts(first, NEWER);
    const hash = await activatePolicy(db, elsewhere(2));
    await turnsToEnd();

    expect(await writes(() => rejudger().run(never))).toEqual([]);
    expect(await rejudger().due()).toBe(0);
    expect(await readProgress(db)).toMatchObject({ total: 2, changed: 1 });

    await mend();
    const failedAt = (at: string) =>
      db(TABLES.workspaces)
        .where({ id: first })
        .update({ judging_failed_at: at });
    await failedAt(ago(HOUR_MS / 2));
    expect(await rejudger().due()).toBe(0);
    await failedAt(ago(2 * HOUR_MS));
    await turnsToEnd();
    for (const one of [first, second]) {
      expect(await workspace(one)).toMatchObject({
        judged_policy: hash,
        meets: 'no',
        judging_failed_at: null,
      });
    }
  });

  it('also where more fail than a batch has room for, and it begins anew with every turn', async () => {
    const ids = await store(8);
    for (const failing of ids.slice(0, 2 * BATCH)) {
      await writeFacts(failing, NEWER);
    }
    await activatePolicy(db, elsewhere(2));

    // As a replica with another engine does that takes its turns in between.
    const turns = await turnsToEnd(async () => {
      await db(TABLES.rejudging).update({ engine_version: 'another' });
    });

    expect(turns).toBeLessThanOrEqual(5);
    expect(await rejudger().due()).toBe(0);
  });

  it('also where the policy changed with every turn, once it stays', async () => {
    await store(6);
    await activatePolicy(db, elsewhere(2));
    let revision = 2;

    const turns = await turnsToEnd(async () => {
      if (revision === 8) return;
      revision += 1;
      await activatePolicy(db, elsewhere(revision));
    });

    expect(turns).toBeLessThanOrEqual(6 + 4);
    expect(await rejudger().due()).toBe(0);
  });

  it('without those that come due behind it, which the next run takes', async () => {
    const [first] = await store(4);
    await activatePolicy(db, elsewhere(2));

    const turns = await turnsToEnd(async () => {
      await db(TABLES.workspaces)
        .where({ id: first })
        .update({ judged_policy: 'another' });
    });

    expect(turns).toBeLessThanOrEqual(3);
    expect(await rejudger().due()).toBe(1);
    await turnsToEnd();
    expect(await rejudger().due()).toBe(0);
  });

  it('with a reading that went stale, though its facts cannot be judged', async () => {
    const [only] = await store(1);
    await writeFacts(only, NEWER);
    await db(TABLES.workspaces)
      .where({ id: only })
      .update({ basis: 'observed', observed_at: ago(2 * DAY_MS) });

    await turnsToEnd();

    const { stale } = await workspace(only);
    expect(Boolean(stale)).toBe(true);
    expect(await rejudger().due()).toBe(0);
  });
});
