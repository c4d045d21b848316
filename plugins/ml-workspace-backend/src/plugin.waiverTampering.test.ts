import {
  DumpVerdict,
  verifyDump,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { declaring } from './__testUtils__/declared';
import { heldScheduler } from './__testUtils__/heldScheduler';
import { Life, lifeOf } from './__testUtils__/life';
import { ADA, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';
import { storeWorkspace } from './__testUtils__/stored';
import {
  BOB,
  CAT,
  DAN,
  inDays,
  SECURITY,
  waiverPolicy,
  Waivers,
  waiversIn,
  writable,
} from './__testUtils__/waivers';
import { TABLES } from './database/tables';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'what somebody changes beside the portal, on %s',
  databaseId => {
    let db: Knex;
    let portal: Portal;
    let life: Life;
    let waivers: Waivers;
    let run: (task: string) => unknown;
    let workspace: string;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      const held = heldScheduler();
      run = held.run;
      portal = await startPortal({
        db,
        config: {
          mlWorkspace: {
            policy: waiverPolicy(1, {
              approval: { count: 1, groups: [SECURITY] },
            }),
          },
        },
        memberships: {
          [ADA]: ['group:default/team-a'],
          [BOB]: [SECURITY],
          [CAT]: [SECURITY],
          [DAN]: ['group:default/team-b'],
        },
        features: [held.feature],
      });
      life = lifeOf(portal);
      waivers = waiversIn(portal, life);
    });

    afterAll(() => portal.stop());

    beforeEach(async () => {
      await db(TABLES.declared).delete();
      await emptyTables(db);
      workspace = (await storeWorkspace(db, writable())).workspaceId;
    });

    const verify = async (): Promise<DumpVerdict> => {
      const { text } = await portal.readAsService('/audit/events').expect(200);
      return verifyDump(text.split('\n'));
    };
    const asked = async (): Promise<WorkspaceRequestDetail> =>
      (await waivers.ask(workspace)).body;
    const approved = async (): Promise<string> => {
      const { id } = await asked();
      expect((await waivers.act(id, 'approve', BOB)).status).toBe(200);
      return id;
    };
    const change = (id: string, row: object) =>
      db(TABLES.waivers).where({ request_id: id }).update(row);

    it.each([
      ['expires', { expires: inDays(3000) }],
      ['check', { check_id: 'inbound-open' }],
      ['subject', { about: '{"rule":"code"}' }],
      ['starts', { starts_at: '2020-01-01T00:00:00.000Z' }],
      ['approvedBy', { approved_by: '["user:default/eve"]' }],
      ['renews', { renews: 'another' }],
      ['ended', { ended_at: inDays(0), ended_by: 'revoked' }],
    ])(
      'is named by a dump, and never judged by, where it is %s of a waiver',
      async (term, row) => {
        const id = await approved();
        expect(await verify()).toMatchObject({ intact: true });

        await change(id, row);

        expect(await verify()).toMatchObject({
          intact: false,
          kind: 'row',
          request: id,
          found: expect.stringContaining(`${term} in the row of the waiver`),
        });
        const { status, body } = await portal.read(`/requests/${id}`);
        expect([status, body.error.message]).toEqual([
          503,
          expect.stringContaining(`Waiver ${id} in the database is not what`),
        ]);
      },
    );

    it('is nothing to judge by: the workspace keeps what it shows, and nothing new is decided on it', async () => {
      const id = await approved();
      await change(id, { expires: inDays(3000) });

      const again = await waivers.ask(workspace, { about: { rule: 'hub' } });

      expect([again.status, again.body.error.message]).toEqual([
        503,
        expect.stringContaining(id),
      ]);
    });

    it('is named where it is a waiver that begins without anybody, or is back after its end', async () => {
      const { id } = await asked();
      const approval = { starts_at: inDays(0), approved_by: `["${BOB}"]` };
      await change(id, approval);
      expect(await verify()).toMatchObject({ kind: 'row', request: id });
      expect((await portal.read(`/requests/${id}`)).status).toBe(503);
      await change(id, { starts_at: null, approved_by: '[]' });

      await waivers.act(id, 'approve', BOB);
      await waivers.revoke(id, CAT);
      expect(await verify()).toMatchObject({ intact: true });
      await change(id, { ended_at: null, ended_by: null, mend_by: null });
      expect(await verify()).toMatchObject({
        kind: 'row',
        request: id,
        found: expect.stringContaining('ended'),
      });
      expect((await portal.read(`/requests/${id}`)).status).toBe(503);
    });

    it('is named where it is the row of a waiver that is gone', async () => {
      const id = await approved();
      await db(TABLES.waivers).delete();
      expect(await verify()).toMatchObject({
        kind: 'row',
        request: id,
        found: expect.stringContaining('taken out'),
      });
    });

    it('is named where it is the owner of a workspace that the catalog declares', async () => {
      const entity = declaring('mlw-declared', writable([], 'mlw-declared'));
      await portal.catalog.put(entity);
      await run('ml-workspace-declared');
      const row = () => db(TABLES.workspaces).where({ origin: 'catalog' });
      const { id } = await row().first();
      expect(await verify()).toMatchObject({ intact: true });
      entity.spec!.owner = 'team-b';
      await portal.catalog.put(entity);
      await run('ml-workspace-declared');
      expect(await verify()).toMatchObject({ intact: true });
      expect(await db(TABLES.owners).where({ workspace_id: id })).toHaveLength(
        2,
      );

      const owner = 'group:default/eve';
      await row().update({ owner });
      expect(await verify()).toMatchObject({
        intact: false,
        kind: 'row',
        workspace: id,
        expected: 'owner in its row "group:default/team-b"',
        found: `owner in its row "${owner}"`,
      });

      const owners = db(TABLES.owners).where({ workspace_id: id });
      await owners.clone().where({ sequence: 2 }).update({ owner });
      expect(await verify()).toMatchObject({ kind: 'row', workspace: id });
      await owners.clone().delete();
      expect(await verify()).toMatchObject({ kind: 'removed', workspace: id });
    });
  },
);
