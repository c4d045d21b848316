import {
  WorkspaceSummary,
  mlWorkspaceWorkspaceReadPermission,
  mlWorkspaceWorkspaceWaivePermission,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { randomUUID } from 'node:crypto';
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
import { approvedOnly } from './__testUtils__/isolations';
import { lifeOf } from './__testUtils__/life';
import { ADA, API, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';
import { statementsOf } from './__testUtils__/statements';
import { storeWorkspace, StoredWorkspace } from './__testUtils__/stored';
import { inDays } from './__testUtils__/waivers';
import { TABLES } from './database/tables';
import {
  createMlWorkspaceConditionalDecision,
  mlWorkspaceConditions,
} from './permissions/workspaceRules';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const EVE = 'user:default/eve';
const AUDITOR = 'user:default/auditor';

/** Eve sees nothing, auditors what is badly isolated or not restricted, the rest what they own. */
const policy: PermissionPolicy = {
  async handle({ permission }, user): Promise<PolicyDecision> {
    const ref = user?.info.userEntityRef;
    if (isPermission(permission, mlWorkspaceWorkspaceWaivePermission)) {
      return {
        result: ref === AUDITOR ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
      };
    }
    if (!isPermission(permission, mlWorkspaceWorkspaceReadPermission) || !ref) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (ref === EVE) return { result: AuthorizeResult.DENY };
    const { isOwner, hasVerdict, hasClassification } = mlWorkspaceConditions;
    return createMlWorkspaceConditionalDecision(
      permission,
      ref === AUDITOR
        ? {
            anyOf: [
              hasVerdict({ verdicts: ['exposed', 'partially-isolated'] }),
              { not: hasClassification({ classifications: ['restricted'] }) },
            ],
          }
        : isOwner({ claims: [ref] }),
    );
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

describe.each(databases.eachSupportedId())('who sees which on %s', id => {
  let db: Knex;
  let portal: Portal;
  let stored: Record<'mine' | 'exposed' | 'internal', StoredWorkspace>;

  beforeAll(async () => {
    db = await databases.init(id);
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
    stored = {
      mine: await storeWorkspace(db, approvedOnly({ name: 'mine' }), {
        owner: ADA,
      }),
      exposed: await storeWorkspace(db, {
        ...approvedOnly({ name: 'exposed' }),
        inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
      }),
      internal: await storeWorkspace(db, {
        ...approvedOnly({ name: 'internal' }),
        dataClassification: 'internal',
      }),
    };
  });

  const names = async (user: string) => {
    const { body } = await portal.read('/workspaces', user);
    return body.items.map((item: WorkspaceSummary) => item.workspaceName);
  };
  const byEntities = async (user: string) => {
    const refs = Object.values(stored).map(each => each.entityRef);
    const { body, status } = await request(portal.server)
      .post(`${API}/workspaces/by-entities`)
      .set('Authorization', mockCredentials.user.header(user))
      .send({ entityRefs: refs });
    expect(status).toBe(200);
    return body.items.map(
      (item: WorkspaceSummary | null) => item?.workspaceName ?? null,
    );
  };

  it('lists and counts to each what they may see', async () => {
    expect(await names(ADA)).toEqual(['mine']);
    expect(await names(AUDITOR)).toEqual(['exposed', 'internal']);
    const { body: one } = await portal.read('/workspaces/counts', ADA);
    expect(one).toMatchObject({
      total: 1,
      verdicts: { 'exfiltration-protected': 1, exposed: 0 },
    });
    const { body: two } = await portal.read('/workspaces/counts', AUDITOR);
    expect(two.total).toBe(2);
  });

  it('leaves out of a lookup what one may not see, as if it were not there', async () => {
    expect(await byEntities(ADA)).toEqual(['mine', null, null]);
    expect(await byEntities(AUDITOR)).toEqual([null, 'exposed', 'internal']);
  });

  it('lets ask for a waiver who sees the workspace and may, and lists it to who sees that', async () => {
    const ask = (workspace: StoredWorkspace, user: string) =>
      lifeOf(portal).post(
        `/workspaces/${workspace.workspaceId}/waivers`,
        {
          version: 1,
          check: 'public-access-restricted',
          expires: inDays(3),
          reason: 'A partner uploads',
        },
        { user },
      );
    const statuses = async (workspace: StoredWorkspace) => {
      const answers = [];
      for (const user of [EVE, ADA, AUDITOR]) {
        answers.push((await ask(workspace, user)).status);
      }
      return answers;
    };
    // Of what is hers nothing fails; of the others she hears nothing.
    expect(await statuses(stored.mine)).toEqual([403, 400, 404]);
    expect(await statuses(stored.exposed)).toEqual([403, 404, 403]);

    await db(TABLES.workspaces)
      .where({ id: stored.exposed.workspaceId })
      .update({ owner: ADA });
    const { body: asked } = await ask(stored.exposed, ADA);
    const listed = async (path: string, user: string) => {
      const { status, body } = await portal.read(path, user);
      return status === 200 ? body.items?.length : status;
    };
    await db(TABLES.workspaces)
      .where({ id: stored.exposed.workspaceId })
      .update({ owner: 'group:default/team-b' });
    const own = `/workspaces/${stored.exposed.workspaceId}/waivers`;
    for (const [path, answers] of [
      ['/waivers', [403, 0, 1]],
      [own, [403, 404, 1]],
      [`${own}/export?format=psrule`, [403, 404, undefined]],
    ] as const) {
      const found = [];
      for (const user of [EVE, ADA, AUDITOR]) {
        found.push(await listed(path, user));
      }
      expect([path, found]).toEqual([path, answers]);
    }
    expect(asked.waiver.state).toBe('waiting');
  });

  it('puts the condition into the one statement of each call', async () => {
    const read = (path: string) =>
      statementsOf(db, () => portal.read(path, ADA));
    for (const path of ['/workspaces?limit=1', '/workspaces/counts']) {
      const statements = await read(path);
      expect(statements).toHaveLength(1);
      expect(statements[0].bindings).toContain(ADA);
      expect(statements[0].rows).toBe(1);
    }
    const lookup = await statementsOf(db, () => byEntities(ADA));
    expect(lookup).toHaveLength(1);
    expect(lookup[0].bindings).toContain(ADA);
    expect(lookup[0].rows).toBe(1);
  });

  it('shows one workspace, its past and its posture only to those who may see it, and audits it', async () => {
    const { workspaceId, entityRef } = stored.exposed;
    const unknownId = `/workspaces/${randomUUID()}`;
    for (const [path, nowhere] of [
      [`/workspaces/${workspaceId}`, unknownId],
      [`/workspaces/${workspaceId}/posture`, unknownId],
      [`/workspaces/${workspaceId}/history`, unknownId],
      [
        `/workspaces/by-entity/${entityRef.replace(':', '/')}`,
        '/workspaces/by-entity/resource/default/nowhere',
      ],
    ]) {
      portal.audit.clear();
      expect([path, (await portal.read(path, AUDITOR)).status]).toEqual([
        path,
        200,
      ]);
      expect(portal.audit.lines).toEqual([]);
      const { status, body } = await portal.read(path, ADA);
      expect([path, status]).toEqual([path, 404]);
      expect(body.error).toEqual((await portal.read(nowhere, ADA)).body.error);
      expect(portal.audit.last('workspace-read')?.status).toBe('failed');
    }
  });

  it('refuses every list to those who may see nothing, and audits it', async () => {
    for (const path of ['/workspaces', '/workspaces/counts']) {
      expect((await portal.read(path, EVE)).status).toBe(403);
    }
    expect(portal.audit.last('workspace-list')?.status).toBe('failed');
  });

  it('resolves conditions for whoever asks the permission framework', async () => {
    const decide = async (user: string, resourceRef: string) => {
      const permission = mlWorkspaceWorkspaceReadPermission;
      const { body } = await request(portal.server)
        .post('/api/permission/authorize')
        .set('Authorization', mockCredentials.user.header(user))
        .send({ items: [{ id: 'a', permission, resourceRef }] });
      return body.items[0].result;
    };
    expect(await decide(ADA, stored.mine.workspaceId)).toBe('ALLOW');
    expect(await decide(ADA, stored.exposed.workspaceId)).toBe('DENY');
    expect(await decide(AUDITOR, stored.exposed.workspaceId)).toBe('ALLOW');
    expect(await decide(ADA, 'nothing')).toBe('DENY');
  });

  it('tells what is wrong with an entity only to those who may see its workspace', async () => {
    const problem = { message: 'It cannot be shown', fields: [] };
    await db(TABLES.declared).insert({
      entity_ref: 'resource:default/wrong',
      owner: ADA,
      hash: 'h',
      problem: JSON.stringify(problem),
    });
    const ask = async (user: string) => {
      const { status, body } = await portal.read(
        '/workspaces/by-entity/resource/default/wrong',
        user,
      );
      return [status, body.error.message.includes(problem.message)];
    };

    expect(await ask(ADA)).toEqual([409, true]);
    expect(await ask(EVE)).toEqual([403, false]);
    expect(await ask('user:default/bob')).toEqual([404, false]);
    await db(TABLES.declared).delete();
  });
});
