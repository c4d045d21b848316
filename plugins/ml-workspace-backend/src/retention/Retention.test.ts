import { baselinePolicy, completeRequest, evaluate } from '@ringfence/engine';
import { randomUUID } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { approvedOnly } from '../__testUtils__/isolations';
import { countRows } from '../__testUtils__/rows';
import { storeWorkspace } from '../__testUtils__/stored';
import { insertFacts } from '../database/factsStore';
import { HistoryReader } from '../database/HistoryReader';
import { migrationsDirectory } from '../database/migrations';
import { insertPosture } from '../database/postureStore';
import { showPosture } from '../database/shownPosture';
import { TABLES } from '../database/tables';
import { Retention } from './Retention';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY_MS = 86_400_000;
const never = new AbortController().signal;
const daysAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString();

describe.each(databases.eachSupportedId())('retention on %s', id => {
  let db: Knex;
  let workspaceId: string;

  /** Shows a posture of facts of its own from some days ago on. */
  async function show(days: number) {
    const region = `region-${days}`;
    const isolation = completeRequest({ ...approvedOnly(), region });
    const posture = evaluate(isolation, baselinePolicy);
    const at = daysAgo(days);
    const [{ hash: policyHash }] = await db(TABLES.policies);
    await db.transaction(async tx => {
      const postureId = randomUUID();
      const factsHash = await insertFacts(tx, isolation, at);
      const shown = { workspaceId, policyHash };
      await insertPosture(tx, posture, {
        ...shown,
        id: postureId,
        factsHash,
        judgedAt: at,
      });
      await showPosture(tx, { ...shown, postureId, posture, isolation, at });
    });
  }

  beforeEach(async () => {
    db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    ({ workspaceId } = await storeWorkspace(db, approvedOnly()));
    await db(TABLES.postures).update({ shown_from: daysAgo(100) });
    await db(TABLES.workspaces).update({ shown_from: daysAgo(100) });
    await db(TABLES.facts).update({ stored_at: daysAgo(100) });
  });

  const sweep = (days: number, batchSize?: number) =>
    Retention.create({ db, keepMs: days * DAY_MS, batchSize }).sweep(never);
  const regionAt = async (days: number) => {
    const found = await HistoryReader.create(db).at(
      { id: workspaceId, workspaceId },
      daysAgo(days),
    );
    return found?.isolation.region;
  };

  it('keeps every day since its limit as it was, and nothing of the days before', async () => {
    for (const days of [90, 80, 50, 20]) await show(days);

    expect(await sweep(60)).toEqual({ postures: 1, facts: 1 });

    // What was shown at the limit was shown until 50 days ago.
    expect(await regionAt(59)).toBe('region-80');
    expect(await regionAt(30)).toBe('region-50');
    expect(await regionAt(1)).toBe('region-20');
    expect(await regionAt(85)).toBeUndefined();
    // A request was judged by the first, which is not shown for later days.
    expect(await regionAt(95)).toBe('westeurope');
  });

  it('never removes what is shown, what a request was judged by, or an event', async () => {
    const before = await countRows(db);
    expect(await sweep(1)).toEqual({ postures: 0, facts: 0 });
    expect(await countRows(db)).toEqual(before);

    await show(50);
    await show(40);
    await sweep(1);
    expect(await countRows(db)).toEqual({ ...before, postures: 2, facts: 2 });
    expect(await regionAt(0)).toBe('region-40');
  });

  it('goes batch by batch until all is done', async () => {
    for (let days = 90; days > 80; days -= 1) await show(days);
    expect(await sweep(10, 2)).toEqual({ postures: 9, facts: 9 });
    expect(await sweep(10, 2)).toEqual({ postures: 0, facts: 0 });
  });

  it('leaves old facts that somebody is about to refer to', async () => {
    const isolation = completeRequest({ ...approvedOnly(), region: 'old' });
    await insertFacts(db, isolation, daysAgo(50));
    await insertFacts(db, isolation, daysAgo(0));
    expect(await sweep(10)).toEqual({ postures: 0, facts: 0 });

    await insertFacts(db, isolation, daysAgo(50));
    expect(await sweep(10)).toEqual({ postures: 0, facts: 1 });
  });

  it('stops where it is told to', async () => {
    await show(90);
    await show(80);
    const retention = Retention.create({ db, keepMs: DAY_MS });
    expect(await retention.sweep(AbortSignal.abort())).toEqual({
      postures: 0,
      facts: 0,
    });
  });
});
