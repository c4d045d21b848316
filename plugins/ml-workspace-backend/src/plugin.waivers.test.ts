import {
  RequestEvent,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { problemsOf } from './crash/__testUtils__/invariants';
import { declaring } from './__testUtils__/declared';
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
  CODE,
  DAN,
  HUB,
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
  /** What who asked and who owns it are told of a request. */
  const toldOf = async (id: string): Promise<string[]> => {
    const concerned = { request_id: id, audience: 'concerned' };
    return db(TABLES.messages).where(concerned).orderBy('id').pluck('kind');
  };

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
    // The verdict is that of the facts, waived or not.
    expect(detail.verdict).toBe('isolated');
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
    expect(await toldOf(id)).toEqual(['approved', 'waiver-ended']);
    expect(await waivers.shown(workspace)).toMatchObject(FAILS);
    const [entry] = await waivers.list(`/workspaces/${workspace}/waivers`);
    expect(entry).toMatchObject({ state: 'ended', endedBy: 'time' });
    const { body } = await portal.read(`/workspaces/${workspace}/history`);
    expect(body.items.map((each: { causes: string[] }) => each.causes)).toEqual(
      [['waivers'], ['waivers'], []],
    );
  });

  it('is over by the clock where the job that ends it is late, or the clock jumps', async () => {
    const { id } = await held();
    const overAt = (await waivers.read(id)).waiver!.until;
    setClock(overAt);
    expect(await waivers.shown(workspace)).toEqual({
      status: 'fail',
      meets: 'unknown',
      listed: { meets: 'unknown', failing: 2, waived: 0 },
    });
    expect((await waivers.read(id)).waiver).toMatchObject({
      state: 'ended',
      endedBy: 'time',
      endedAt: overAt,
    });
    expect(await waivers.list('/waivers?state=active')).toEqual([]);
    expect(await waivers.list('/waivers?state=ended')).toHaveLength(1);
    const { body: green } = await portal.read('/workspaces?meets=yes');
    expect(green.items).toEqual([]);
    for (const filter of ['meets=unknown', `check=${CHECK}`]) {
      const { body } = await portal.read(`/workspaces?${filter}`);
      expect([filter, body.items.length]).toEqual([filter, 1]);
    }

    await run('ml-workspace-rejudge');
    expect(await waivers.shown(workspace)).toMatchObject(FAILS);
    await run('ml-workspace-expire');
    await run('ml-workspace-expire');
    jest.useRealTimers();
    // The clock went ahead and comes back: what ended has ended.
    await run('ml-workspace-rejudge');
    expect(await waivers.shown(workspace)).toMatchObject(FAILS);
    expect((await waivers.read(id)).waiver!.state).toBe('ended');
    expect(typesOf(await waivers.read(id))).toEqual([
      'submitted',
      'approved',
      'expired',
    ]);
  });

  it('holds on where the clock goes back, and ends when it was meant to', async () => {
    await held();
    later(-3);
    await run('ml-workspace-expire');
    await run('ml-workspace-rejudge');
    expect(await waivers.shown(workspace)).toMatchObject(WAIVED);
  });

  it('is renewed without a gap, and the one before is over', async () => {
    const old = await held();
    later(29);
    const renewal = await asked({ renews: old.id, expires: inDays(40) });
    const [waiting] = await waivers.list('/waivers?state=waiting');
    expect(waiting).toMatchObject({ renews: old.id });
    const before = await db(TABLES.postures).whereNotNull('sequence');

    const { body } = await waivers.act(renewal.id, 'approve', CAT);

    expect(body.state).toBe('approved');
    expect(typesOf(await waivers.read(old.id))).toEqual([
      'submitted',
      'approved',
      'renewed',
    ]);
    const entries = await waivers.list(`/workspaces/${workspace}/waivers`);
    expect(
      entries.map(({ state, endedBy, renewedBy }) => [
        state,
        endedBy,
        renewedBy,
      ]),
    ).toEqual([
      ['ended', 'renewed', renewal.id],
      ['active', undefined, undefined],
    ]);
    later(31);
    await run('ml-workspace-expire');
    expect(await waivers.shown(workspace)).toMatchObject(WAIVED);
    expect(await toldOf(old.id)).toEqual(['approved']);
    expect(await toldOf(renewal.id)).toEqual(['approved']);
    // Nothing red was shown in between.
    const after = await db(TABLES.postures).whereNotNull('sequence');
    expect(after.length - before.length).toBe(1);
  });

  it('ends once, whoever is first: its time or its renewal', async () => {
    const old = await held({ expires: inDays(1) });
    later(0.9);
    const renewal = await asked({ renews: old.id, expires: inDays(20) });
    const { seen } = (await waivers.read(renewal.id, BOB)).decision!;
    later(1.1);
    const [, approved] = await Promise.all([
      run('ml-workspace-expire'),
      waivers.act(renewal.id, 'approve', BOB, { seen }),
    ]);
    // What was seen was shown as waived, so that it is decided anew once that is over.
    expect(approved.status).toBe(409);
    const again = await waivers.act(renewal.id, 'approve', BOB);
    expect(again.status).toBe(200);
    expect(typesOf(await waivers.read(old.id)).pop()).toMatch(
      /^(expired|renewed)$/,
    );
    expect(await waivers.shown(workspace)).toMatchObject(WAIVED);
    const [first, second] = await waivers.list('/waivers');
    expect([first.state, second.state]).toEqual(['ended', 'active']);
  });

  it('is revoked at once by who decides, with a day to mend it by', async () => {
    const { id } = await held();
    expect((await waivers.revoke(id, DAN)).status).toBe(403);
    expect((await waivers.read(id, DAN)).waiver).not.toHaveProperty(
      'mayRevoke',
    );

    const { status, body } = await waivers.revoke(id, CAT);

    expect(status).toBe(200);
    expect(typesOf(body)).toEqual(['submitted', 'approved', 'revoked']);
    expect(await toldOf(id)).toEqual(['approved', 'waiver-revoked']);
    expect(body.events[2]).toMatchObject({ by: CAT, text: 'It was abused' });
    const { endedAt, mendBy } = body.waiver;
    expect(body.waiver).toMatchObject({ state: 'revoked', endedBy: 'revoked' });
    expect(Date.parse(mendBy) - Date.parse(endedAt)).toBe(7 * 86_400_000);
    expect(await waivers.shown(workspace)).toMatchObject(FAILS);
    expect(portal.audit.last('request-revoke')).toMatchObject({
      status: 'succeeded',
      meta: { requestId: id, news: true },
    });
    const next = await waivers.ask(workspace, { renews: id });
    expect([next.status, next.body.error.fields[0]]).toMatchObject([
      400,
      { pointer: '/renews', message: 'That waiver was revoked' },
    ]);
  });

  it('is revoked once, by one of those who try', async () => {
    const { id } = await held();
    const answers = await Promise.all(
      [BOB, CAT, ADA, BOB, CAT].map(user => waivers.revoke(id, user)),
    );
    const statuses = answers.map(({ status }) => status);
    const winner = (await waivers.read(id)).events[2].by;
    expect(
      [BOB, CAT, ADA, BOB, CAT].map(user => (user === winner ? 200 : 409)),
    ).toEqual(statuses);
    expect(typesOf(await waivers.read(id))).toHaveLength(3);
    const late = await waivers.revoke(id, winner);
    expect(late.status).toBe(200);
  });

  it('cannot be revoked before it holds, after it ended, or where it is none', async () => {
    const { id: first } = await asked();
    expect((await waivers.revoke(first, ADA)).status).toBe(409);
    await waivers.act(first, 'approve', BOB);
    later(31);
    const over = await waivers.revoke(first, ADA);
    expect([over.status, over.body.error.message]).toMatchObject([
      409,
      expect.stringContaining('ended at'),
    ]);
    const { request_id } = await db(TABLES.workspaces).first();
    const { status, body } = await waivers.revoke(request_id, ADA);
    expect([status, body.error.message]).toMatchObject([
      409,
      expect.stringContaining('Only a waiver'),
    ]);
    expect((await life.report(first, 'generated')).status).toBe(409);
  });

  it('is never decided by who asked, nor by who policy does not name', async () => {
    const { id } = await asked({}, { user: BOB });
    expect((await waivers.act(id, 'approve', BOB)).status).toBe(403);
    expect((await waivers.act(id, 'approve', ADA)).status).toBe(403);
    expect((await waivers.act(id, 'approve', CAT)).status).toBe(200);
    const [entry] = await waivers.list('/waivers', DAN);
    expect(entry.approvedBy).not.toContain(entry.requestedBy);
  });

  it('takes as many people as policy says of every check', async () => {
    const other = await storeWorkspace(db, {
      ...writable(),
      inbound: { ...writable().inbound, publicNetworkAccess: 'Enabled' },
      workspace: { ...writable().workspace, name: 'mlw-open' },
    });
    const { status, body } = await waivers.ask(other.workspaceId, {
      check: 'public-access-restricted',
    });
    expect(status).toBe(201);
    const first = await waivers.act(body.id, 'approve', BOB);
    expect(first.body).toMatchObject({
      state: 'submitted',
      waiver: { state: 'waiting' },
    });
    const until = inDays(5);
    const second = await waivers.act(body.id, 'approve', CAT, { until });
    expect(second.body.waiver).toMatchObject({
      state: 'active',
      approvedBy: [BOB, CAT],
      until,
    });
  });

  it('is history of its owner once it was decided', async () => {
    const other = await storeWorkspace(db, writable([HUB], 'mlw-other'));
    const next = await waivers.ask(other.workspaceId);
    const past = async () => {
      const { body } = await portal.read('/waiting', BOB);
      const items: WorkspaceRequestDetail[] = body.items;
      return items.find(({ id }) => id === next.body.id)!.pastExceptions;
    };
    const { id } = await asked();
    expect(await past()).toEqual({ number: 0 });

    await waivers.act(id, 'approve', BOB);

    expect(await past()).toMatchObject({
      number: 1,
      last: { id, workspaceName: 'mlw-fraud', state: 'approved' },
    });
    await waivers.revoke(id, CAT);
    expect(await past()).toMatchObject({
      number: 1,
      last: { state: 'revoked' },
    });
  });

  it('is decided over what was seen, and over nothing else', async () => {
    const { id } = await asked();
    const { seen } = (await waivers.read(id, BOB)).decision!;
    await db(TABLES.workspaces).update({ version: 2 });
    const stale = await waivers.act(id, 'approve', BOB, { seen });
    expect(stale.status).toBe(409);
    expect((await waivers.act(id, 'approve', BOB)).status).toBe(200);
  });

  it('is about one thing by its name, and stays with it', async () => {
    await emptyTables(db);
    workspace = (await storeWorkspace(db, writable([HUB, CODE]))).workspaceId;
    const whereNot = await waivers.ask(workspace, { about: { rule: 'lab' } });
    expect([whereNot.status, whereNot.body.error.fields]).toMatchObject([
      400,
      [
        {
          pointer: '/about',
          expected: 'one of rule hub, rule code, or nothing',
        },
      ],
    ]);
    await held({ about: { rule: 'HUB' } });
    expect(await waivers.shown(workspace)).toMatchObject({ status: 'fail' });
    await held({ about: { rule: 'code' } });
    expect(await waivers.shown(workspace)).toMatchObject(WAIVED);
    const again = await waivers.ask(workspace, { about: { rule: ' hub' } });
    expect([again.status, again.body.error.message]).toMatchObject([
      409,
      expect.stringContaining('prolonged with "renews"'),
    ]);
  });

  it('stays with the workspace when that changes, and ends with it', async () => {
    const { id } = await held();
    const { status } = await life.change(workspace, {
      isolation: {
        ...writable([HUB, { ...HUB, name: 'again', fqdn: 'hf.co' }]),
      },
      version: 1,
    });
    expect(status).toBe(201);
    expect(await waivers.shown(workspace)).toMatchObject(WAIVED);
    expect((await life.retire(workspace, { version: 2 })).status).toBe(201);
    expect(await waivers.read(id)).toMatchObject({
      state: 'retired',
      waiver: { state: 'ended', endedBy: 'retired' },
    });
    const late = await waivers.ask(workspace, { version: 3 });
    expect(late.status).toBe(409);
  });

  it('is one request, however often it is asked for with the same key', async () => {
    const expires = inDays(3);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        waivers.ask(workspace, { expires }, { key: 'k' }),
      ),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const other = await waivers.ask(
      workspace,
      { expires, reason: 'Else' },
      {
        key: 'k',
      },
    );
    expect(other.status).toBe(409);
    const second = await waivers.ask(workspace, { expires });
    expect([second.status, second.body.error.requestId]).toEqual([
      409,
      answers[0].body.id,
    ]);
  });

  it('expires where nobody decides it before it would be over', async () => {
    const { id } = await asked({ expires: inDays(2) });
    later(3);
    const { decision } = await waivers.read(id, BOB);
    expect(decision!.may).not.toContain('approve');
    expect((await waivers.act(id, 'approve', BOB)).status).toBe(409);
    await run('ml-workspace-expire');
    expect(await waivers.read(id)).toMatchObject({
      state: 'expired',
      waiver: { state: 'rejected' },
    });
    expect(await toldOf(id)).toEqual(['expired']);
  });

  it.each<[string, object, string]>([
    ['a constraint', { check: 'workspace-name' }, '/check'],
    ['advice', { check: 'trusted-services' }, '/check'],
    ['a check that is gone', { check: 'hub-is-pink' }, '/check'],
    ['what passes', { check: 'public-access-restricted' }, '/check'],
    ['what is over', { expires: '2020-01-01T00:00:00Z' }, '/expires'],
    ['more days than policy allows', { expires: inDays(61) }, '/expires'],
    ['no end', { expires: undefined }, '/expires'],
    ['no end that could be read', { expires: 'never' }, '/expires'],
    ['a position', { pointer: '/outbound/rules/0' }, '/pointer'],
    [
      'a position as a name',
      { about: { rule: '/outbound/rules/0' } },
      '/about/rule',
    ],
    ['two things', { about: { rule: 'hub', compute: 'cpu' } }, '/about'],
    ['a reason that is blank', { reason: '  ' }, '/reason'],
    ['a reason with a control character', { reason: 'a\u0000b' }, '/reason'],
    ['a reason without an end', { reason: 'x'.repeat(10_000) }, '/reason'],
    [
      'the renewal of what is not there',
      { renews: '00000000-0000-4000-8000-000000000000' },
      '/renews',
    ],
  ])('is refused for %s', async (_, body, pointer) => {
    const { status, body: refused } = await waivers.ask(workspace, body);
    expect(status).toBe(400);
    expect(
      refused.error.fields.map((field: { pointer: string }) => field.pointer),
    ).toEqual([pointer]);
    expect(await db(TABLES.waivers)).toEqual([]);
  });

  it('is refused over another version or other facts than there are', async () => {
    const version = await waivers.ask(workspace, { version: 7 });
    expect([version.status, version.body.error.version]).toEqual([409, 1]);
    const { facts_hash } = await db(TABLES.postures).first();
    const other = await waivers.ask(workspace, {
      expectedFacts: facts_hash.replace(/./g, '0'),
    });
    expect(other.status).toBe(409);
    await asked({ expectedFacts: facts_hash });
  });

  it('keeps whatever people write as its reason, and stays whole once that is erased', async () => {
    const reason = '<b>Bold</b> شكرا\u202e and "quotes"';
    const { id } = await held({ reason });
    const told = async () => {
      const { body } = await portal.read(`/workspaces/${workspace}`);
      return body.posture.results.find(
        (each: { check: string }) => each.check === CHECK,
      ).waivers[0].reason;
    };
    expect(await told()).toBe(reason);
    await db(TABLES.texts).where({ request_id: id }).delete();
    expect(await told()).toBe('The reason was erased');
    expect((await waivers.read(id)).waiver).not.toHaveProperty('reason');
    const stored = JSON.stringify(await db(TABLES.postures));
    expect(stored).not.toContain('Bold');
  });

  it('is never allowed where policy says so by then, or for fewer days', async () => {
    const { id } = await asked();
    const publish = (revision: number, terms: object) =>
      life
        .post('/policy', { policy: waiverPolicy(revision, terms) })
        .expect(201);
    const expectRefused = async (message: string) => {
      const { status, body } = await waivers.act(id, 'approve', BOB);
      expect([status, body.error.message]).toMatchObject([
        409,
        expect.stringContaining(message),
      ]);
    };
    await publish(2, { checks: { [CHECK]: { never: true } } });
    await expectRefused('never lets');
    await publish(3, { maximumDays: 10 });
    await expectRefused('10 days at most');
    const refused = await waivers.ask(workspace, { expires: inDays(11) });
    expect(refused.status).toBe(400);
    await publish(4, {});
    expect((await waivers.act(id, 'approve', DAN)).status).toBe(200);
    expect(await waivers.shown(workspace)).toMatchObject(WAIVED);
    await life
      .post('/policy', {
        policy: waiverPolicy(5, {
          maximumDays: 60,
          approval: { count: 2, groups: [SECURITY] },
          checks: { [CHECK]: { approval: { count: 1, groups: [SECURITY] } } },
        }),
      })
      .expect(201);
    await run('ml-workspace-rejudge');
    expect(await waivers.shown(workspace)).toMatchObject(WAIVED);
  });

  it('is listed to auditors by its end, page by page', async () => {
    await held();
    const other = await storeWorkspace(db, writable([HUB], 'mlw-other'), {
      owner: 'group:default/team-b',
    });
    await waivers.ask(other.workspaceId, { expires: inDays(10) });
    const { body: page } = await portal.read('/waivers?limit=1');
    expect(page.items).toMatchObject([
      { workspaceName: 'mlw-other', state: 'waiting' },
    ]);
    const { body: next } = await portal.read(
      `/waivers?limit=1&cursor=${page.nextCursor}`,
    );
    expect(next.items).toMatchObject([{ state: 'active', approvedBy: [BOB] }]);
    expect(next).not.toHaveProperty('nextCursor');
    const names = async (query: string) =>
      (await waivers.list(`/waivers?${query}`)).map(
        ({ workspaceName }) => workspaceName,
      );
    expect(await names('owner=Group:default/Team-B')).toEqual(['mlw-other']);
    expect(await names(`before=${inDays(20)}`)).toEqual(['mlw-other']);
    expect(await names('check=internet-outbound')).toEqual([]);
    expect(await names('state=active')).toEqual(['mlw-fraud']);
    const { status } = await portal.read('/waivers?cursor=nonsense');
    expect(status).toBe(400);
  });

  it('is written for other tools while it holds', async () => {
    const path = `/workspaces/${workspace}/waivers/export?format=`;
    await held();
    const { body } = await portal.read(`${path}psrule`);
    expect(body).toMatchObject({ files: [], leftOut: [{ check: CHECK }] });
    for (const format of ['azure-policy', 'checkov']) {
      expect((await portal.read(path + format)).status).toBe(200);
    }
    expect((await portal.read(`${path}excel`)).status).toBe(400);
    later(40);
    const { body: none } = await portal.read(`${path}psrule`);
    expect(none).toEqual({ files: [], leftOut: [] });
  });

  it('is of what the catalog declares, too, and ends when that is gone', async () => {
    const entity = (rules: object[]) =>
      declaring('mlw-declared', writable(rules, 'mlw-declared'));
    await portal.catalog.put(entity([HUB]));
    await run('ml-workspace-declared');
    const [declared] = await db(TABLES.workspaces).where({ origin: 'catalog' });
    workspace = declared.id;
    const { id } = await held();
    expect(await waivers.shown(workspace)).toMatchObject(WAIVED);

    await portal.catalog.put(entity([HUB, { ...HUB, name: 'again' }]));
    await run('ml-workspace-declared');
    expect(await waivers.shown(workspace)).toMatchObject(WAIVED);

    await portal.catalog.remove('resource:default/mlw-declared');
    await run('ml-workspace-declared');
    expect((await waivers.read(id)).waiver!.state).toBe('ended');
    await run('ml-workspace-expire');
    expect(await waivers.read(id)).toMatchObject({
      state: 'retired',
      waiver: { endedBy: 'retired' },
    });
  });

  it('does not let a policy preview tell of what it accepts', async () => {
    await held();
    const { body } = await life.post('/policy/preview', {
      policy: waiverPolicy(9, { maximumDays: 60 }),
    });
    expect(body).toMatchObject({ judged: 1, items: [] });
  });

  it('ends while it is asked for a change: that is judged by what there is then', async () => {
    const { id } = await held();
    const isolation = writable([HUB, { ...HUB, name: 'again' }]);
    const [changed, revoked] = await Promise.all([
      life.change(workspace, { isolation, version: 1 }),
      waivers.revoke(id, CAT),
    ]);
    expect(revoked.status).toBe(200);
    // Taken before, or refused: by policy, or since something changed meanwhile.
    expect([201, 400, 409]).toContain(changed.status);
    expect(await waivers.shown(workspace)).toMatchObject(FAILS);
  });
});
