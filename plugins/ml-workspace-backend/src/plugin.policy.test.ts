import {
  PolicyFlip,
  mlWorkspacePolicyPublishPermission,
  mlWorkspacePolicyReadPermission,
  mlWorkspaceWorkspaceReadPermission,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  baselinePolicy,
  ENGINE_VERSION,
  contentHash,
  policyVersionOf,
} from '@ringfence/engine';
import { waitFor } from '@ringfence/testing/portal';
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
import { approvedOnly, OWNER } from './__testUtils__/isolations';
import { ADA, API, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';
import { activatePolicy, storeWorkspace } from './__testUtils__/stored';
import { TABLES } from './database/tables';
import {
  createMlWorkspaceConditionalDecision,
  mlWorkspaceConditions,
} from './permissions/workspaceRules';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const EVE = 'user:default/eve';
const BOB = 'user:default/bob';

/** Eve may do nothing with policies; Bob sees only what he owns. */
const permissionPolicy: PermissionPolicy = {
  async handle({ permission }, user): Promise<PolicyDecision> {
    const ref = user?.info.userEntityRef;
    const isPolicy =
      isPermission(permission, mlWorkspacePolicyReadPermission) ||
      isPermission(permission, mlWorkspacePolicyPublishPermission);
    if (isPolicy && ref === EVE) return { result: AuthorizeResult.DENY };
    if (
      ref === BOB &&
      isPermission(permission, mlWorkspaceWorkspaceReadPermission)
    ) {
      return createMlWorkspaceConditionalDecision(
        permission,
        mlWorkspaceConditions.isOwner({ claims: [BOB] }),
      );
    }
    return { result: AuthorizeResult.ALLOW };
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

const policy = (revision: number, changes: object = {}) => ({
  ...baselinePolicy,
  name: 'contoso',
  revision,
  ...changes,
});

describe.each(databases.eachSupportedId())('a published policy on %s', id => {
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
    await db(TABLES.rejudging).delete();
    await db(TABLES.policies).delete();
    await activatePolicy(db);
    portal.audit.clear();
  });

  const post = (path: string, body: object, user = ADA) =>
    request(portal.server)
      .post(`${API}${path}`)
      .set('Authorization', mockCredentials.user.header(user))
      .send(body);
  const publish = (published: object, user = ADA) =>
    post('/policy', { policy: published }, user);
  const revision = async () =>
    (await portal.read('/policy')).body.policy.revision;

  it('is active at once, and every workspace is judged by it', async () => {
    await storeWorkspace(db, approvedOnly());
    const strict = policy(2, { regions: ['norwayeast'] });

    const { status, body } = await publish(strict);

    const hash = contentHash(strict);
    expect([status, body]).toEqual([
      201,
      { hash, name: 'contoso', revision: 2 },
    ]);
    expect((await portal.read('/policy')).body).toEqual({
      version: policyVersionOf(strict),
      policy: strict,
    });
    await waitFor(async () => {
      const { body: now } = await portal.read('/status');
      expect(now).toEqual({
        policy: { hash, name: 'contoso', revision: 2 },
        engineVersion: ENGINE_VERSION,
        due: 0,
        rejudging: {
          policyHash: hash,
          engineVersion: ENGINE_VERSION,
          total: 1,
          judged: 1,
          changed: 1,
          unreadable: 0,
          startedAt: expect.any(String),
          finishedAt: expect.any(String),
        },
        record: { key: 'development' },
      });
    });
    const { body: page } = await portal.read('/workspaces');
    expect(page.items[0].meets).toBe('no');
    expect(portal.audit.last('policy-publish')).toMatchObject({
      severityLevel: 'high',
      status: 'succeeded',
      meta: { hash, revision: 2, isNew: true },
    });
    expect(JSON.stringify(portal.audit.lines)).not.toContain('contoso');
  });

  it('is the same when it is published twice, and never goes back', async () => {
    expect((await publish(policy(3))).status).toBe(201);
    expect((await publish(policy(3))).status).toBe(200);
    for (const older of [policy(3, { regions: [] }), policy(2)]) {
      const { status, body } = await publish(older);
      expect(status).toBe(409);
      expect(body.error.message).toContain('not above 3');
    }
    expect(await revision()).toBe(3);
  });

  it('is refused with the place of what is wrong, and the active one stays', async () => {
    for (const [wrong, pointer] of [
      [policy(0), '/policy/revision'],
      [policy(2, { tiers: 1 }), '/policy/tiers'],
      [policy(2, { colour: 'red' }), '/policy/colour'],
      [
        policy(2, { enforcement: { '/such': 'off' } }),
        '/policy/enforcement/~1such',
      ],
      [
        policy(2, {
          tiers: {
            A: { minimumVerdict: 'isolated' },
            a: { minimumVerdict: 'exposed' },
          },
        }),
        '/policy/tiers/a',
      ],
      [
        policy(2, { tiers: { a: { inherits: 'b' } } }),
        '/policy/tiers/a/inherits',
      ],
    ] as const) {
      for (const path of ['/policy', '/policy/preview']) {
        const { status, body } = await post(path, { policy: wrong });
        expect([path, pointer, status]).toEqual([path, pointer, 400]);
        expect(
          body.error.fields.map((each: { pointer: string }) => each.pointer),
        ).toEqual([pointer]);
      }
    }
    expect(await revision()).toBe(1);
  });

  it('is shown beforehand by what it would change, which way, whose and why', async () => {
    const open = await storeWorkspace(
      db,
      {
        ...approvedOnly({ name: 'mlw-open' }),
        dataClassification: 'confidential',
        inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
      },
      { owner: BOB },
    );
    const closed = await storeWorkspace(db, approvedOnly({ name: 'mlw-a' }));
    await storeWorkspace(db, {
      ...approvedOnly({ name: 'mlw-b' }),
      region: 'norwayeast',
    });
    const next = policy(2, {
      regions: ['norwayeast'],
      tiers: {
        ...baselinePolicy.tiers,
        confidential: { minimumVerdict: 'exposed', approval: 'automatic' },
      },
    });
    const walk = async (user: string, limit: number) => {
      const flips: PolicyFlip[] = [];
      const totals = new Set<number>();
      let cursor: string | undefined;
      do {
        const { body } = await post(
          '/policy/preview',
          { policy: next, limit, cursor },
          user,
        );
        flips.push(...body.items);
        totals.add(body.total);
        cursor = body.nextCursor;
      } while (cursor);
      return { flips, totals: [...totals] };
    };
    const flipOf = (which: typeof open, owner: string) => ({
      id: which.workspaceId,
      entityRef: which.entityRef,
      owner,
      direction: 'worse',
      before: { verdict: which.posture.verdict, meets: 'yes' },
      after: { verdict: which.posture.verdict, meets: 'no' },
      because: ['Region westeurope is not one of norwayeast'],
    });

    const { flips, totals } = await walk(ADA, 1);
    expect(totals).toEqual([3]);
    expect(flips).toMatchObject([flipOf(closed, OWNER)]);
    expect((await walk(BOB, 500)).totals).toEqual([1]);

    const lenient = { ...next, regions: undefined };
    const { body } = await post('/policy/preview', { policy: lenient }, BOB);
    expect(body).toMatchObject({ total: 1, judged: 1, unreadable: 0 });
    expect(body.items).toMatchObject([
      {
        ...flipOf(open, BOB),
        direction: 'better',
        before: { meets: 'no' },
        after: { meets: 'yes' },
        because: [],
      },
    ]);
    expect(await revision()).toBe(1);
    expect(await db(TABLES.policies)).toHaveLength(1);
  });

  it('is previewed in pages of their own: not of another policy, and not without end', async () => {
    for (const name of ['mlw-a', 'mlw-b']) {
      await storeWorkspace(db, approvedOnly({ name }));
    }
    const { body } = await post('/policy/preview', {
      policy: policy(2),
      limit: 1,
    });
    for (const wrong of [
      { policy: policy(3), cursor: body.nextCursor },
      { policy: policy(2), cursor: 'x' },
      { policy: policy(2), limit: 1_000_000 },
    ]) {
      expect((await post('/policy/preview', wrong)).status).toBe(400);
    }
  });

  it('is not for those who may not, and it is audited', async () => {
    for (const [path, eventId] of [
      ['/policy', 'policy-read'],
      ['/status', 'status-read'],
    ]) {
      const { status, body } = await portal.read(path, EVE);
      expect([path, status]).toEqual([path, 403]);
      expect(body.error.message).toContain('ml-workspace.policy.read');
      expect(portal.audit.last(eventId)?.status).toBe('failed');
    }
    for (const [path, eventId] of [
      ['/policy', 'policy-publish'],
      ['/policy/preview', 'policy-preview'],
    ]) {
      const { status, body } = await post(path, { policy: policy(2) }, EVE);
      expect([path, status]).toEqual([path, 403]);
      expect(body.error.message).toContain('ml-workspace.policy.publish');
      expect(portal.audit.last(eventId)?.status).toBe('failed');
    }
    expect(await revision()).toBe(1);
  });
});
