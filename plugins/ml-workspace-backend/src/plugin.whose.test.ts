import {
  mlWorkspacePermissions,
  mlWorkspaceRequestForOthersPermission,
  mlWorkspaceWorkspaceChangePermission,
  signingKeyText,
  RESOURCE_TYPE_ML_WORKSPACE,
  RESOURCE_TYPE_ML_WORKSPACE_REQUEST,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { Knex } from 'knex';
import { RECORD_KEY } from './__testUtils__/record';
import { declaring } from './__testUtils__/declared';
import { HeldTask, heldScheduler } from './__testUtils__/heldScheduler';
import { ONLY } from './__testUtils__/httpAuth';
import { approvedOnly, goodBody } from './__testUtils__/isolations';
import { Life, lifeOf, withRules } from './__testUtils__/life';
import { ADA, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables, expectNoRows } from './__testUtils__/rows';
import { TABLES } from './database/tables';
import {
  createMlWorkspaceRequestConditionalDecision,
  mlWorkspaceRequestConditions,
} from './permissions/rules';
import {
  createMlWorkspaceConditionalDecision,
  mlWorkspaceConditions,
} from './permissions/workspaceRules';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const TEAM_A = 'group:default/team-a';
const TEAM_B = 'group:default/team-b';
/** Of another team than Ada. */
const BOB = 'user:default/bob';
/** Sees everything, and may change nothing of others. */
const OMAR = 'user:default/omar';
/** May ask in the name of team B. */
const PIA = 'user:default/pia';

const own = new Set(mlWorkspacePermissions.map(({ name }) => name));

const policy: PermissionPolicy = {
  async handle({ permission }, user): Promise<PolicyDecision> {
    const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
    if (!own.has(permission.name) || !user) return ALLOW;
    const { userEntityRef: ref, ownershipEntityRefs: claims } = user.info;
    if (isPermission(permission, mlWorkspaceRequestForOthersPermission)) {
      return createMlWorkspaceConditionalDecision(
        permission,
        mlWorkspaceConditions.isOwner({ claims: ref === PIA ? [TEAM_B] : [] }),
      );
    }
    if (ref === OMAR && permission.attributes.action === 'read') return ALLOW;
    if (isResourcePermission(permission, RESOURCE_TYPE_ML_WORKSPACE)) {
      return createMlWorkspaceConditionalDecision(
        permission,
        mlWorkspaceConditions.isOwner({ claims }),
      );
    }
    if (isResourcePermission(permission, RESOURCE_TYPE_ML_WORKSPACE_REQUEST)) {
      return createMlWorkspaceRequestConditionalDecision(
        permission,
        mlWorkspaceRequestConditions.isOwner({ claims }),
      );
    }
    return ALLOW;
  },
};

const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'test-policy',
  register(reg) {
    reg.registerInit({
      deps: { point: policyExtensionPoint },
      init: async ({ point }) => point.setPolicy(policy),
    });
  },
});

const memberships = {
  [ADA]: [TEAM_A],
  [BOB]: [TEAM_B],
  [OMAR]: [],
  [PIA]: [TEAM_A],
};

const ofTeam = (owner: string, name = 'mlw-fraud') => ({
  ...goodBody({ name }),
  owner,
});

describe.each(databases.eachSupportedId())('whose it is, on %s', id => {
  let db: Knex;
  let portal: Portal;
  let life: Life;
  let tasks: Map<string, HeldTask>;

  beforeAll(async () => {
    db = await databases.init(id);
    const held = heldScheduler();
    tasks = held.tasks;
    portal = await startPortal({
      db,
      memberships,
      config: {
        permission: { enabled: true },
        mlWorkspace: { record: { key: signingKeyText(RECORD_KEY) } },
      },
      features: [permissionPlugin, policyModule, held.feature],
    });
    life = lifeOf(portal);
  });

  afterAll(() => portal.stop());

  beforeEach(async () => {
    await db(TABLES.declared).delete();
    await emptyTables(db);
    portal.audit.clear();
  });

  const declare = async (name: string) => {
    await portal.catalog.put(declaring(name));
    await tasks.get('ml-workspace-declared')!.fn(new AbortController().signal);
  };

  it('lets nobody ask in the name of a team they are not in', async () => {
    const { status, body } = await portal.ask(ofTeam(TEAM_B));

    expect(status).toBe(403);
    expect(body.error.message).toContain(`You do not belong to ${TEAM_B}`);
    expect(body.error.fields).toMatchObject([{ pointer: '/owner' }]);
    expect(portal.audit.last('request-create')?.status).toBe('failed');
    const { status: another } = await portal.ask(ofTeam(ADA), { user: BOB });
    expect(another).toBe(403);
    await expectNoRows(db);
  });

  it('lets people ask in their own name and in that of each of their groups', async () => {
    const statuses = [
      await portal.ask(ofTeam(TEAM_A)),
      await portal.ask(ofTeam(ADA, 'mlw-own')),
      await portal.ask(ofTeam('Group:Default/Team-A', 'mlw-3')),
    ].map(({ status }) => status);
    expect(statuses).toEqual([201, 201, 201]);
  });

  it('lets those ask for others who have the permission for that owner', async () => {
    const granted = await portal.ask(ofTeam(TEAM_B), { user: PIA });
    const refused = await portal.ask(ofTeam(ADA, 'mlw-own'), { user: PIA });
    expect([granted.status, refused.status]).toEqual([201, 403]);
  });

  describe('a workspace that another team declares', () => {
    beforeEach(() => declare('mlw-declared'));
    afterEach(() => portal.catalog.remove('resource:default/mlw-declared'));

    it('is not taken over, and nothing tells whose it is', async () => {
      const { status, body } = await portal.ask(
        ofTeam(TEAM_B, 'mlw-declared'),
        { user: BOB },
      );

      expect(status).toBe(409);
      expect(body.error).toMatchObject({ askAnyway: true });
      expect(body.error.message).toContain('askAnyway');
      expect(body.error.message).not.toContain(TEAM_A);
      expect(await db(TABLES.requests)).toEqual([]);
      const { body: page } = await portal.read('/workspaces');
      expect(page.items).toMatchObject([{ owner: TEAM_A }]);
    });

    it('waits for a decision of its owner where that is asked for, and stays theirs until then', async () => {
      const { status, body } = await portal.ask(
        { ...ofTeam(TEAM_B, 'mlw-declared'), askAnyway: true },
        { user: BOB },
      );

      expect(status).toBe(201);
      expect(body).toMatchObject({
        state: 'submitted',
        owner: TEAM_B,
        takesFrom: TEAM_A,
      });
      // Ada would lose it, so she may see who wants it.
      await portal.read(`/requests/${body.id}`, ADA).expect(200);
      const { body: page } = await portal.read('/workspaces');
      expect(page.items).toMatchObject([
        { owner: TEAM_A, basis: { kind: 'declared' } },
      ]);
      const { body: none } = await portal.read('/workspaces', BOB);
      expect(none.items).toEqual([]);
    });

    it('gives way to a request of its own team', async () => {
      await portal.ask(ofTeam(TEAM_A, 'mlw-declared')).expect(201);
      const { body } = await portal.read('/workspaces');
      expect(body.items).toMatchObject([{ basis: { kind: 'requested' } }]);
    });
  });

  it('lets those change and end it who have that permission, and hides it from those who may not see it', async () => {
    const { id: workspace, created } = await life.create();
    const change = {
      isolation: withRules('mlw-fraud', 'one'),
      version: 1,
    };
    for (const [user, status] of [
      [OMAR, 403],
      [BOB, 404],
    ] as const) {
      const asked = await life.change(workspace, change, { user });
      const ended = await life.retire(workspace, { version: 1 }, { user });
      expect([asked.status, ended.status]).toEqual([status, status]);
    }
    const { body } = await life.change(workspace, change, { user: OMAR });
    expect(body.error.message).toContain(
      mlWorkspaceWorkspaceChangePermission.name,
    );
    const report = await life.post(
      `/requests/${created.id}/generated`,
      {},
      { user: BOB },
    );
    expect(report.status).toBe(404);
    await life.change(workspace, change).expect(201);
    await life.retire(workspace, { version: 2 }).expect(201);
  });

  it('shows what was asked of a workspace to whoever owns it by now, and to who asked', async () => {
    const { id: workspace, created } = await life.create();
    const before = [created.id];
    const statusOf = async (path: string, user: string) =>
      (await portal.read(path, user)).status;
    const listed = async (user: string): Promise<string[]> => {
      const { body } = await portal.read('/requests', user);
      return body.items.map((item: { id: string }) => item.id);
    };
    for (const path of ['', '/proof']) {
      expect(await statusOf(`/requests/${created.id}${path}`, BOB)).toBe(404);
    }
    const wish = { version: 1, owner: TEAM_B, reason: 'They run it now' };
    const { body: handed } = await life.transfer(workspace, wish).expect(201);
    const { body: seen } = await portal.read(`/requests/${handed.id}`, BOB);
    // To be asked about it opens nothing of before.
    expect(await listed(BOB)).toEqual([handed.id]);
    await life
      .post(
        `/requests/${handed.id}/approve`,
        { seen: seen.decision.seen },
        { user: BOB },
      )
      .expect(200);

    before.push(handed.id);
    for (const user of [BOB, ADA]) {
      expect((await listed(user)).sort()).toEqual(before.sort());
      for (const path of ['', '/proof']) {
        const shown = await statusOf(`/requests/${created.id}${path}`, user);
        expect([user, path, shown]).toEqual([user, path, 200]);
      }
    }
    const evidence = `/workspaces/${workspace}/evidence.zip`;
    expect(await statusOf(evidence, BOB)).toBe(200);
    expect(await statusOf(evidence, ADA)).toBe(404);
    expect(await statusOf(`/workspaces/${workspace}`, ADA)).toBe(404);

    const change = { isolation: withRules('mlw-fraud', 'one'), version: 2 };
    const { body: changed } = await life
      .change(workspace, change, { user: BOB })
      .expect(201);
    expect(await statusOf(`/requests/${changed.id}`, BOB)).toBe(200);
    expect(await statusOf(`/requests/${changed.id}`, ADA)).toBe(404);
    expect((await listed(ADA)).sort()).toEqual(before.sort());
  });

  it('tells who reports no more than the state', async () => {
    const { created } = await life.create();
    const { body } = await life.report(created.id, 'generated');
    expect(body).toEqual({ id: created.id, state: 'generated' });
  });

  it('tells numbers over all workspaces only to those who see all', async () => {
    await portal.ask(goodBody());
    const read = async (user: string) =>
      (await portal.read('/status', user)).body;
    expect(await read(OMAR)).toHaveProperty('due');
    const bobs = await read(BOB);
    expect(bobs).not.toHaveProperty('due');
    expect(bobs).not.toHaveProperty('rejudging');
  });

  it('keeps what policy refuses where a person shall decide, and never what Azure refuses', async () => {
    const isolation = {
      ...approvedOnly(),
      inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
    };
    const refused = { ...goodBody(), isolation };
    const { body: offer } = await portal.ask(refused).expect(400);
    expect(offer.error).toMatchObject({ askAnyway: true });
    expect(offer.error.message).toContain('askAnyway');
    const { status, body } = await portal.ask({ ...refused, askAnyway: true });
    expect([status, body.state]).toEqual([201, 'submitted']);
    expect(body.posture.compliance.meets).toBe('no');
    const { body: never } = await portal
      .ask({
        ...goodBody(),
        isolation: approvedOnly({ name: '!' }),
        askAnyway: true,
      })
      .expect(400);
    expect(never.error).not.toHaveProperty('askAnyway');
  });

  it.each([undefined, ' '])(
    'keeps nothing for a decision that says not why (%p)',
    async description => {
      const { status, body } = await portal.ask({
        ...goodBody(),
        description,
        askAnyway: true,
      });
      expect(status).toBe(400);
      expect(body.error.fields).toMatchObject([{ pointer: '/description' }]);
      await expectNoRows(db);
    },
  );

  it('binds services by the permission that their token is for', async () => {
    const { created } = await life.create();
    const only = async (permission: string) => {
      const report = await life
        .report(created.id, 'generated')
        .set(ONLY, permission);
      const read = await portal
        .readAsService(`/requests/${created.id}`)
        .set(ONLY, permission);
      const changes = await portal
        .readAsService('/changes')
        .set(ONLY, permission);
      return [report.status, read.status, changes.status];
    };
    expect(await only('ml-workspace.policy.read')).toEqual([403, 403, 403]);
    expect(await only('ml-workspace.request.report')).toEqual([200, 403, 403]);
    expect(await only('ml-workspace.request.read')).toEqual([403, 200, 403]);
    expect(await only('ml-workspace.workspace.read')).toEqual([403, 403, 200]);
  });
});
