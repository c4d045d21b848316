import { WorkspaceSummary } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  MlWorkspaceReadingSink,
  MlWorkspaceReadingSource,
} from '@ringfence/backstage-plugin-ml-workspace-node';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Memberships } from '@ringfence/testing/portal';
import { Knex } from 'knex';
import { approvedOnly } from './__testUtils__/isolations';
import { heldScheduler } from './__testUtils__/heldScheduler';
import { Life, lifeOf, withRules } from './__testUtils__/life';
import {
  idleSource,
  idOf,
  observation,
  OPEN,
  PLATFORM,
  reading,
  SOURCE,
  sourceModule,
  SUBSCRIPTION_SCOPE,
} from './__testUtils__/observed';
import { ADA, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';
import { storeWorkspace } from './__testUtils__/stored';
import { problemsOf } from './crash/__testUtils__/invariants';
import { TABLES } from './database/tables';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const TEAM_A = 'group:default/team-a';
const BOB = 'user:default/bob';
const PAT = 'user:default/pat';

type Work = (
  sink: MlWorkspaceReadingSink,
  signal: AbortSignal,
) => Promise<void>;

describe.each(databases.eachSupportedId())('readings, on %s', databaseId => {
  let db: Knex;
  let portal: Portal;
  let life: Life;
  let work: Work;
  let read: () => Promise<void>;
  let scheduled: object | undefined;
  const memberships: Memberships = {
    [ADA]: [TEAM_A],
    [BOB]: [TEAM_A],
    [PAT]: [PLATFORM],
  };
  const source: MlWorkspaceReadingSource = {
    ...idleSource(),
    read: async (sink, signal) => work(sink, signal),
  };

  beforeAll(async () => {
    db = await databases.init(databaseId);
    const held = heldScheduler();
    portal = await startPortal({
      db,
      memberships,
      config: {
        mlWorkspace: { observed: { unclaimedOwner: PLATFORM } },
      },
      features: [held.feature, sourceModule(source)],
    });
    life = lifeOf(portal);
    const [task] = [...held.tasks.keys()].filter(name =>
      name.startsWith('ml-workspace-reading-'),
    );
    scheduled = held.tasks.get(task);
    read = async () => {
      await held.run(task);
    };
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

  const readsAs = (all: Record<string, object>) => {
    work = async sink => {
      for (const [name, change] of Object.entries(all)) {
        await sink.observe(observation(name, { change }));
      }
      await sink.finish(reading(Object.keys(all).map(name => idOf(name))));
    };
    return read();
  };
  const listed = async (query = '') => {
    const { body } = await portal.read(`/workspaces${query}`);
    return body.items.map(
      ({ workspaceName, origin, unclaimed }: WorkspaceSummary) => [
        workspaceName,
        origin,
        unclaimed ?? false,
      ],
    );
  };

  it('are taken by the schedule of their source, on one replica at a time', () => {
    expect(scheduled).toMatchObject({
      scope: 'global',
      frequency: { milliseconds: 900_000 },
    });
  });

  it('are shown with what they came to', async () => {
    await readsAs({ 'mlw-wild': {} });
    const { body, status } = await portal.read('/readings');
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      {
        name: SOURCE,
        scopes: [SUBSCRIPTION_SCOPE],
        every: 'PT15M',
        isDouble: true,
        observed: 1,
        held: 0,
        isRunning: false,
        readings: [{ seen: 1, calls: 3 }],
      },
    ]);
  });

  it('that throw remove nothing, and only the name of the error is kept', async () => {
    await readsAs({ 'mlw-wild': {} });
    work = async () => {
      throw Object.assign(new Error('token=canary'), { name: 'RestError' });
    };
    await read();
    const { body } = await portal.read('/readings');
    expect(body.items[0]).toMatchObject({ failure: 'RestError', observed: 1 });
    expect(JSON.stringify(await db(TABLES.sources))).not.toContain('canary');
    expect(await listed()).toHaveLength(1);
  });

  it('fill lists, by where workspaces come from', async () => {
    await storeWorkspace(db, approvedOnly());
    await readsAs({ 'mlw-fraud': {}, 'mlw-wild': OPEN });
    const wild = ['mlw-wild', 'azure', true];
    const fraud = ['mlw-fraud', 'request', false];
    expect(await listed()).toEqual([fraud, wild]);
    expect(await listed('?origin=azure')).toEqual([wild]);
    expect(await listed('?unclaimed=true')).toEqual([wild]);
    expect(await listed('?unclaimed=false')).toEqual([fraud]);
    expect(await listed('?basis=observed')).toHaveLength(2);
  });

  it('reach the catalog, where an age changes nothing', async () => {
    await readsAs({ 'mlw-wild': {} });
    const changes = async () =>
      (await portal.readAsService('/changes')).body.items;
    const before = await changes();
    expect(before).toMatchObject([
      {
        owner: PLATFORM,
        basis: 'observed',
        unclaimed: true,
        observedSince: expect.any(String),
      },
    ]);
    await readsAs({ 'mlw-wild': {} });
    expect(await changes()).toEqual(before);
  });

  it('stand beside what was approved, which a change leaves as they are', async () => {
    const { created, id } = await life.create();
    await readsAs({ 'mlw-fraud': OPEN });
    const shown = async () => (await portal.read(`/workspaces/${id}`)).body;
    expect(await shown()).toMatchObject({
      basis: { kind: 'observed', apiVersion: '2025-06-01' },
      dataClassification: 'restricted',
      lanes: { inbound: 'open' },
      posture: { basis: { kind: 'observed' } },
      approved: {
        requestId: created.id,
        posture: { lanes: { inbound: { state: 'closed' } } },
      },
    });

    const change = await life.change(id, {
      version: 1,
      isolation: withRules('mlw-fraud'),
    });
    expect([change.status, change.body.state]).toEqual([201, 'approved']);

    expect(await shown()).toMatchObject({
      version: 2,
      basis: { kind: 'observed' },
      lanes: { inbound: 'open' },
      approved: { requestId: change.body.id },
    });
  });

  it('end with the workspace that is retired, until it is still there much later', async () => {
    const { id } = await life.create();
    await readsAs({ 'mlw-fraud': {} });
    const retired = await life.retire(id, { version: 1 });
    expect(retired.body.state).toBe('approved');
    await readsAs({ 'mlw-fraud': {} });
    expect(await listed()).toEqual([]);

    await db(TABLES.requests).update({
      updated_at: '2026-01-01T00:00:00.000Z',
    });
    await readsAs({ 'mlw-fraud': {} });
    expect(await listed()).toEqual([['mlw-fraud', 'azure', true]]);
  });

  it('find what a team claims, and the platform decides', async () => {
    await readsAs({ 'mlw-wild': {} });
    const [{ id }] = (await portal.read('/workspaces')).body.items;
    const asked = await life.transfer(
      id,
      { version: 1, owner: TEAM_A, reason: 'We made it' },
      { user: ADA },
    );
    expect([asked.status, asked.body.state]).toEqual([201, 'submitted']);
    const { body } = await portal.read(`/requests/${asked.body.id}`, PAT);
    expect(body.decision.needs).toEqual([{ count: 1, groups: [PLATFORM] }]);
    const approve = (user: string) =>
      life.post(
        `/requests/${asked.body.id}/approve`,
        { seen: body.decision.seen },
        { user },
      );
    expect((await approve(BOB)).status).toBe(403);
    expect((await approve(PAT)).body.state).toBe('approved');
    await readsAs({ 'mlw-wild': {} });
    const { body: shown } = await portal.read(`/workspaces/${id}`);
    expect([shown.owner, shown.unclaimed]).toEqual([TEAM_A, undefined]);
  });

  it('find what somebody asks for, who shows what is observed at once', async () => {
    await readsAs({ 'mlw-fraud': OPEN });
    await db(TABLES.workspaces).update({ owner: TEAM_A, unclaimed: false });
    const { status, body } = await portal.ask({
      isolation: approvedOnly(),
      owner: TEAM_A,
    });
    expect([status, body.state]).toEqual([201, 'approved']);
    const { items } = (await portal.read('/workspaces')).body;
    expect(items).toMatchObject([
      { origin: 'request', basis: { kind: 'observed' }, owner: TEAM_A },
    ]);
  });

  it('tell how a workspace differs from what was approved, and who did it', async () => {
    const { created, id } = await life.create();
    const drift = async () => {
      const { status, body } = await portal.read(`/workspaces/${id}/drift`);
      expect(status).toBe(200);
      return body;
    };
    expect(await drift()).toEqual({
      approved: { requestId: created.id, at: expect.any(String) },
      differences: [],
      undo: { cannot: [] },
      adopt: { patch: [] },
    });

    await readsAs({ 'mlw-fraud': OPEN });
    work = async sink => {
      const ago = (minutes: number) =>
        new Date(Date.now() - minutes * 60_000).toISOString();
      const change = { resourceId: idOf('mlw-fraud'), operation: 'write' };
      await sink.noteChanges([
        { ...change, at: ago(60), actor: 'ada' },
        { ...change, at: ago(1), actor: 'mallory' },
        { ...change, at: ago(-60), actor: 'later' },
        {
          ...change,
          resourceId: idOf('mlw-other'),
          at: ago(0),
          actor: 'other',
        },
      ]);
    };
    await read();

    const found = await drift();
    expect(found).toMatchObject({
      approved: { requestId: created.id },
      observed: { apiVersion: '2025-06-01', source: SOURCE },
    });
    expect(found.differences[0]).toMatchObject({
      boundary: 'inbound',
      direction: 'looser',
      pointer: '/inbound/publicNetworkAccess',
      approved: 'Disabled',
      observed: 'Enabled',
      by: { actor: 'mallory', operation: 'write' },
    });
    expect(found.undo.patch).toBeDefined();
    expect(found.adopt.patch).not.toEqual([]);
  });

  it('hold much back until somebody lets it go', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`mlw-${100 + n}`, {}]),
    );
    await readsAs(many);
    await readsAs({});
    const [{ held, readings }] = (await portal.read('/readings')).body.items;
    expect([held, readings[0].heldBack]).toEqual([12, 12]);
    const path = `/readings/${encodeURIComponent(SOURCE)}/release`;
    const release = (body: object) => life.post(path, body);
    expect((await release({ reading: 'x' })).status).toBe(400);
    expect((await release({ reading: readings[1].id })).status).toBe(409);
    const done = await release({ reading: readings[0].id });
    expect([done.status, done.body]).toEqual([200, { removed: 12 }]);
    expect(await listed()).toEqual([]);
    expect(portal.audit.last('reading-release')).toMatchObject({
      status: 'succeeded',
      meta: { removed: 12 },
    });
  });
});
