import { randomUUID } from 'node:crypto';
import { baselinePolicy, completeRequest, evaluate } from '@ringfence/engine';
import { SUBSCRIPTION } from '@ringfence/testing';
import { readdirSync } from 'node:fs';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { approvedOnly, OWNER } from '../__testUtils__/isolations';
import { ADA } from '../__testUtils__/portal';
import { countRows } from '../__testUtils__/rows';
import { acceptRequest } from '../service/acceptRequest';
import { migrationsDirectory } from './migrations';
import { PolicyStore } from './PolicyStore';
import { TABLES } from './tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const directory = { directory: migrationsDirectory };

async function tablesOf(db: Knex): Promise<string[]> {
  const present = await Promise.all(
    Object.values(TABLES).map(async name =>
      (await db.schema.hasTable(name)) ? [name] : [],
    ),
  );
  return present.flat();
}

async function storeOneRequest(db: Knex) {
  const policies = PolicyStore.create(db);
  await policies.activate({ policy: baselinePolicy, origin: 'shipped' });
  const { hash, policy } = await policies.active();
  const isolation = completeRequest(approvedOnly());
  await acceptRequest(
    db,
    {
      requestId: randomUUID(),
      identity: {
        subscriptionId: SUBSCRIPTION,
        resourceGroup: 'rg-ml',
        name: 'mlw-fraud',
      },
      armId: '/subscriptions/x',
      entityRef: 'resource:default/mlw-fraud-00000000',
      owner: OWNER,
      description: 'Scores card payments',
      isolation,
      posture: evaluate(isolation, policy, { basis: { kind: 'requested' } }),
      policyHash: hash,
      approval: 'automatic',
    },
    { requestedBy: ADA, idempotencyKey: 'k', bodyHash: 'h' },
  );
}

/** Takes migrations back until one of them is no longer there. */
async function goBackBefore(db: Knex, migration: string) {
  const isThere = async () => {
    const [applied]: [{ name: string }[]] = await db.migrate.list(directory);
    return applied.some(({ name }) => name === migration);
  };
  while (await isThere()) await db.migrate.down(directory);
}

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('build the tables, take data, go away with it and build them again', async () => {
    const db = await databases.init(id);
    const files = readdirSync(migrationsDirectory);

    for (const _ of files) await db.migrate.up(directory);
    expect(await tablesOf(db)).toEqual(Object.values(TABLES));

    await storeOneRequest(db);
    expect(await countRows(db)).toEqual({
      events: 2,
      texts: 1,
      requests: 1,
      postures: 1,
      workspaces: 1,
      facts: 1,
    });

    for (const _ of files) await db.migrate.down(directory);
    expect(await tablesOf(db)).toEqual([]);

    await db.migrate.latest(directory);
    await storeOneRequest(db);
    const [counter] = await db(TABLES.counter);
    expect(Number(counter.value)).toBe(1);
  });

  it('keep what requests asked for when declared workspaces go away', async () => {
    const db = await databases.init(id);
    await db.migrate.latest(directory);
    await storeOneRequest(db);
    const [before] = await db(TABLES.workspaces);
    const [posture] = await db(TABLES.postures);
    await db(TABLES.workspaces).insert({
      ...before,
      id: 'declared',
      arm_id: 'another',
      entity_ref: 'resource:default/another',
      request_id: null,
      change_seq: 2,
      origin: 'catalog',
      system: 'system:default/fraud',
    });
    await db(TABLES.postures).insert({
      ...posture,
      id: 'of-declared',
      workspace_id: 'declared',
    });
    await db(TABLES.failing).insert({
      workspace_id: 'declared',
      check_id: 'c',
    });
    await db(TABLES.declared).insert({
      entity_ref: 'resource:default/another',
      owner: OWNER,
      hash: 'h',
      workspace_id: 'declared',
    });
    await goBackBefore(db, '20261124_declared.js');
    const { system, judging_failed_at, ...waived } = before;
    const { waived_until, waived_count, unclaimed, ...kept } = waived;
    const { body_hash, leaf_index, ...keptPosture } = posture;
    expect(await db(TABLES.workspaces)).toEqual([kept]);
    expect(await db(TABLES.postures)).toEqual([keptPosture]);

    await db.migrate.latest(directory);
    expect(await db(TABLES.workspaces)).toEqual([before]);
    await expect(
      db(TABLES.workspaces).insert({
        ...before,
        id: 'again',
        entity_ref: 'other',
        change_seq: 3,
      }),
    ).rejects.toThrow(/unique/i);
  });

  it('count the events of requests that are there, and know how they end', async () => {
    const db = await databases.init(id);
    await db.migrate.latest(directory);
    await storeOneRequest(db);
    const [request] = await db(TABLES.requests);
    const events = await db(TABLES.events).orderBy('sequence');
    expect(request).toMatchObject({ event_count: 2, head: events[1].hash });

    await goBackBefore(db, '20261122_life.js');
    const { kind, seen_version, event_count, head, ...others } = request;
    const { exception, takes_from, valid_until, files_hash, ...kept } = others;
    expect(await db(TABLES.requests)).toEqual([kept]);

    await db.migrate.latest(directory);
    expect(await db(TABLES.requests)).toEqual([request]);
    expect(await db(TABLES.workspaces)).toMatchObject([{ version: 1 }]);
  });

  it('let only one active workspace have an ARM id, and any number of former ones', async () => {
    const db = await databases.init(id);
    await db.migrate.latest(directory);
    await storeOneRequest(db);
    const [{ change_seq, ...row }] = await db(TABLES.workspaces);
    const copy = (name: string, changes: object) =>
      db(TABLES.workspaces).insert({ ...row, id: name, ...changes });

    await expect(copy('a', { entity_ref: 'other' })).rejects.toThrow(/unique/i);
    await expect(copy('b', { arm_id: 'other' })).rejects.toThrow(/unique/i);
    await copy('c', { active: false });
    await copy('d', { active: false });
    await copy('e', { arm_id: 'other', entity_ref: 'other' });
  });
});
