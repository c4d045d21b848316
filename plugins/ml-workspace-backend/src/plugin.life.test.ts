import { TestDatabases } from '@backstage/backend-test-utils';
import { canonicalJson, factsHash } from '@ringfence/engine';
import { Knex } from 'knex';
import { TABLES } from './database/tables';
import { goodBody } from './__testUtils__/isolations';
import { Life, lifeOf, withRules } from './__testUtils__/life';
import { ADA, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const typesOf = (body: { events: { type: string }[] }) =>
  body.events.map(({ type }) => type);

describe.each(databases.eachSupportedId())(
  'a workspace that is there, on %s',
  databaseId => {
    let db: Knex;
    let portal: Portal;
    let life: Life;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      portal = await startPortal({ db });
      life = lifeOf(portal);
    });

    afterAll(() => portal.stop());

    beforeEach(async () => {
      await emptyTables(db);
      portal.audit.clear();
    });

    const changes = async () => {
      const { body } = await portal.readAsService('/changes');
      return body.items;
    };

    it('shows what a change asks for once policy approves it', async () => {
      const { created, id } = await life.create();
      const [before] = await changes();
      const isolation = withRules('mlw-fraud', 'one', 'two');

      const { status, body } = await life.change(id, {
        isolation,
        version: 1,
        description: 'Reads two lakes',
      });

      expect(status).toBe(201);
      expect(body).toMatchObject({
        kind: 'change',
        state: 'approved',
        workspaceId: created.workspaceId,
        entityRef: created.entityRef,
        owner: created.owner,
        requestedBy: ADA,
        description: 'Reads two lakes',
      });
      expect(typesOf(body)).toEqual(['submitted', 'approved']);
      const { body: shown } = await portal.read(`/workspaces/${id}`);
      expect(shown).toMatchObject({
        version: 2,
        basis: { kind: 'requested' },
        requestId: created.id,
      });
      expect(shown.isolation.outbound.rules).toHaveLength(2);
      const [after] = await changes();
      expect(after).toEqual({ ...before, sequence: before.sequence + 1 });
      const { body: history } = await portal.read(`/workspaces/${id}/history`);
      expect(history.items.map((item: any) => item.causes)).toEqual([
        ['facts'],
        [],
      ]);
    });

    it('tells the catalog of another data classification', async () => {
      const { id } = await life.create();
      const isolation = {
        ...withRules('mlw-fraud', 'one'),
        dataClassification: 'confidential',
      };

      await life.change(id, { isolation, version: 1 }).expect(201);

      expect(await changes()).toMatchObject([
        { dataClassification: 'confidential' },
      ]);
    });

    it('refuses a change of a version that is no longer there, and names the one that is', async () => {
      const { id } = await life.create();
      const wish = (...rules: string[]) => ({
        isolation: withRules('mlw-fraud', ...rules),
        version: 1,
      });
      await life.change(id, wish('one')).expect(201);

      const { status, body } = await life.change(id, wish('two'));

      expect(status).toBe(409);
      expect(body.error).toMatchObject({
        name: 'ConflictError',
        version: 2,
        message: expect.stringContaining('at version 2'),
      });
    });

    it('lets one of many changes of the same version through', async () => {
      const { id } = await life.create();

      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          life.change(id, {
            isolation: withRules('mlw-fraud', `rule-${index}`),
            version: 1,
          }),
        ),
      );

      const taken = answers.filter(({ status }) => status === 201);
      const refused = answers.filter(({ status }) => status === 409);
      expect([taken.length, refused.length]).toEqual([1, 11]);
      const { body } = await portal.read(`/workspaces/${id}`);
      expect(body).toMatchObject({ version: 2 });
      expect(body.isolation).toEqual(taken[0].body.isolation);
    });

    it('takes a change that is sent many times at once for one', async () => {
      const { id } = await life.create();
      const wish = { isolation: withRules('mlw-fraud', 'one'), version: 1 };

      const answers = await Promise.all(
        Array.from({ length: 8 }, () => life.change(id, wish, { key: 'k' })),
      );
      // A task that runs again sees the version it made.
      const again = await life.change(
        id,
        { ...wish, version: 2 },
        { key: 'k' },
      );

      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
      expect(answers.map(({ status }) => status).sort()).toEqual([
        ...Array(7).fill(200),
        201,
      ]);
      expect([again.status, again.body.id]).toEqual([200, answers[0].body.id]);
    });

    it('finds what somebody asked for under a key, and only that person’s', async () => {
      const { id } = await life.create();
      const { body } = await life.retire(id, { version: 1 }, { key: 'my key' });
      const find = async (user?: string, key = 'my key') => {
        const path = `/requests?key=${encodeURIComponent(key)}`;
        const { body: page } = await portal.read(path, user);
        return page.items.map((item: { id: string }) => item.id);
      };

      expect(await find()).toEqual([body.id]);
      expect(await find('user:default/eve')).toEqual([]);
      expect(await find(ADA, 'my%')).toEqual([]);
      await portal.readAsService('/requests?key=k').expect(403);
    });

    it.each([
      ['another change', { isolation: withRules('mlw-fraud', 'two') }],
      ['another reason', { description: 'Because' }],
    ])('refuses %s under the key of the first', async (_, other) => {
      const { id } = await life.create();
      const wish = { isolation: withRules('mlw-fraud', 'one'), version: 1 };
      await life.change(id, wish, { key: 'k' }).expect(201);

      const { status, body } = await life.change(
        id,
        { ...wish, ...other },
        { key: 'k' },
      );

      expect(status).toBe(409);
      expect(body.error.message).toContain('Idempotency-Key');
    });

    it('refuses a change that names every field at fault, and stores nothing', async () => {
      const { id } = await life.create();
      const refuse = async (body: object) => {
        const answer = await life.change(id, { version: 1, ...body });
        expect(answer.status).toBe(400);
        return answer.body.error.fields.map((field: any) => field.pointer);
      };
      const isolation = withRules('mlw-fraud', 'one');

      expect(
        await refuse({ isolation: withRules('mlw-other', 'one') }),
      ).toEqual(['/isolation/workspace']);
      expect(await refuse({ isolation: goodBody().isolation })).toEqual([
        '/isolation',
      ]);
      expect(await refuse({ isolation, description: '\u0000' })).toEqual([
        '/description',
      ]);
      expect(await refuse({ isolation, version: 0 })).toEqual(['/version']);
      expect(await refuse({ isolation, owner: 'x' })).toEqual(['/owner']);
      const open = {
        ...isolation,
        inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
      };
      expect(await refuse({ isolation: open })).not.toEqual([]);
      expect(await db(TABLES.requests)).toHaveLength(1);
    });

    it('refuses a step that Azure does not take', async () => {
      const { id } = await life.create();
      const isolation = withRules('mlw-fraud', 'one');
      const { status, body } = await life.change(id, {
        version: 1,
        isolation: { ...isolation, region: 'northeurope' },
      });

      expect(status).toBe(400);
      expect(body.error.fields).toEqual([
        expect.objectContaining({ pointer: '/isolation/region' }),
      ]);
    });

    it('leaves the catalog when its end is approved, and its id is free again', async () => {
      const { created, id } = await life.create();

      const { status, body } = await life.retire(id, { version: 1 });

      expect(status).toBe(201);
      expect(body).toMatchObject({ kind: 'retire', state: 'approved' });
      expect(await changes()).toMatchObject([
        { entityRef: created.entityRef, active: false },
      ]);
      const [, ref] = created.entityRef.split(':');
      await portal.read(`/workspaces/by-entity/resource/${ref}`).expect(404);

      const next = await life.create();
      expect(next.created.workspaceId).toBe(created.workspaceId);
      expect(next.id).not.toBe(id);
      expect(await changes()).toMatchObject([
        { active: false },
        { active: true },
      ]);
      const events = await db(TABLES.events).where({ request_id: created.id });
      expect(events).toHaveLength(2);
    });

    it('cannot change or end once it is retired', async () => {
      const { id } = await life.create();
      await life.retire(id, { version: 1 }).expect(201);

      const isolation = withRules('mlw-fraud', 'one');
      for (const { status, body } of [
        await life.change(id, { isolation, version: 2 }),
        await life.retire(id, { version: 2 }),
      ]) {
        expect(status).toBe(409);
        expect(body.error.message).toContain('retired');
      }
    });

    it('is taken through its whole life, and every request for it ends with it', async () => {
      const { created, id } = await life.create();
      await life.report(created.id, 'generated').expect(200);
      await life.report(created.id, 'live').expect(200);
      const { body: changed } = await life.change(id, {
        isolation: withRules('mlw-fraud', 'one'),
        version: 1,
      });
      const { body: ended } = await life.retire(id, { version: 2 });
      await life.report(ended.id, 'generated').expect(200);

      await life.report(ended.id, 'live').expect(200);

      const read = async (requestId: string) =>
        (await portal.read(`/requests/${requestId}`)).body;
      for (const { id: requestId } of [created, ended]) {
        expect(typesOf(await read(requestId))).toEqual([
          'submitted',
          'approved',
          'generated',
          'live',
          'retired',
        ]);
      }
      expect(typesOf(await read(changed.id))).toEqual([
        'submitted',
        'approved',
        'retired',
      ]);
    });

    it('takes the same report once, however often it comes', async () => {
      const { created } = await life.create();

      const answers = await Promise.all(
        Array.from({ length: 6 }, () => life.report(created.id, 'generated')),
      );

      expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
      await life.report(created.id, 'live').expect(200);
      await life.report(created.id, 'generated').expect(200);
      const { body } = await portal.read(`/requests/${created.id}`);
      expect(typesOf(body)).toEqual([
        'submitted',
        'approved',
        'generated',
        'live',
      ]);
      expect(body.events.slice(2).map(({ by }: { by: string }) => by)).toEqual(
        Array(2).fill('external:test-service'),
      );
    });

    it('is not live before it is generated', async () => {
      const { created } = await life.create();

      const { status, body } = await life.report(created.id, 'live');

      expect(status).toBe(409);
      expect(body.error.message).toContain('approved');
      expect(
        typesOf((await portal.read(`/requests/${created.id}`)).body),
      ).toEqual(['submitted', 'approved']);
    });

    it('hears that files are written from who asked, and from nobody else', async () => {
      const { created } = await life.create();
      const report = (state: string, user?: string) =>
        life.post(`/requests/${created.id}/${state}`, {}, { user });

      const answers = [
        await report('generated', 'user:default/eve'),
        await report('live'),
        await life.report('no-id', 'live'),
        await life.post(`/requests/${created.id}/generated`, { more: 1 }),
        await report('generated'),
      ];

      expect(answers.map(({ status }) => status)).toEqual([
        403, 403, 404, 400, 200,
      ]);
    });

    it('is left alone where the catalog declares it', async () => {
      const { id } = await life.create();
      await db(TABLES.workspaces).where({ id }).update({ origin: 'catalog' });

      const { status, body } = await life.retire(id, { version: 1 });

      expect(status).toBe(409);
      expect(body.error.message).toContain('catalog declares');
    });

    it('tells the audit log what was tried, without a word that a person typed', async () => {
      const { id, created } = await life.create();
      portal.audit.clear();
      await life.change(id, {
        isolation: withRules('mlw-fraud', 'one'),
        version: 1,
        description: 'Secret reason',
      });
      await life.retire(id, { version: 1 });
      await life.report(created.id, 'generated');

      const ended = portal.audit.lines.filter(
        ({ status }) => status !== 'initiated',
      );
      expect(ended.map(({ eventId, status }) => [eventId, status])).toEqual([
        ['workspace-change', 'succeeded'],
        ['workspace-retire', 'failed'],
        ['request-generated', 'succeeded'],
      ]);
      expect(JSON.stringify(portal.audit.lines)).not.toContain('Secret');
    });
  },
);

describe('where policy wants a person for some data', () => {
  const tier = (approval: string) => ({ minimumVerdict: 'isolated', approval });
  const config = {
    mlWorkspace: {
      policy: {
        name: 'contoso',
        revision: 1,
        tiers: {
          restricted: tier('manual'),
          confidential: tier('automatic'),
        },
      },
    },
  };
  const withData = (dataClassification: string, ...rules: string[]) => ({
    ...withRules('mlw-fraud', ...rules),
    dataClassification,
  });
  let db: Knex;
  let portal: Portal;
  let life: Life;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({ db, config });
    life = lifeOf(portal);
  });

  afterAll(() => portal.stop());

  beforeEach(() => emptyTables(db));

  /** A workspace with data that needs nobody. */
  const create = async () => {
    const body = { ...goodBody(), isolation: withData('confidential', 'lake') };
    const { body: created } = await portal.ask(body);
    const { id } = await db(TABLES.workspaces).first('id');
    return { created, id };
  };

  it('lets a change to such data wait, and shows what is until then', async () => {
    const { id } = await create();

    const { status, body } = await life.change(id, {
      isolation: withData('restricted', 'lake'),
      version: 1,
    });

    expect([status, body.state]).toEqual([201, 'submitted']);
    const { body: shown } = await portal.read(`/workspaces/${id}`);
    expect(shown).toMatchObject({
      version: 1,
      dataClassification: 'confidential',
    });
    const { body: waiting } = await portal.read('/requests?state=submitted');
    expect(waiting.items).toMatchObject([{ id: body.id, kind: 'change' }]);
  });

  it('takes a lower classification of such data for no way around a person', async () => {
    const { id } = await create();
    const facts = withData('restricted', 'lake');
    const hash = factsHash(facts);
    const body = canonicalJson(facts);
    await db(TABLES.facts).insert({ hash, body, stored_at: '' });
    await db(TABLES.postures).update({ facts_hash: hash });

    const { body: changed } = await life.change(id, {
      isolation: withData('confidential', 'other'),
      version: 1,
    });
    const { body: end } = await life.retire(id, { version: 1 });

    expect([changed.state, end.state]).toEqual(['submitted', 'submitted']);
    const { body: shown } = await portal.read(`/workspaces/${id}`);
    expect(shown.version).toBe(1);
  });

  it('rejects what waits for a person when the workspace ends first', async () => {
    const { id } = await create();
    const { body: waiting } = await life.change(id, {
      isolation: withData('restricted', 'lake'),
      version: 1,
    });

    await life.retire(id, { version: 1 }).expect(201);

    const { body } = await portal.read(`/requests/${waiting.id}`);
    expect(typesOf(body)).toEqual(['submitted', 'rejected']);
  });

  it('changes and ends nothing that has not been approved itself', async () => {
    await portal.ask({
      ...goodBody(),
      isolation: withData('restricted', 'lake'),
    });
    const { id } = await db(TABLES.workspaces).first('id');

    const { status, body } = await life.retire(id, { version: 1 });

    expect(status).toBe(409);
    expect(body.error.message).toContain('not been approved');
  });
});
