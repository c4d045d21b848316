import {
  RequestEvent,
  verifyDump,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { baselinePolicy, Policy } from '@ringfence/engine';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Memberships } from '@ringfence/testing/portal';
import { Knex } from 'knex';
import { problemsOf } from './crash/__testUtils__/invariants';
import { UNKEPT } from './__testUtils__/record';
import { EventDump } from './database/EventDump';
import { declaring } from './__testUtils__/declared';
import { heldScheduler } from './__testUtils__/heldScheduler';
import { approvedOnly, goodBody } from './__testUtils__/isolations';
import { Life, lifeOf, withRules } from './__testUtils__/life';
import { ADA, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';
import { TABLES } from './database/tables';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const TEAM_A = 'group:default/team-a';
const SECURITY = 'group:default/security';
/** Two of security, one of another team. */
const BOB = 'user:default/bob';
const CAT = 'user:default/cat';
const DAN = 'user:default/dan';

const policy = (revision: number): Policy => ({
  ...baselinePolicy,
  name: 'contoso',
  revision,
  tiers: {
    ...baselinePolicy.tiers,
    restricted: { ...baselinePolicy.tiers.restricted, approval: 'manual' },
    confidential: {
      ...baselinePolicy.tiers.confidential,
      approval: { count: 2, groups: [SECURITY] },
    },
  },
});

const typesOf = ({ events }: { events: RequestEvent[] }) =>
  events.map(({ type }) => type);

const byTwo = (name = 'mlw-fraud') => ({
  ...goodBody({ name }),
  isolation: { ...approvedOnly({ name }), dataClassification: 'confidential' },
});

describe.each(databases.eachSupportedId())('decisions, on %s', databaseId => {
  let db: Knex;
  let portal: Portal;
  let life: Life;
  let revision = 1;
  const memberships: Memberships = {
    [ADA]: [TEAM_A],
    [BOB]: [SECURITY],
    [CAT]: [SECURITY],
    [DAN]: ['group:default/team-b'],
  };
  let run: (task: string) => unknown;

  beforeAll(async () => {
    db = await databases.init(databaseId);
    const held = heldScheduler();
    run = held.run;
    portal = await startPortal({
      db,
      config: {
        mlWorkspace: {
          policy: policy(1),
          decisions: { expireAfter: { days: 14 } },
        },
      },
      memberships,
      features: [held.feature],
    });
    life = lifeOf(portal);
  });

  afterAll(() => portal.stop());

  beforeEach(async () => {
    await db(TABLES.declared).delete();
    await emptyTables(db);
    portal.audit.clear();
  });

  afterEach(async () => {
    const problems = await problemsOf(db);
    if (problems.length) throw new Error(problems.join('; '));
  });

  const ask = async (
    body: object = goodBody(),
    user = ADA,
  ): Promise<WorkspaceRequestDetail> => {
    const { status, body: asked } = await portal.ask(body, { user });
    expect([status, asked.state]).toEqual([201, 'submitted']);
    return asked;
  };
  const read = async (id: string, user = DAN) =>
    (await portal.read(`/requests/${id}`, user)).body as WorkspaceRequestDetail;
  const seenOf = async (id: string) => (await read(id)).decision!.seen;
  const act = async (
    id: string,
    what: string,
    user: string,
    body: { seen?: string; text?: string; until?: string } = {},
  ) =>
    life.post(
      `/requests/${id}/${what}`,
      {
        seen: await read(id).then(({ decision }) => decision?.seen ?? 'x'),
        ...body,
      },
      { user },
    );
  const age = async (id: string, days: number) => {
    const at = new Date(Date.now() - days * 86_400_000).toISOString();
    await db(TABLES.requests).where({ id }).update({ updated_at: at });
  };
  const nameIsFree = async (name = 'mlw-fraud') =>
    (await portal.ask(goodBody({ name }))).status === 201;

  it('approve what waits, which the catalog then hears of', async () => {
    const { id } = await ask();
    const { decision } = await read(id);
    expect(decision).toMatchObject({
      needs: [{ count: 1, groups: [] }],
      approvedBy: [],
      may: ['approve', 'reject', 'question'],
    });

    const { status, body } = await act(id, 'approve', DAN, {
      text: 'Looks fine',
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({ id, state: 'approved' });
    expect(body).not.toHaveProperty('decision');
    expect(typesOf(body)).toEqual(['submitted', 'approved']);
    expect(body.events[1]).toMatchObject({ by: DAN, text: 'Looks fine' });
    const { body: changes } = await portal.readAsService('/changes');
    expect(changes.items).toMatchObject([{ active: true }]);
    expect(portal.audit.last('request-approve')).toMatchObject({
      status: 'succeeded',
      meta: { requestId: id, news: true },
    });
  });

  it('are never made by who asked, under whatever spelling', async () => {
    const { id } = await ask();
    for (const user of [ADA, 'User:Default/Ada']) {
      for (const what of ['approve', 'reject', 'question']) {
        const { status, body } = await act(id, what, user, { text: 'Because' });
        expect([what, status]).toEqual([what, 403]);
        expect(body.error.message).toContain('somebody else has to decide');
      }
    }
    expect((await read(id, ADA)).decision!.may).toEqual(['withdraw']);
  });

  it('are refused over what is no longer what was seen, and told what is', async () => {
    const { id } = await ask();
    const before = await seenOf(id);
    revision += 1;
    await life.post('/policy', { policy: policy(revision) }).expect(201);

    const stale = await act(id, 'approve', DAN, { seen: before });

    expect(stale.status).toBe(409);
    expect(stale.body.error.seen).toBe(await seenOf(id));
    expect((await read(id)).state).toBe('submitted');
    await act(id, 'approve', DAN).then(({ status }) =>
      expect(status).toBe(200),
    );
    const { posture } = await read(id);
    expect(posture.compliance.policyVersion).toBe(revision);
  });

  it('take two people of the groups that policy names', async () => {
    const { id } = await ask(byTwo());
    const outsider = await act(id, 'approve', DAN);
    expect(outsider.status).toBe(403);
    expect(outsider.body.error.message).toContain(SECURITY);

    const first = await act(id, 'approve', BOB);
    expect([first.status, first.body.state]).toEqual([200, 'submitted']);
    expect(first.body.decision).toMatchObject({ approvedBy: [BOB] });
    expect(first.body.decision.may).not.toContain('approve');
    const again = await act(id, 'approve', BOB);
    expect([again.status, again.body.state]).toEqual([200, 'submitted']);
    const second = await act(id, 'approve', CAT);
    expect(typesOf(second.body)).toEqual(['submitted', 'endorsed', 'approved']);
  });

  it('are not made by who may no longer, whatever they saw when they might', async () => {
    const { id } = await ask(byTwo());
    const { decision } = await read(id, BOB);
    expect(decision!.may).toContain('approve');
    memberships[BOB] = [];
    try {
      for (const what of ['approve', 'reject', 'question']) {
        const { seen } = decision!;
        const late = await act(id, what, BOB, { seen, text: 'Because' });
        expect([what, late.status]).toEqual([what, 403]);
      }
      expect((await read(id, BOB)).decision!.may).toEqual([]);
    } finally {
      memberships[BOB] = [SECURITY];
    }
    expect(typesOf(await read(id))).toEqual(['submitted']);
  });

  it('at the moment that a policy is published are over the policy that was seen, or none', async () => {
    const { id } = await ask();
    const seen = await seenOf(id);
    const before = await db(TABLES.policies).where({ active: true }).first();
    revision += 1;
    const [{ status }] = await Promise.all([
      act(id, 'approve', DAN, { seen }),
      life.post('/policy', { policy: policy(revision) }),
    ]);

    const { state } = await read(id);
    expect([
      [200, 'approved'],
      [409, 'submitted'],
    ]).toContainEqual([status, state]);
    const said = await db(TABLES.events)
      .where({ request_id: id, type: 'approved' })
      .select('about');
    for (const { about } of said) {
      expect(JSON.parse(about)).toMatchObject({ seen, policy: before.hash });
    }
  });

  it('do not count an approval of what was something else', async () => {
    const { id } = await ask(byTwo());
    await act(id, 'approve', BOB);
    revision += 1;
    await life.post('/policy', { policy: policy(revision) }).expect(201);

    const { body } = await act(id, 'approve', CAT);

    expect(body.state).toBe('submitted');
    expect(body.decision.approvedBy).toEqual([CAT]);
    expect((await act(id, 'approve', BOB)).body.state).toBe('approved');
  });

  it('change nothing when they are said twice, and no other decision follows', async () => {
    const { id } = await ask();
    const seen = await seenOf(id);
    const answers = [];
    for (let time = 0; time < 3; time += 1) {
      answers.push((await act(id, 'approve', DAN, { seen })).status);
    }
    const other = await act(id, 'approve', BOB, { seen });
    const rejected = await act(id, 'reject', DAN, { seen, text: 'No' });

    expect(answers).toEqual([200, 200, 200]);
    expect([other.status, rejected.status]).toEqual([409, 409]);
    expect(typesOf(await read(id))).toEqual(['submitted', 'approved']);
  });

  it('reject with a reason, and the name is free again', async () => {
    const { id } = await ask();
    const silent = await act(id, 'reject', DAN);
    expect(silent.status).toBe(400);
    const { body } = await act(id, 'reject', DAN, { text: 'Use mlw-shared' });
    expect(body).toMatchObject({ state: 'rejected' });
    expect(body.events[1].text).toBe('Use mlw-shared');
    expect(await nameIsFree()).toBe(true);
  });

  it('are withdrawn by who asked alone, and the name is free again', async () => {
    const { id } = await ask();
    expect((await act(id, 'withdraw', DAN)).status).toBe(403);
    const { body } = await act(id, 'withdraw', ADA);
    expect(typesOf(body)).toEqual(['submitted', 'withdrawn']);
    expect(await nameIsFree()).toBe(true);
  });

  it('wait for the answer to a question, and go on with it', async () => {
    const { id } = await ask();
    const asked = await act(id, 'question', BOB, {
      text: 'Which <b>data</b>?',
    });
    expect(asked.body).toMatchObject({ state: 'questioned' });
    expect((await act(id, 'approve', DAN)).status).toBe(409);
    expect((await act(id, 'answer', DAN, { text: 'Cards' })).status).toBe(403);
    expect((await read(id, ADA)).decision!.may).toEqual(['answer', 'withdraw']);

    const answered = await act(id, 'answer', ADA, { text: 'شكرا, cards' });

    expect(answered.body.state).toBe('submitted');
    expect(
      answered.body.events.map((event: RequestEvent) => event.text),
    ).toEqual([undefined, 'Which <b>data</b>?', 'شكرا, cards']);
    expect((await act(id, 'question', BOB, { text: 'And?' })).status).toBe(200);
    expect((await act(id, 'answer', ADA, { text: 'None' })).status).toBe(200);
    expect((await act(id, 'approve', DAN)).status).toBe(200);
  });

  it.each(['\u0000', ' ', 'x'.repeat(10_001)])(
    'take no text that cannot be shown (%#)',
    async text => {
      const { id } = await ask();
      expect((await act(id, 'reject', DAN, { text })).status).toBe(400);
      const long = 'x'.repeat(10_000);
      expect((await act(id, 'question', DAN, { text: long })).status).toBe(200);
    },
  );

  it('change a workspace, and only the one that was seen', async () => {
    const { id: requestId } = await ask();
    await act(requestId, 'approve', DAN);
    const { body: page } = await portal.read('/workspaces');
    const [{ id: workspace }] = page.items;
    const wish = async (...rules: string[]) =>
      (
        await life.change(workspace, {
          isolation: withRules('mlw-fraud', ...rules),
          version: 1,
        })
      ).body as WorkspaceRequestDetail;
    const [one, two] = [await wish('one'), await wish('two')];
    expect(one.state).toBe('submitted');
    expect((await read(one.id)).before).toBeDefined();

    expect((await act(one.id, 'approve', DAN)).status).toBe(200);

    const { body: shown } = await portal.read(`/workspaces/${workspace}`);
    expect(shown.version).toBe(2);
    const late = await act(two.id, 'approve', DAN);
    expect(late.status).toBe(409);
    expect(late.body.error.message).toContain('can only be asked anew');
    expect((await read(two.id)).decision!.may).toEqual(['reject', 'question']);
  });

  it('end a workspace, and reject what waits for it', async () => {
    const { id: requestId } = await ask();
    await act(requestId, 'approve', DAN);
    const { body: page } = await portal.read('/workspaces');
    const [{ id: workspace }] = page.items;
    const { body: change } = await life.change(workspace, {
      isolation: withRules('mlw-fraud', 'one'),
      version: 1,
    });
    const { body: end } = await life.retire(workspace, { version: 1 });

    expect((await act(end.id, 'approve', DAN)).body.state).toBe('approved');

    expect((await read(change.id)).state).toBe('rejected');
    expect(await nameIsFree()).toBe(true);
  });

  it('on what policy refuses are asked for, and never on what Azure refuses', async () => {
    const isolation = {
      ...approvedOnly(),
      inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
    };
    const { id } = await ask({ ...goodBody(), isolation, askAnyway: true });
    expect(await read(id)).toMatchObject({ exception: true });
    expect((await act(id, 'approve', DAN)).body.state).toBe('approved');
  });

  it('on a change that policy refuses are asked for in the same way', async () => {
    const { id: requestId } = await ask();
    await act(requestId, 'approve', DAN);
    const { body: page } = await portal.read('/workspaces');
    const [{ id: workspace }] = page.items;
    const wish = {
      isolation: {
        ...approvedOnly({ name: 'mlw-fraud' }),
        inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
      },
      version: 1,
    };
    const reason = 'The vendor reaches it until May';

    const refused = await life.change(workspace, wish);
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({ askAnyway: true });
    const { dataClassification, ...unclassified } = wish.isolation;
    const blank = await life.change(workspace, {
      ...wish,
      isolation: unclassified,
      askAnyway: true,
      description: reason,
    });
    expect(blank.status).toBe(400);
    expect(blank.body.error).not.toHaveProperty('askAnyway');
    const silent = await life.change(workspace, { ...wish, askAnyway: true });
    expect(silent.body.error.fields).toMatchObject([
      { pointer: '/description' },
    ]);
    const { body: kept } = await life
      .change(workspace, { ...wish, askAnyway: true, description: reason })
      .expect(201);
    expect(kept).toMatchObject({ state: 'submitted', exception: true });

    expect((await act(kept.id, 'approve', DAN)).body.state).toBe('approved');
    const { body: shown } = await portal.read(`/workspaces/${workspace}`);
    expect(shown).toMatchObject({ version: 2, meets: 'no' });
  });

  it('take a workspace from another owner only as that owner decides', async () => {
    await portal.catalog.put(declaring('mlw-theirs'));
    await run('ml-workspace-declared');
    const { id } = await ask(
      {
        ...goodBody({ name: 'mlw-theirs' }),
        owner: 'group:default/team-b',
        askAnyway: true,
      },
      DAN,
    );
    const { decision } = await read(id);
    expect(decision!.needs).toEqual([
      { count: 1, groups: [TEAM_A] },
      { count: 1, groups: [] },
    ]);

    const first = await act(id, 'approve', BOB);
    expect(first.body.state).toBe('submitted');
    const second = await act(id, 'approve', ADA);
    expect(second.body.state).toBe('approved');

    const { body: page } = await portal.read('/workspaces');
    expect(page.items).toMatchObject([
      { owner: 'group:default/team-b', basis: { kind: 'requested' } },
    ]);
    await portal.catalog.remove('resource:default/mlw-theirs');
    await run('ml-workspace-declared');
  });

  it('that nobody makes in time are over, and the name is free again', async () => {
    const { id } = await ask();
    const { id: questioned } = await ask(goodBody({ name: 'mlw-2' }));
    await act(questioned, 'question', DAN, { text: 'Why?' });
    await age(id, 13);
    await age(questioned, 15);
    await run('ml-workspace-expire');
    expect((await read(id)).state).toBe('submitted');
    expect(typesOf(await read(questioned))).toEqual([
      'submitted',
      'questioned',
      'expired',
    ]);
    await age(id, 15);
    await run('ml-workspace-expire');
    expect((await read(id)).state).toBe('expired');
    expect((await act(id, 'approve', DAN)).status).toBe(409);
    expect(await nameIsFree()).toBe(true);
    expect(await nameIsFree('mlw-2')).toBe(true);
  });

  it('hold no longer than they say, where nothing was made of them', async () => {
    const { id } = await ask();
    const over = '2026-01-01T00:00:00Z';
    expect((await act(id, 'approve', DAN, { until: over })).status).toBe(409);
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const { body } = await act(id, 'approve', DAN, { until });
    expect(body).toMatchObject({ state: 'approved', validUntil: until });
    expect(body.events[1]).toMatchObject({ until });
    await run('ml-workspace-expire');
    expect((await read(id)).state).toBe('approved');

    const past = '2026-01-01T00:00:00.000Z';
    await db(TABLES.requests).where({ id }).update({ valid_until: past });
    expect((await life.report(id, 'generated')).status).toBe(409);
    await run('ml-workspace-expire');

    expect((await read(id)).state).toBe('expired');
    const { body: changes } = await portal.readAsService('/changes');
    expect(changes.items).toMatchObject([{ active: false }]);
    expect(await nameIsFree()).toBe(true);
  });

  it('wait for those who may make them, worst first, and for nobody else', async () => {
    await ask(goodBody({ name: 'mlw-good' }));
    const isolation = {
      ...approvedOnly({ name: 'mlw-bad' }),
      inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
    };
    await ask({ ...goodBody(), isolation, askAnyway: true });
    await ask(byTwo('mlw-two'));
    const waiting = async (user: string) => {
      const { body } = await portal.read('/waiting', user);
      return body.items.map(
        (item: WorkspaceRequestDetail) => item.workspaceName,
      );
    };
    expect(await waiting(ADA)).toEqual([]);
    expect(await waiting(DAN)).toEqual(['mlw-bad', 'mlw-good']);
    expect(await waiting(BOB)).toEqual(['mlw-bad', 'mlw-good', 'mlw-two']);
    const { body } = await portal.read('/waiting', BOB);
    await act(body.items[2].id, 'approve', BOB);
    expect(await waiting(BOB)).toEqual(['mlw-bad', 'mlw-good']);
  });

  it('are put together where they are equal, and say what their owner had before', async () => {
    const open = (name: string, dataClassification = 'restricted') => ({
      ...goodBody(),
      isolation: {
        ...approvedOnly({ name }),
        dataClassification,
        inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
      },
      askAnyway: true,
    });
    const waiting = async (user = DAN) =>
      (await portal.read('/waiting', user)).body
        .items as WorkspaceRequestDetail[];
    await ask(open('mlw-a'));
    await ask(open('mlw-b'));
    await ask({ ...open('mlw-c'), system: undefined, owner: ADA });
    await ask(open('mlw-d', 'confidential'));
    await ask(goodBody({ name: 'mlw-e' }));
    const items = await waiting(BOB);
    const alike = new Map(
      items.map(({ workspaceName, decision }) => [
        workspaceName,
        decision!.alike,
      ]),
    );
    expect(alike.get('mlw-a')).toBe(alike.get('mlw-b'));
    expect(alike.get('mlw-a')).toBe(alike.get('mlw-c'));
    expect(new Set(alike.values()).size).toBe(3);
    expect(new Set(items.map(({ decision }) => decision!.seen)).size).toBe(5);
    expect(items[0].pastExceptions).toEqual({ number: 0 });

    const first = items.find(item => item.workspaceName === 'mlw-a')!;
    await act(first.id, 'reject', BOB, { text: 'No' });

    const left = await waiting();
    const past = (name: string) =>
      left.find(item => item.workspaceName === name)!.pastExceptions;
    expect(past('mlw-b')).toEqual({
      number: 1,
      last: {
        id: first.id,
        workspaceName: 'mlw-a',
        state: 'rejected',
        at: expect.any(String),
      },
    });
    expect(past('mlw-c')).toEqual({ number: 0 });
  });

  it('are bound to what they are about by their events', async () => {
    const { id, workspaceId } = await ask();
    const seen = await seenOf(id);
    await act(id, 'approve', DAN);
    let dump = '';
    for await (const part of EventDump.create({ db, record: UNKEPT }).parts())
      dump += part;
    const lines = dump.trimEnd().split('\n');
    expect(verifyDump(lines)).toMatchObject({ intact: true });
    expect(JSON.parse(lines[3]).about).toMatchObject({
      kind: 'create',
      workspace: workspaceId,
      owner: TEAM_A,
      requestedBy: ADA,
      seen,
      body: expect.stringMatching(/^[0-9a-f]{64}$/),
      facts: expect.stringMatching(/^[0-9a-f]{64}$/),
      policy: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    for (const [field, value] of [
      ['owner', 'group:default/team-b'],
      ['requestedBy', DAN],
      ['facts', 'f'.repeat(64)],
    ]) {
      const { about, ...event } = JSON.parse(lines[3]);
      const { previous, hash, ...rest } = event;
      const changed = [...lines];
      changed[3] = JSON.stringify({
        ...rest,
        about: { ...about, [field]: value },
        previous,
        hash,
      });
      expect(verifyDump(changed)).toMatchObject({ intact: false, line: 4 });
    }
  });

  it('keep the words beside the record, which holds without them', async () => {
    const { id } = await ask();
    await act(id, 'reject', DAN, { text: 'Her name is Eve' });
    await db(TABLES.words).delete();
    expect((await read(id)).events[1]).not.toHaveProperty('text');
    expect(await problemsOf(db)).toEqual([]);
  });

  it('of two hundred people at once are one', async () => {
    const { id } = await ask();
    const seen = await seenOf(id);
    const acts = ['approve', 'reject', 'withdraw'];
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const what = acts[index % 3];
        const user = what === 'withdraw' ? ADA : `user:default/p${index}`;
        const { status } = await life.post(
          `/requests/${id}/${what}`,
          { seen, ...(what === 'reject' && { text: 'No' }) },
          { user },
        );
        return { what, user, status };
      }),
    );

    const taken = answers.filter(({ status }) => status === 200);
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([200, 409]),
    );
    const { state, events } = await read(id);
    expect(events).toHaveLength(2);
    const word = {
      approved: 'approve',
      rejected: 'reject',
      withdrawn: 'withdraw',
    }[state as 'approved'];
    expect(new Set(taken.map(({ what }) => what))).toEqual(new Set([word]));
    expect(new Set(taken.map(({ user }) => user)).size).toBe(1);
    expect(await nameIsFree()).toBe(state !== 'approved');
  });
});
