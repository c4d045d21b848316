import {
  mlWorkspaceRequestCreatePermission,
  mlWorkspaceRequestReadPermission,
  mlWorkspaceWorkspaceReadPermission,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { Knex } from 'knex';
import request from 'supertest';
import {
  createMlWorkspaceRequestConditionalDecision,
  mlWorkspaceRequestConditions,
} from './permissions/rules';
import {
  createMlWorkspaceConditionalDecision,
  mlWorkspaceConditions,
} from './permissions/workspaceRules';
import { goodBody } from './__testUtils__/isolations';
import { ADA, Portal, startPortal } from './__testUtils__/portal';
import { countRows, emptyTables, NO_ROWS } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const BOB = 'user:default/bob';
const EVE = 'user:default/eve';
const AUDITOR = 'user:default/auditor';
const TEAM_MATE = 'user:default/team-mate';

/** People read what they own or asked for; Eve nothing, the auditor all but Ada's. */
const policy: PermissionPolicy = {
  async handle({ permission }, user): Promise<PolicyDecision> {
    const ref = user?.info.userEntityRef;
    if (isPermission(permission, mlWorkspaceRequestCreatePermission)) {
      const result = ref === EVE ? AuthorizeResult.DENY : AuthorizeResult.ALLOW;
      return { result };
    }
    if (isPermission(permission, mlWorkspaceRequestReadPermission) && ref) {
      if (ref === EVE) return { result: AuthorizeResult.DENY };
      const owns = (...claims: string[]) =>
        mlWorkspaceRequestConditions.isOwner({ claims });
      const conditions = {
        [AUDITOR]: { not: owns(ADA) },
        [TEAM_MATE]: owns(TEAM_MATE, 'Group:default/Team-A'),
      };
      return createMlWorkspaceRequestConditionalDecision(
        permission,
        conditions[ref as keyof typeof conditions] ?? owns(ref),
      );
    }
    if (isPermission(permission, mlWorkspaceWorkspaceReadPermission) && ref) {
      if (ref === EVE) return { result: AuthorizeResult.DENY };
      return createMlWorkspaceConditionalDecision(permission, {
        anyOf: [
          mlWorkspaceConditions.isOwner({
            claims: ref === BOB ? [BOB] : [ref, 'group:default/team-a'],
          }),
        ],
      });
    }
    return { result: AuthorizeResult.ALLOW };
  },
};

const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'test-policy',
  register(reg) {
    reg.registerInit({
      deps: { point: policyExtensionPoint },
      async init({ point }) {
        point.setPolicy(policy);
      },
    });
  },
});

describe('permissions', () => {
  let db: Knex;
  let portal: Portal;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({
      db,
      config: { permission: { enabled: true } },
      features: [permissionPlugin, policyModule],
    });
  });

  afterAll(() => portal.stop());

  beforeEach(async () => {
    await emptyTables(db);
    portal.audit.clear();
  });

  const names = async (user: string) => {
    const { body } = await portal.read('/requests', user);
    return body.items.map(
      (item: { workspaceName: string }) => item.workspaceName,
    );
  };

  it('lets nobody ask for a workspace who may not, and audits it', async () => {
    const { status, body } = await portal.ask(goodBody(), { user: EVE });

    expect(status).toBe(403);
    expect(body.error.message).toContain('ml-workspace.request.create');
    expect(portal.audit.lines).toMatchObject([
      { eventId: 'request-create', status: 'initiated' },
      {
        eventId: 'request-create',
        status: 'failed',
        error: { name: 'NotAllowedError' },
      },
    ]);
    expect(await countRows(db)).toEqual(NO_ROWS);
  });

  it('lists to each what they may read', async () => {
    await portal.ask(goodBody({ name: 'mlw-ada' }));
    await portal.ask(
      { ...goodBody({ name: 'mlw-bob' }), owner: 'user:default/ada' },
      { user: BOB },
    );
    await portal.ask(goodBody({ name: 'mlw-bob-2' }), { user: BOB });

    expect(await names(ADA)).toEqual(['mlw-bob', 'mlw-ada']);
    expect(await names(BOB)).toEqual(['mlw-bob-2', 'mlw-bob']);
    expect(await names(AUDITOR)).toEqual(['mlw-bob-2']);
    expect(await names(TEAM_MATE)).toEqual(['mlw-bob-2', 'mlw-ada']);
  });

  it('pages through what one may read without gaps', async () => {
    for (const index of [1, 2, 3, 4]) {
      const user = index % 2 ? ADA : BOB;
      await portal.ask(goodBody({ name: `mlw-${index}` }), { user });
    }

    const { body: first } = await portal.read('/requests?limit=1', BOB);
    const { body: second } = await portal.read(
      `/requests?limit=1&cursor=${first.nextCursor}`,
      BOB,
    );
    expect([first.items[0], second.items[0]]).toMatchObject([
      { workspaceName: 'mlw-4' },
      { workspaceName: 'mlw-2' },
    ]);
    expect(second.nextCursor).toBeUndefined();
  });

  it('shows a request and its workspace only to those who may read it', async () => {
    const { body: taken } = await portal.ask(goodBody());
    const paths = [
      `/requests/${taken.id}`,
      `/workspaces/by-entity/${taken.entityRef.replace(':', '/')}`,
    ];

    for (const path of paths) {
      expect((await portal.read(path, ADA)).status).toBe(200);
      expect((await portal.read(path, TEAM_MATE)).status).toBe(200);
      const { status, body } = await portal.read(path, BOB);
      expect(status).toBe(404);
      expect(Object.keys(body.error)).toEqual(['name', 'message']);
      expect(JSON.stringify(body.error)).not.toContain('mlw-fraud');
    }
    expect(portal.audit.last('request-read')?.status).toBe('failed');
    expect(portal.audit.last('workspace-read')?.status).toBe('failed');
  });

  it('lists nothing to those who may read nothing, and audits it', async () => {
    const { status } = await portal.read('/requests', EVE);

    expect(status).toBe(403);
    expect(portal.audit.last('request-list')?.status).toBe('failed');
  });

  it('names the request in the way only to those who may read it', async () => {
    const { body: taken } = await portal.ask(goodBody());

    const toBob = await portal.ask(goodBody(), { user: BOB });
    const toMate = await portal.ask(goodBody(), { user: TEAM_MATE });

    expect([toBob.status, toMate.status]).toEqual([409, 409]);
    expect(JSON.stringify(toBob.body.error)).not.toContain(taken.id);
    expect(toMate.body.error.requestId).toBe(taken.id);
  });

  it('resolves conditions for whoever asks the permission framework', async () => {
    const { body: taken } = await portal.ask(goodBody());

    const decide = async (user: string, resourceRef: string) => {
      const { body } = await request(portal.server)
        .post('/api/permission/authorize')
        .set('Authorization', mockCredentials.user.header(user))
        .send({
          items: [
            {
              id: 'a',
              permission: mlWorkspaceRequestReadPermission,
              resourceRef,
            },
          ],
        });
      return body.items[0].result;
    };
    expect(await decide(ADA, taken.id)).toBe(AuthorizeResult.ALLOW);
    expect(await decide(BOB, taken.id)).toBe(AuthorizeResult.DENY);
    expect(await decide(ADA, 'nothing')).toBe(AuthorizeResult.DENY);
  });
});
