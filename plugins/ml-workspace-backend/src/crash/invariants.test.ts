import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { approvedOnly } from '../__testUtils__/isolations';
import { storeWorkspace } from '../__testUtils__/stored';
import { migrationsDirectory } from '../database/migrations';
import { TABLES } from '../database/tables';
import { problemsOf } from './__testUtils__/invariants';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('what has to hold of a store', () => {
  let db: Knex;

  beforeEach(async () => {
    db = await databases.init('SQLITE_3');
    await db.migrate.latest({ directory: migrationsDirectory });
    const { resources } = approvedOnly();
    const open = { publicNetworkAccess: 'Enabled', defaultAction: 'Allow' };
    for (const name of ['mlw-one', 'mlw-two']) {
      await storeWorkspace(db, {
        ...approvedOnly({ name }),
        resources: { ...resources, storage: [open] },
      });
    }
    await db.raw('PRAGMA foreign_keys = OFF');
  });

  it('holds of one that was written through', async () => {
    expect(await db(TABLES.failing)).not.toEqual([]);
    expect(await problemsOf(db)).toEqual([]);
  });

  const broken: [string, (id: string) => Promise<unknown>][] = [
    [
      'an ARM id with more than one active workspace',
      async () => {
        await db.raw('DROP INDEX ml_workspace_workspaces_arm_id_idx');
        await db(TABLES.workspaces).update({ arm_id: 'same' });
      },
    ],
    [
      'an entity ref with more than one active workspace',
      async () => {
        await db.raw('DROP INDEX ml_workspace_workspaces_entity_ref_idx');
        await db(TABLES.workspaces).update({ entity_ref: 'same' });
      },
    ],
    [
      'a key with more than one request',
      async () => {
        await db.raw('DROP INDEX ml_workspace_requests_idempotency_idx');
        await db(TABLES.requests).update({ idempotency_key: 'same' });
      },
    ],
    [
      'a request without workspace, posture or facts',
      () => db(TABLES.facts).delete(),
    ],
    [
      'a request whose state is not its last event',
      () => db(TABLES.requests).update({ state: 'submitted' }),
    ],
    [
      'a workspace without the request that claimed it',
      id => db(TABLES.workspaces).where({ id }).update({ request_id: 'none' }),
    ],
    [
      'a workspace that does not show its last posture',
      () => db(TABLES.postures).update({ shown_to: '2026-11-21' }),
    ],
    [
      'a workspace whose postures do not count up to the shown one',
      id => db(TABLES.workspaces).where({ id }).update({ posture_count: 2 }),
    ],
    [
      'a posture that repeats the one before it',
      async id => {
        const row = await db(TABLES.postures)
          .where({ workspace_id: id })
          .first();
        await db(TABLES.postures).insert({ ...row, id: 'more', sequence: 2 });
      },
    ],
    [
      'a posture that no workspace showed and no request asked for',
      async id => {
        const row = await db(TABLES.postures)
          .where({ workspace_id: id })
          .first();
        const more = { ...row, id: 'more', digest: 'none', sequence: null };
        await db(TABLES.postures).insert(more);
      },
    ],
    [
      'facts of no posture',
      () =>
        db(TABLES.facts).insert({ hash: 'none', body: '{}', stored_at: 'now' }),
    ],
    [
      'a workspace whose failing checks are not all there',
      id => db(TABLES.failing).where({ workspace_id: id }).delete(),
    ],
    [
      'a change beyond the last one that was given out',
      () => db(TABLES.counter).update({ value: 1 }),
    ],
    [
      'a request that waits and tells nobody',
      async () => {
        await db(TABLES.requests).update({ state: 'submitted' });
        await db(TABLES.messages).delete();
      },
    ],
    [
      'an end of a request that nobody is told, or one is told twice',
      () => db(TABLES.messages).delete(),
    ],
    [
      // A waiver that held is told of as one, and not as what nobody decided.
      'an end of a request that nobody is told, or one is told twice',
      async id => {
        const request = await db(TABLES.requests)
          .where({ workspace_id: id })
          .first();
        await db(TABLES.waivers).insert({
          request_id: request.id,
          workspace_id: id,
          check_id: 'any',
          about: '',
          expires: 'then',
          starts_at: 'before',
          approved_by: '[]',
        });
        await db(TABLES.requests)
          .where({ id: request.id })
          .update({ state: 'expired' });
        await db(TABLES.messages)
          .where({ request_id: request.id, audience: 'concerned' })
          .update({ kind: 'expired' });
      },
    ],
    [
      'an alarm of a waiver that was prolonged without a gap',
      async () => {
        await db(TABLES.requests).update({ state: 'renewed' });
        await db(TABLES.messages).update({ kind: 'waiver-ended' });
      },
    ],
    [
      'a message of what did not happen',
      () => db(TABLES.messages).update({ sequence: 9 }),
    ],
    [
      'no policy or more than one that is active',
      () => db(TABLES.policies).update({ active: false }),
    ],
    ['a broken chain', () => db(TABLES.events).where({ sequence: 1 }).delete()],
  ];

  it.each(broken)('does not with %s', async (what, spoil) => {
    const { id } = await db(TABLES.workspaces).first('id');
    await spoil(id);

    expect((await problemsOf(db)).join('\n')).toContain(what);
  });
});
