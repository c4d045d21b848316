import {
  createSigningKey,
  EvidenceVerdict,
  MOST_PACKS,
  mlWorkspaceRequestReadPermission,
  mlWorkspaceWorkspaceReadPermission,
  readCheckpoint,
  readNote,
  readPublicKey,
  signingKeyText,
  VerifiedEvidence,
  verifyEvidence,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { subnetId } from '@ringfence/testing';
import { TestDatabases } from '@backstage/backend-test-utils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { strFromU8, unzipSync } from 'fflate';
import { Knex } from 'knex';
import { goodBody, OWNER } from './__testUtils__/isolations';
import { Life, lifeOf, withRules } from './__testUtils__/life';
import { ADA, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';
import { storeWorkspace } from './__testUtils__/stored';
import {
  BOB,
  CHECK,
  SECURITY,
  waiverPolicy,
  Waivers,
  waiversIn,
  writable,
} from './__testUtils__/waivers';
import { TABLES } from './database/tables';
import {
  createMlWorkspaceRequestConditionalDecision,
  mlWorkspaceRequestConditions,
} from './permissions/rules';
import {
  createMlWorkspaceConditionalDecision,
  mlWorkspaceConditions,
} from './permissions/workspaceRules';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const KEY = createSigningKey('portal.example.com/ml-workspace');
const EVE = 'user:default/eve';
const FRANK = 'user:default/frank';
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Eve reads nothing, Frank what security owns and no request, the rest all. */
const policy: PermissionPolicy = {
  async handle({ permission }, user): Promise<PolicyDecision> {
    const ref = user?.info.userEntityRef;
    const isWorkspace = isPermission(
      permission,
      mlWorkspaceWorkspaceReadPermission,
    );
    const isRequest = isPermission(
      permission,
      mlWorkspaceRequestReadPermission,
    );
    if (ref === EVE && (isWorkspace || isRequest)) {
      return { result: AuthorizeResult.DENY };
    }
    if (ref === FRANK && isWorkspace) {
      return createMlWorkspaceConditionalDecision(
        permission,
        mlWorkspaceConditions.isOwner({ claims: [SECURITY] }),
      );
    }
    if (ref === FRANK && isRequest) {
      return createMlWorkspaceRequestConditionalDecision(
        permission,
        mlWorkspaceRequestConditions.isOwner({ claims: [FRANK] }),
      );
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
      init: async ({ point }) => point.setPolicy(policy),
    });
  },
});

const portalOf = (db: Knex, record: object = { key: signingKeyText(KEY) }) =>
  startPortal({
    db,
    config: {
      permission: { enabled: true },
      mlWorkspace: {
        record: { name: KEY.name, ...record },
        landingZones: {
          shared: {
            title: 'Shared network',
            region: 'westeurope',
            privateEndpointSubnetId: subnetId('vnet-ml', 'snet-endpoints'),
          },
        },
        policy: waiverPolicy(1, { approval: { count: 1, groups: [SECURITY] } }),
      },
    } as any,
    memberships: { [ADA]: [OWNER], [BOB]: [SECURITY] },
    features: [permissionPlugin, policyModule],
  });

const packIn = (bytes: Buffer) => new Map(Object.entries(unzipSync(bytes)));

/** What a pack that is whole says; a test fails for one that is not. */
function wholly(verdict: EvidenceVerdict): VerifiedEvidence {
  if (verdict.intact) return verdict;
  throw new Error(JSON.stringify(verdict));
}

describe.each(databases.eachSupportedId())('evidence on %s', databaseId => {
  let db: Knex;
  let portal: Portal;
  let life: Life;
  let waivers: Waivers;

  beforeAll(async () => {
    db = await databases.init(databaseId);
    portal = await portalOf(db);
    life = lifeOf(portal);
    waivers = waiversIn(portal, life);
  });

  afterAll(() => portal.stop());

  beforeEach(async () => {
    await emptyTables(db);
    portal.audit.clear();
  });

  const download = async (path: string, user = ADA): Promise<Buffer> => {
    const { body, status, headers } = await portal
      .read(path, user)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect([status, String(status === 200 ? '' : body)]).toEqual([200, '']);
    expect(headers['content-type']).toBe('application/zip');
    return body;
  };
  const packOf = async (id: string, at = '', user = ADA) =>
    packIn(
      await download(
        `/workspaces/${id}/evidence.zip${at && `?at=${at}`}`,
        user,
      ),
    );

  it('holds by the key and the checkpoint that the portal gives out', async () => {
    const { created, id } = await life.create();
    const pack = await packOf(id);
    const key = readPublicKey((await portal.read('/record/key')).text)!;
    const note = (await portal.read('/record/checkpoint')).text;
    const against = readCheckpoint(readNote(note)!.text)!;

    const said = wholly(verifyEvidence(pack, { keys: [key], against }));

    expect(said).toMatchObject({
      keyFrom: 'outside',
      heldAgainst: 'same',
      judgedAgain: 'same',
      gaps: [],
      statement: {
        madeFor: ADA,
        requests: 'all',
        workspace: { id, armId: created.workspaceId, owner: OWNER },
        basis: { kind: 'requested' },
      },
      decisions: [{ request: created.id, askedBy: ADA, decidedBy: 'policy' }],
    });
    const page = strFromU8(pack.get('evidence.html')!);
    expect(page).toContain('Scores card payments');
    expect(page).toContain(created.workspaceId);
    expect(page).toContain('contoso');
  });

  it('holds to a checkpoint of before, which the log goes on from', async () => {
    await life.create('mlw-before');
    const note = (await portal.read('/record/checkpoint')).text;
    const against = readCheckpoint(readNote(note)!.text)!;
    const { id } = await life.create();
    const pack = await packOf(id);
    expect(wholly(verifyEvidence(pack, { against })).heldAgainst).toBe('grew');
    const anew = { ...against, root: 'f'.repeat(64) };
    expect(verifyEvidence(pack, { against: anew }).intact).toBe(false);
  });

  it('is the same bytes as long as nothing happens', async () => {
    const { id } = await life.create();
    const at = new Date().toISOString();
    const path = `/workspaces/${id}/evidence.zip?at=${at}`;
    const [first, second] = [await download(path), await download(path)];
    expect(first.equals(second)).toBe(true);
  });

  it('has the files that were asked for, under the digest that the chain binds', async () => {
    const { body } = await portal.ask({
      ...goodBody(),
      files: { dialect: 'arm', landingZone: 'shared' },
    });
    const { body: found } = await life.post('/workspaces/by-entities', {
      entityRefs: [body.entityRef],
    });
    const pack = await packOf(found.items[0].id);
    wholly(verifyEvidence(pack));
    const { body: files } = await portal.read(`/requests/${body.id}/files`);
    for (const { path, content } of files.files) {
      expect(strFromU8(pack.get(`files/${body.id}/${path}`)!)).toBe(content);
    }
  });

  it('tells of waivers as they were then, and who decided on them', async () => {
    const { workspaceId: id } = await storeWorkspace(db, writable());
    const before = new Date().toISOString();
    const { body: asked } = await waivers.ask(id);
    const waiting = new Date().toISOString();
    const { status } = await waivers.act(asked.id, 'approve', BOB);
    expect(status).toBe(200);

    expect(wholly(verifyEvidence(await packOf(id)))).toMatchObject({
      waivers: { active: 1 },
      decisions: expect.arrayContaining([
        expect.objectContaining({
          request: asked.id,
          askedBy: ADA,
          approvedBy: [BOB],
          decidedBy: 'others',
        }),
      ]),
    });
    expect(wholly(verifyEvidence(await packOf(id, waiting))).waivers).toEqual({
      waiting: 1,
    });
    expect(wholly(verifyEvidence(await packOf(id, before))).waivers).toEqual(
      {},
    );
    const held = new Date().toISOString();
    await waivers.revoke(asked.id, BOB, 'It was abused');
    const pack = await packOf(id);
    expect(wholly(verifyEvidence(pack)).waivers).toEqual({ revoked: 1 });
    expect(strFromU8(pack.get('evidence.html')!)).toContain('It was abused');
    const earlier = await packOf(id, held);
    expect(wholly(verifyEvidence(earlier)).waivers).toEqual({ active: 1 });
    expect(strFromU8(earlier.get('evidence.html')!)).not.toContain(
      'It was abused',
    );
    expect(strFromU8(earlier.get('posture.json')!)).toContain(
      `"check":"${CHECK}"`,
    );
  });

  it('says that words were erased, and still holds', async () => {
    const { workspaceId: id } = await storeWorkspace(db, writable());
    const { body: asked } = await waivers.ask(id);
    await waivers.act(asked.id, 'approve', BOB);
    await db(TABLES.texts).where({ request_id: asked.id }).delete();
    const pack = await packOf(id);
    expect(wholly(verifyEvidence(pack))).toMatchObject({ erased: 1 });
    expect(strFromU8(pack.get('evidence.html')!)).toContain('erased');
  });

  it('tells of a moment what was so then, and of none before', async () => {
    const before = new Date().toISOString();
    const { id } = await life.create();
    const first = new Date().toISOString();
    const { status } = await life.change(id, {
      version: 1,
      isolation: withRules('mlw-fraud', 'one'),
    });
    expect(status).toBe(201);

    const then = wholly(verifyEvidence(await packOf(id, first)));
    const now = wholly(verifyEvidence(await packOf(id)));
    expect(then.decisions).toHaveLength(1);
    expect(now.decisions).toHaveLength(2);
    expect(then.statement.shown.sequence).toBeLessThan(
      now.statement.shown.sequence,
    );
    const path = `/workspaces/${id}/evidence.zip`;
    expect((await portal.read(`${path}?at=${before}`)).status).toBe(404);
    for (const at of ['2099-01-01T00:00:00Z', 'yesterday', '2026-11-21']) {
      expect((await portal.read(`${path}?at=${at}`)).status).toBe(400);
    }
  });

  it('has a gap where judgements are kept no more', async () => {
    const { id } = await life.create();
    await life.change(id, {
      version: 1,
      isolation: withRules('mlw-fraud', 'one'),
    });
    await packOf(id);
    await db(TABLES.failing).delete();
    await db(TABLES.postures)
      .where({ workspace_id: id, sequence: 1 })
      .update({ sequence: null });
    expect(wholly(verifyEvidence(await packOf(id))).gaps).toEqual([
      expect.objectContaining({ kind: 'forgotten', count: 1 }),
    ]);
  });

  it('comes for many workspaces in one archive, each a pack of its own', async () => {
    const one = await life.create('mlw-one');
    const two = await life.create('mlw-two');
    for (const path of [
      `/evidence.zip?owner=${encodeURIComponent(OWNER)}`,
      `/evidence.zip?ids=${one.id},${two.id}`,
    ]) {
      const archive = unzipSync(await download(path));
      expect(Object.keys(archive).sort()).toEqual(
        [`${one.id}.zip`, `${two.id}.zip`].sort(),
      );
      for (const pack of Object.values(archive)) {
        wholly(verifyEvidence(packIn(Buffer.from(pack))));
      }
    }
  });

  it('refuses more than an archive takes, and names the limit', async () => {
    const ids = Array.from(
      { length: MOST_PACKS + 1 },
      (_, n) => `${NOBODY.slice(0, -2)}${10 + n}`,
    );
    const { status, text } = await portal.read(`/evidence.zip?ids=${ids}`);
    expect([status, text]).toEqual([
      400,
      expect.stringContaining(`at most ${MOST_PACKS} workspaces`),
    ]);
    for (const query of ['', '?ids=a&owner=b', '?ids=', '?all=true']) {
      expect((await portal.read(`/evidence.zip${query}`)).status).toBe(400);
    }
    const unknown = await portal.read(`/evidence.zip?ids=${NOBODY}`);
    expect(unknown.status).toBe(404);
    const none = await portal.read('/evidence.zip?owner=group:default/none');
    expect(none.status).toBe(404);
  });

  it('is for those who may read all that is in it', async () => {
    const { id } = await life.create();
    const paths = [`/workspaces/${id}/evidence.zip`, `/evidence.zip?ids=${id}`];
    for (const path of paths) {
      expect((await portal.read(path, EVE)).status).toBe(403);
      // What one may not see is not there.
      expect((await portal.read(path, FRANK)).status).toBe(404);
    }
    const { workspaceId: theirs } = await storeWorkspace(
      db,
      writable([], 'mlw-theirs'),
      { owner: SECURITY },
    );
    const pack = await packOf(theirs, '', FRANK);
    expect(wholly(verifyEvidence(pack))).toMatchObject({
      statement: { requests: 'readable', madeFor: FRANK },
      decisions: [],
    });
    expect(strFromU8(pack.get('evidence.html')!)).toContain(
      'There may be others',
    );
  });

  it('is told to the audit log, each time', async () => {
    const { id } = await life.create();
    portal.audit.clear();
    await packOf(id);
    expect(portal.audit.last('evidence-read')).toMatchObject({
      status: 'succeeded',
      severityLevel: 'medium',
      meta: { workspaceId: id },
    });
  });

  it('is given to nobody once the record does not bear it out', async () => {
    const { created, id } = await life.create();
    await packOf(id);
    await db(TABLES.events)
      .where({ request_id: created.id, sequence: 2 })
      .update({ actor: 'user:default/mallory' });
    const { status, body } = await portal.read(
      `/workspaces/${id}/evidence.zip`,
    );
    expect(status).toBe(503);
    expect(body.error.message).toContain(`request ${created.id}, event 2`);
  });
});

describe('without a key in production', () => {
  const { NODE_ENV } = process.env;
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV });
  });

  it('gives no evidence, and says which key to set', async () => {
    Object.assign(process.env, { NODE_ENV: 'production' });
    const db = await databases.init('SQLITE_3');
    const portal = await portalOf(db, {});
    const { id } = await lifeOf(portal).create();
    const { status, body } = await portal.read(
      `/workspaces/${id}/evidence.zip`,
    );
    await portal.stop();
    expect(status).toBe(503);
    expect(body.error.message).toContain('mlWorkspace.record.key');
  });
});
