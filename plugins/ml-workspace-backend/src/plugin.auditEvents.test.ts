import {
  eventHash,
  mlWorkspaceAuditReadPermission,
  verifyDump,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
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
import { goodBody } from './__testUtils__/isolations';
import { lifeOf, withRules } from './__testUtils__/life';
import { ADA, API, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';
import { toChainEvent } from './database/eventStore';
import { TABLES } from './database/tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const AUDITOR = 'user:default/auditor';
const PATH = '/audit/events';

const permissionPolicy: PermissionPolicy = {
  async handle({ permission }, user): Promise<PolicyDecision> {
    const isAudit = isPermission(permission, mlWorkspaceAuditReadPermission);
    const isMeant = user?.info.userEntityRef === AUDITOR;
    return {
      result:
        isAudit && !isMeant ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
    };
  },
};

const permissionModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'test-policy',
  register(reg) {
    reg.registerInit({
      deps: { point: policyExtensionPoint },
      init: async ({ point }) => point.setPolicy(permissionPolicy),
    });
  },
});

describe.each(databases.eachSupportedId())('a dump of the chain on %s', id => {
  let db: Knex;
  let portal: Portal;

  beforeAll(async () => {
    db = await databases.init(id);
    portal = await startPortal({
      db,
      config: { permission: { enabled: true } },
      features: [permissionPlugin, permissionModule],
    });
  });

  afterAll(() => portal.stop());

  beforeEach(async () => {
    await emptyTables(db);
    portal.audit.clear();
  });

  const dump = async () => {
    const { status, text } = await portal.read(PATH, AUDITOR);
    expect(status).toBe(200);
    return verifyDump(text.split('\n'));
  };

  /** A request with two events, among others with as many. */
  async function threeRequests(): Promise<string> {
    const ids: string[] = [];
    for (const name of ['mlw-one', 'mlw-two', 'mlw-three']) {
      const { body } = await portal.ask(goodBody({ name }));
      ids.push(body.id);
    }
    return ids.sort()[1];
  }

  it('holds what really happened, and nothing in it is broken', async () => {
    const life = lifeOf(portal);
    const { created, id: workspaceId } = await life.create('mlw-fraud');
    await life.report(created.id, 'generated');
    await life.report(created.id, 'live');
    const changed = await life.change(workspaceId, {
      isolation: withRules('mlw-fraud', 'one', 'two'),
      version: 1,
    });
    expect(changed.status).toBe(201);
    await portal.ask(goodBody({ name: 'mlw-other' }));

    const events = await db(TABLES.events);
    expect(events.length).toBeGreaterThan(7);
    expect(await dump()).toEqual({
      intact: true,
      requests: 3,
      events: events.length,
      newerTypes: 0,
      unbound: 0,
      unlogged: 0,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      log: expect.objectContaining({ checkpoints: 1, forgotten: 0 }),
    });
  });

  it('is a dump also while there is no request', async () => {
    expect(await dump()).toMatchObject({ intact: true, requests: 0 });
  });

  it('shows where somebody changed an event in the database', async () => {
    const requestId = await threeRequests();
    await db(TABLES.events)
      .where({ request_id: requestId, sequence: 2 })
      .update({ actor: 'user:default/somebody-else' });

    expect(await dump()).toMatchObject({
      intact: false,
      request: requestId,
      sequence: 2,
      expected: expect.stringContaining('hash'),
    });
  });

  it('shows where somebody took the last event away', async () => {
    const requestId = await threeRequests();
    await db(TABLES.events)
      .where({ request_id: requestId, sequence: 2 })
      .delete();

    expect(await dump()).toMatchObject({
      intact: false,
      request: requestId,
      sequence: 1,
      expected: 'number of events 2',
      found: 'number of events 1',
    });
  });

  it('shows where somebody added an event that the request does not know of', async () => {
    const requestId = await threeRequests();
    const last = await db(TABLES.events)
      .where({ request_id: requestId, sequence: 2 })
      .first();
    const added = {
      ...last,
      sequence: 3,
      type: 'generated',
      previous_hash: last.hash,
      leaf_index: null,
    };
    const hash = eventHash(toChainEvent(added));
    await db(TABLES.events).insert({ ...added, hash });

    expect(await dump()).toMatchObject({
      intact: false,
      request: requestId,
      sequence: 3,
      expected: 'number of events 2',
    });
  });

  it('is for those who may read it, and the audit log knows who tried', async () => {
    const nobody = await request(portal.server).get(`${API}${PATH}`);
    expect(nobody.status).toBe(401);
    expect((await portal.readAsService(PATH)).status).toBe(200);
    portal.audit.clear();

    const refused = await portal.read(PATH, ADA);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('ml-workspace.audit.read');
    expect(portal.audit.last('event-dump')).toMatchObject({
      status: 'failed',
      severityLevel: 'medium',
    });

    const { headers } = await portal.read(PATH, AUDITOR);
    expect(headers['content-type']).toMatch(/^application\/x-ndjson/);
    expect(portal.audit.last('event-dump')?.status).toBe('succeeded');
  });
});

it('is no dump at all when the database is gone', async () => {
  const db = await databases.init('SQLITE_3');
  const portal = await startPortal({ db });
  await db.schema.dropTable(TABLES.events);

  const { status, body } = await portal.read(PATH);

  expect(status).toBe(500);
  expect(body.error).toBeDefined();
  expect(portal.audit.last('event-dump')?.status).toBe('failed');
  await portal.stop();
});
