import { baselinePolicy, Policy } from '@ringfence/engine';
import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { problemsOf } from './crash/__testUtils__/invariants';
import { heldScheduler } from './__testUtils__/heldScheduler';
import { goodBody } from './__testUtils__/isolations';
import { Life, lifeOf } from './__testUtils__/life';
import { ADA, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';
import { TABLES } from './database/tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const TEAM_A = 'group:default/team-a';
const LEAVING = 'group:default/leaving';
const SECURITY = 'group:default/security';
const PLATFORM = 'group:default/platform';
const PIA = 'user:default/pia';
const SAM = 'user:default/sam';

const group = (name: string, members: string[] = ['ada']) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  spec: { type: 'team', children: [], members },
});

const policy = (revision: number, ...groups: string[]): Policy => ({
  ...baselinePolicy,
  name: 'contoso',
  revision,
  tiers: {
    ...baselinePolicy.tiers,
    restricted: {
      ...baselinePolicy.tiers.restricted,
      approval: groups.length ? { count: 1, groups } : 'automatic',
    },
  },
});

describe.each(databases.eachSupportedId())('owners, on %s', databaseId => {
  let db: Knex;
  let portal: Portal;
  let life: Life;
  let run: (task: string) => unknown;
  let revision = 1;

  beforeAll(async () => {
    db = await databases.init(databaseId);
    const held = heldScheduler();
    run = held.run;
    portal = await startPortal({
      db,
      memberships: {
        [ADA]: [TEAM_A, LEAVING],
        [PIA]: [PLATFORM],
        [SAM]: [SECURITY],
      },
      config: { mlWorkspace: { decisions: { platform: [PLATFORM] } } },
      features: [held.feature],
    });
    life = lifeOf(portal);
  });

  afterAll(() => portal.stop());

  beforeEach(async () => {
    await emptyTables(db);
    await portal.catalog.put(group('leaving'));
    await portal.catalog.put(group('security'));
    portal.audit.clear();
  });

  afterEach(async () => {
    const problems = await problemsOf(db);
    if (problems.length) throw new Error(problems.join('; '));
  });

  const look = () => run('ml-workspace-owners');
  const publish = async (...groups: string[]) => {
    revision += 1;
    return life.post('/policy', { policy: policy(revision, ...groups) });
  };
  const listed = async (query = '') => {
    const { body } = await portal.read(`/workspaces${query}`);
    return body.items.map((item: any) => [item.workspaceName, item.ownerGone]);
  };
  const read = async (id: string, user = PIA) =>
    (await portal.read(`/requests/${id}`, user)).body as WorkspaceRequestDetail;
  const approve = async (id: string, user: string) => {
    const { seen } = (await read(id)).decision!;
    return life.post(`/requests/${id}/approve`, { seen }, { user });
  };

  it('that the catalog no longer has are told in lists, and again when they are back', async () => {
    await publish();
    await portal.ask(goodBody({ name: 'mlw-kept' })).expect(201);
    await portal
      .ask({ ...goodBody({ name: 'mlw-left' }), owner: LEAVING })
      .expect(201);
    await look();
    expect(await listed()).toEqual([
      ['mlw-kept', undefined],
      ['mlw-left', undefined],
    ]);

    await portal.catalog.remove(LEAVING);
    await look();

    expect(await listed()).toEqual([
      ['mlw-kept', undefined],
      ['mlw-left', true],
    ]);
    expect(await listed('?ownerGone=true')).toEqual([['mlw-left', true]]);
    expect(await listed('?ownerGone=false')).toEqual([['mlw-kept', undefined]]);
    const { body: counts } = await portal.read(
      '/workspaces/counts?ownerGone=true',
    );
    expect(counts.total).toBe(1);
    const { body: status } = await portal.read('/status');
    expect(status.gone).toContainEqual({
      ref: LEAVING,
      reason: 'unknown',
      since: expect.any(String),
    });

    await portal.catalog.put(group('leaving'));
    await look();
    expect(await listed('?ownerGone=true')).toEqual([]);
  });

  it('of a workspace that moves on are stood in for by the platform', async () => {
    await publish(SECURITY);
    const { body: asked } = await portal.ask({
      ...goodBody(),
      owner: LEAVING,
    });
    await approve(asked.id, SAM).then(({ status }) => expect(status).toBe(200));
    const { body: page } = await portal.read('/workspaces');
    const [{ id }] = page.items;
    await portal.catalog.remove(LEAVING);
    await look();

    const wish = { version: 1, owner: TEAM_A, reason: 'Leaving is dissolved' };
    const { body: transfer } = await life.transfer(id, wish, { user: SAM });
    expect((await read(transfer.id)).decision!.needs).toEqual([
      { count: 1, groups: [PLATFORM] },
      { count: 1, groups: [TEAM_A] },
    ]);
    await approve(transfer.id, PIA);
    const { body } = await approve(transfer.id, ADA);

    expect(body.state).toBe('approved');
    expect((await portal.read(`/workspaces/${id}`)).body.owner).toBe(TEAM_A);
  });

  it('that are gone keep since when', async () => {
    await publish();
    await portal.ask({ ...goodBody(), owner: LEAVING }).expect(201);
    await portal.catalog.remove(LEAVING);
    await look();
    const before = await db(TABLES.gone);
    expect(before).not.toEqual([]);
    await db(TABLES.gone).update({ since: '2026-01-01T00:00:00.000Z' });
    await look();
    expect(await db(TABLES.gone)).toEqual(
      before.map(row => ({ ...row, since: '2026-01-01T00:00:00.000Z' })),
    );
  });

  it.each([
    ['unknown', 'group:default/nobody', 'which the catalog does not have'],
    ['empty', 'group:default/team-b', 'to which nobody belongs'],
  ])(
    'that approve are there: one that is %s is refused',
    async (_, ref, why) => {
      const before = await portal.read('/policy');
      const { status, body } = await publish(SECURITY, ref);
      expect(status).toBe(400);
      expect(body.error.fields).toMatchObject([
        {
          pointer: '/policy/tiers/restricted/approval/groups/1',
          message: expect.stringContaining(why),
        },
      ]);
      expect((await portal.read('/policy')).body).toEqual(before.body);
    },
  );

  it('that approve and are lost later are stood in for by the platform', async () => {
    await publish(SECURITY).then(({ status }) => expect(status).toBe(201));
    const { body: asked } = await portal.ask(goodBody());
    const seen = (await read(asked.id)).decision!;
    expect(seen.needs).toEqual([{ count: 1, groups: [SECURITY] }]);

    await portal.catalog.put(group('security', []));
    await look();

    const { decision } = await read(asked.id);
    expect(decision!.needs).toEqual([{ count: 1, groups: [PLATFORM] }]);
    expect(decision!.seen).not.toBe(seen.seen);
    expect((await approve(asked.id, SAM)).status).toBe(403);
    expect((await approve(asked.id, PIA)).body.state).toBe('approved');
  });
});
