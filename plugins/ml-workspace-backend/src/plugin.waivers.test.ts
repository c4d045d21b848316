import {
  RequestEvent,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { problemsOf } from './crash/__testUtils__/invariants';
import { heldScheduler } from './__testUtils__/heldScheduler';
import { Life, lifeOf } from './__testUtils__/life';
import { ADA, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';
import { setClock } from './__testUtils__/setClock';
import { storeWorkspace } from './__testUtils__/stored';
import {
  BOB,
  CAT,
  CHECK,
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

const typesOf = ({ events }: { events: RequestEvent[] }) =>
  events.map(({ type }) => type);

const FAILS = { status: 'fail', meets: 'no' };
const WAIVED = { status: 'waived', meets: 'yes' };

describe.each(databases.eachSupportedId())('a waiver, on %s', databaseId => {
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
            maximumDays: 60,
            approval: { count: 2, groups: [SECURITY] },
            checks: {
              [CHECK]: { approval: { count: 1, groups: [SECURITY] } },
            },
          }),
          decisions: { revokedWaiverDeadline: { days: 7 } },
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
    portal.audit.clear();
    workspace = (await storeWorkspace(db, writable())).workspaceId;
  });

  afterEach(async () => {
    jest.useRealTimers();
    const problems = await problemsOf(db);
    if (problems.length) throw new Error(problems.join('; '));
  });

  const asked = async (
    ...args: Parameters<Waivers['ask']> extends [string, ...infer Rest]
      ? Rest
      : never
  ): Promise<WorkspaceRequestDetail> => {
    const { status, body } = await waivers.ask(workspace, ...args);
    expect([status, body.state]).toEqual([201, 'submitted']);
    return body;
  };
  const held = async (
    ...args: Parameters<typeof asked>
  ): Promise<WorkspaceRequestDetail> => {
    const { id } = await asked(...args);
    const { status, body } = await waivers.act(id, 'approve', BOB);
    expect([status, body.state]).toEqual([200, 'approved']);
    return body;
  };
  const later = (days: number) => setClock(inDays(days));

  it('is asked for, decided by who policy names, and shown as waived with its end', async () => {
    expect(await waivers.shown(workspace)).toMatchObject(FAILS);
    const request = await asked();
    expect(request).toMatchObject({
      kind: 'waiver',
      waiver: { check: CHECK, state: 'waiting', approvedBy: [] },
    });
    expect(await waivers.shown(workspace)).toMatchObject(FAILS);
    const { decision } = await waivers.read(request.id, BOB);
    expect(decision).toMatchObject({
      needs: [{ count: 1, groups: [SECURITY] }],
      may: ['approve', 'reject', 'question'],
    });

    const { body } = await waivers.act(request.id, 'approve', BOB);

    expect(typesOf(body)).toEqual(['submitted', 'approved']);
    expect(body.waiver).toMatchObject({
      state: 'active',
      approvedBy: [BOB],
      reason: 'The team moves its models until spring',
      mayRevoke: true,
    });
    expect(await waivers.shown(workspace)).toEqual({
      ...WAIVED,
      listed: { meets: 'yes', failing: 1, waived: 1 },
    });
    const { body: detail } = await portal.read(`/workspaces/${workspace}`);
    expect(detail.verdict).toBe('partially-isolated');
    expect(detail.waivedUntil).toBe(body.waiver.until);
    const result = detail.posture.results.find(
      (each: { check: string }) => each.check === CHECK,
    );
    expect(result.waivers).toEqual([
      {
        reason: 'The team moves its models until spring',
        approver: BOB,
        expires: body.waiver.until,
      },
    ]);
  });

  it('ends by itself, and the check fails again', async () => {
    const { id } = await held();
    later(31);
    await run('ml-workspace-expire');
    expect(typesOf(await waivers.read(id))).toEqual([
      'submitted',
      'approved',
      'expired',
    ]);
    expect(await waivers.shown(workspace)).toMatchObject(FAILS);
    const [entry] = await waivers.list(`/workspaces/${workspace}/waivers`);
    expect(entry).toMatchObject({ state: 'ended', endedBy: 'time' });
    const { body } = await portal.read(`/workspaces/${workspace}/history`);
    expect(body.items.map((each: { causes: string[] }) => each.causes)).toEqual(
      [['waivers'], ['waivers'], []],
    );
  });
});
