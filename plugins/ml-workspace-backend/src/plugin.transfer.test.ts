import {
  RequestEvent,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Memberships } from '@ringfence/testing/portal';
import { Knex } from 'knex';
import { problemsOf } from './crash/__testUtils__/invariants';
import { Life, lifeOf, withRules } from './__testUtils__/life';
import { ADA, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';
import { declaring } from './__testUtils__/declared';
import { heldScheduler } from './__testUtils__/heldScheduler';
import { TABLES } from './database/tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const TEAM_A = 'group:default/team-a';
const TEAM_B = 'group:default/team-b';
const BOB = 'user:default/bob';
const CAT = 'user:default/cat';
const DAN = 'user:default/dan';
const BOTH = 'user:default/both';

const typesOf = ({ events }: { events: RequestEvent[] }) =>
  events.map(({ type }) => type);

describe.each(databases.eachSupportedId())('transfers, on %s', databaseId => {
  let db: Knex;
  let portal: Portal;
  let life: Life;
  let run: (task: string) => unknown;
  const memberships: Memberships = {
    [ADA]: [TEAM_A],
    [CAT]: [TEAM_A],
    [BOB]: [TEAM_B],
    [DAN]: [],
    [BOTH]: [TEAM_A, TEAM_B],
  };

  beforeAll(async () => {
    db = await databases.init(databaseId);
    const held = heldScheduler();
    run = held.run;
    portal = await startPortal({
      db,
      memberships,
      config: {
        mlWorkspace: {
          build: { template: 'template:default/build-workspace' },
          decisions: { expireAfter: { days: 14 } },
        },
      },
      features: [held.feature],
    });
    life = lifeOf(portal);
  });

  afterAll(() => portal.stop());

  beforeEach(async () => {
    await emptyTables(db);
    portal.audit.clear();
  });

  afterEach(async () => {
    const problems = await problemsOf(db);
    if (problems.length) throw new Error(problems.join('; '));
  });

  const wish = (more: object = {}) => ({
    version: 1,
    owner: TEAM_B,
    reason: 'They run it now',
    ...more,
  });
  const hand = async (id: string, user = ADA, more: object = {}) => {
    const { status, body } = await life.transfer(id, wish(more), { user });
    expect([status, body.state]).toEqual([201, 'submitted']);
    return body as WorkspaceRequestDetail;
  };
  const read = async (id: string, user = DAN) =>
    (await portal.read(`/requests/${id}`, user)).body as WorkspaceRequestDetail;
  const act = async (id: string, what: string, user: string, more = {}) =>
    life.post(
      `/requests/${id}/${what}`,
      { seen: (await read(id)).decision?.seen ?? 'x', ...more },
      { user },
    );
  const ownerOf = async (id: string) =>
    (await portal.read(`/workspaces/${id}`)).body.owner;

  it('are for the other side to decide where the asker is of one', async () => {
    const { created, id } = await life.create();
    const request = await hand(id);
    expect(request).toMatchObject({
      kind: 'transfer',
      owner: TEAM_B,
      takesFrom: TEAM_A,
      description: 'They run it now',
    });
    const { decision } = await read(request.id);
    expect(decision!.needs).toEqual([{ count: 1, groups: [TEAM_B] }]);
    for (const user of [ADA, CAT, DAN]) {
      expect((await act(request.id, 'approve', user)).status).toBe(403);
    }
    expect(await ownerOf(id)).toBe(TEAM_A);

    const { body } = await act(request.id, 'approve', BOB);

    expect(typesOf(body)).toEqual(['submitted', 'approved']);
    const { body: shown } = await portal.read(`/workspaces/${id}`);
    expect(shown).toMatchObject({ owner: TEAM_B, version: 2 });
    const { body: changes } = await portal.readAsService('/changes');
    expect(changes.items).toMatchObject([
      { entityRef: created.entityRef, owner: TEAM_B, active: true },
    ]);
    expect(await db(TABLES.builds)).toEqual([]);
    expect(portal.audit.last('workspace-transfer')).toMatchObject({
      status: 'succeeded',
      meta: { requestId: request.id, created: true },
    });
  });

  it('asked for by the side that takes are for the side that gives', async () => {
    const { id } = await life.create();
    const request = await hand(id, BOB);
    expect((await read(request.id)).decision!.needs).toEqual([
      { count: 1, groups: [TEAM_A] },
    ]);
    expect((await act(request.id, 'approve', CAT)).body.state).toBe('approved');
    expect(await ownerOf(id)).toBe(TEAM_B);
  });

  it('asked for by somebody of neither take one of each, and two people', async () => {
    const { id } = await life.create();
    const request = await hand(id, DAN);
    expect((await read(request.id)).decision!.needs).toEqual([
      { count: 1, groups: [TEAM_A] },
      { count: 1, groups: [TEAM_B] },
    ]);
    const first = await act(request.id, 'approve', BOTH);
    expect(first.body.state).toBe('submitted');
    expect((await act(request.id, 'approve', BOTH)).body.state).toBe(
      'submitted',
    );
    expect((await act(request.id, 'approve', BOB)).body.state).toBe('approved');
  });

  it('asked for by somebody of both are approved by somebody else', async () => {
    const { id } = await life.create();
    const request = await hand(id, BOTH);
    expect((await act(request.id, 'approve', BOTH)).status).toBe(403);
    expect((await act(request.id, 'approve', CAT)).body.state).toBe('approved');
  });

  it('keep the side that the asker stood for when it was asked', async () => {
    const { id } = await life.create();
    const request = await hand(id);
    memberships[ADA] = [TEAM_B];
    try {
      expect((await read(request.id)).decision!.needs).toEqual([
        { count: 1, groups: [TEAM_B] },
      ]);
      expect((await act(request.id, 'approve', ADA)).status).toBe(403);
    } finally {
      memberships[ADA] = [TEAM_A];
    }
  });

  it('are one for one key and wish, and refused where nothing would change hands', async () => {
    const { id } = await life.create();
    const key = { key: 'once' };
    const first = await life.transfer(id, wish(), key);
    const second = await life.transfer(id, wish(), key);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.id).toBe(first.body.id);
    const other = await life.transfer(id, wish({ reason: 'Other' }), key);
    expect(other.status).toBe(409);

    for (const [more, pointer] of [
      [{ owner: TEAM_A }, '/owner'],
      [{ owner: 'group:default/nobody' }, '/owner'],
      [{ owner: 'component:default/shop' }, '/owner'],
      [{ reason: ' ' }, '/reason'],
      [{ reason: 'a\u0000b' }, '/reason'],
    ] as const) {
      const { status, body } = await life.transfer(id, wish(more));
      expect([more, status]).toEqual([more, 400]);
      expect(body.error.fields).toMatchObject([{ pointer }]);
    }
    const stale = await life.transfer(id, wish({ version: 7 }));
    expect(stale.status).toBe(409);
    expect(stale.body.error.version).toBe(1);
  });

  it('are not approved over a workspace that changed while they waited', async () => {
    const { id } = await life.create();
    const request = await hand(id);
    const seen = (await read(request.id)).decision!.seen;
    const change = { isolation: withRules('mlw-fraud', 'one'), version: 1 };
    await life.change(id, change).expect(201);

    const { decision } = await read(request.id, BOB);
    expect(decision!.seen).not.toBe(seen);
    expect(decision!.may).toEqual(['reject', 'question']);
    expect((await act(request.id, 'approve', BOB, { seen })).status).toBe(409);
    expect((await act(request.id, 'approve', BOB)).status).toBe(409);
    expect(await ownerOf(id)).toBe(TEAM_A);
    const again = await hand(id, ADA, { version: 2 });
    expect((await act(again.id, 'approve', BOB)).body.state).toBe('approved');
  });

  it('come to nothing where the workspace ends first', async () => {
    const { id } = await life.create();
    const request = await hand(id);
    await life.retire(id, { version: 1 }).expect(201);
    expect(typesOf(await read(request.id))).toEqual(['submitted', 'rejected']);
    expect((await life.transfer(id, wish({ version: 2 }))).status).toBe(409);
  });

  it('leave the workspace where it is when they are rejected, withdrawn or expire', async () => {
    const { id } = await life.create();
    const [one, two, three] = [await hand(id), await hand(id), await hand(id)];
    await act(one.id, 'reject', BOB, { text: 'Not ours' });
    await act(two.id, 'withdraw', ADA);
    const past = new Date(Date.now() - 15 * 86_400_000).toISOString();
    await db(TABLES.requests)
      .where({ id: three.id })
      .update({ updated_at: past });
    await run('ml-workspace-expire');
    const states = await Promise.all(
      [one, two, three].map(async request => (await read(request.id)).state),
    );
    expect(states).toEqual(['rejected', 'withdrawn', 'expired']);
    const { body } = await portal.read(`/workspaces/${id}`);
    expect(body).toMatchObject({ owner: TEAM_A, version: 1 });
  });

  it('are one of two that were approved at once', async () => {
    const { id } = await life.create();
    const [one, two] = [
      await hand(id),
      await hand(id, ADA, { owner: 'group:default/security' }),
    ];
    memberships[DAN] = ['group:default/security'];
    try {
      const answers = await Promise.all([
        act(one.id, 'approve', BOB),
        act(two.id, 'approve', DAN),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    } finally {
      memberships[DAN] = [];
    }
    const { body } = await portal.read(`/workspaces/${id}`);
    expect(body.version).toBe(2);
  });

  it('have nothing to report, and leave the files of the workspace as they are', async () => {
    const { created, id } = await life.create();
    const request = await hand(id);
    await act(request.id, 'approve', BOB);
    expect((await life.report(request.id, 'generated')).status).toBe(409);
    expect((await life.report(created.id, 'generated')).status).toBe(200);
  });

  it('are not for what the catalog declares', async () => {
    await portal.catalog.put(declaring('mlw-theirs'));
    await run('ml-workspace-declared');
    const { body: page } = await portal.read('/workspaces');
    const { status, body } = await life.transfer(page.items[0].id, wish());
    expect(status).toBe(409);
    expect(body.error.message).toContain('where it is written');
    await portal.catalog.remove('resource:default/mlw-theirs');
    await run('ml-workspace-declared');
    await db(TABLES.declared).delete();
  });
});
