import { baselinePolicy } from '@ringfence/engine';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { declaring } from '../__testUtils__/declared';
import { approvedOnly } from '../__testUtils__/isolations';
import { statementsOf } from '../__testUtils__/statements';
import { activatePolicy, storeWorkspace } from '../__testUtils__/stored';
import { ChangeReader } from '../database/ChangeReader';
import { FleetReader } from '../database/FleetReader';
import { migrationsDirectory } from '../database/migrations';
import { PolicyStore } from '../database/PolicyStore';
import { TABLES } from '../database/tables';
import { isConflict } from '../database/databaseErrors';
import { Rejudger } from '../rejudge/Rejudger';
import { declaredEntity, DeclaredEntity } from './declaredEntity';
import { DeclaredKeeper } from './DeclaredKeeper';
import { findEntityProblem } from './declaredStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const never = new AbortController().signal;
const WRITES = /^(insert|update|delete)/i;

const open = (name: string) => ({
  ...approvedOnly({ name }),
  inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
});

describe.each(databases.eachSupportedId())('declared workspaces on %s', id => {
  let db: Knex;
  let logger: ReturnType<typeof mockServices.logger.mock>;

  beforeEach(async () => {
    db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    await activatePolicy(db);
    logger = mockServices.logger.mock();
  });

  const keep = (...entities: Entity[]) =>
    DeclaredKeeper.create({
      db,
      policies: PolicyStore.create(db),
      logger,
    }).keep(entities.map(declaredEntity) as DeclaredEntity[], never);
  const active = () =>
    db(TABLES.workspaces).where({ active: true }).orderBy('name');
  const postures = () => db(TABLES.postures).orderBy('sequence');
  const problemOf = async (name: string) =>
    (await findEntityProblem(db, `resource:default/${name}`))?.problem;

  it('are listed with their posture, belong to no request and are never told to the catalog', async () => {
    expect(await keep(declaring('mlw-a'))).toEqual({
      stored: 1,
      problems: 0,
      left: 0,
    });

    expect(await active()).toMatchObject([
      {
        entity_ref: 'resource:default/mlw-a',
        owner: 'group:default/team-a',
        origin: 'catalog',
        request_id: null,
        basis: 'declared',
      },
    ]);
    const page = await FleetReader.create(db).list({
      filter: {},
      sort: 'name',
      limit: 10,
      narrow: () => {},
    });
    expect(page.items).toMatchObject([
      { workspaceName: 'mlw-a', basis: { kind: 'declared' } },
    ]);
    const changes = await ChangeReader.create(db).after(0, 10);
    expect(changes).toEqual({ items: [], cursor: 0, complete: true });
  });

  it('write nothing while nothing changes, broken ones neither', async () => {
    const all = [declaring('mlw-a'), declaring('mlw-b', 'broken')];
    await keep(...all);

    const statements = await statementsOf(db, () => keep(...all));
    expect(statements.filter(({ sql }) => WRITES.test(sql))).toEqual([]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('get a posture when facts change, and none when only the owner does', async () => {
    await keep(declaring('mlw-a'));
    await keep(declaring('mlw-a', open('mlw-a')));
    expect(await postures()).toMatchObject([
      { sequence: 1, shown_to: expect.any(String) },
      { sequence: 2, shown_to: null },
    ]);
    expect(await active()).toMatchObject([{ lane_inbound: 'open' }]);

    await keep(
      declaring('mlw-a', open('mlw-a'), { spec: { owner: 'team-b' } }),
    );
    expect(await active()).toMatchObject([{ owner: 'group:default/team-b' }]);
    expect(await postures()).toHaveLength(2);
  });

  it('show other facts also where the judgement of them is the same', async () => {
    const tagged = (tenantId: string) =>
      declaring('mlw-a', approvedOnly({ name: 'mlw-a', tenantId }));
    await keep(tagged('one'));
    await keep(tagged('two'));

    const [row] = await active();
    expect(row.posture_count).toBe(2);
    const shown = await db(TABLES.postures).where({ id: row.posture_id });
    const facts = await db(TABLES.facts).where({ hash: shown[0].facts_hash });
    expect(JSON.parse(facts[0].body).workspace.tenantId).toBe('two');
  });

  it('retire when their entity leaves, and come back with it', async () => {
    await keep(declaring('mlw-a'), declaring('mlw-b'));
    expect(await keep(declaring('mlw-b'))).toMatchObject({ left: 1 });
    expect(await active()).toMatchObject([{ name: 'mlw-b' }]);
    expect(await db(TABLES.declared)).toHaveLength(1);

    await keep(declaring('mlw-a'), declaring('mlw-b'));
    expect(await active()).toMatchObject([
      { name: 'mlw-a' },
      { name: 'mlw-b' },
    ]);
  });

  it('follow an entity that turns to another workspace', async () => {
    await keep(declaring('mlw-a'));
    await keep(declaring('mlw-a', approvedOnly({ name: 'mlw-z' })));
    expect(await active()).toMatchObject([
      { name: 'mlw-z', entity_ref: 'resource:default/mlw-a' },
    ]);
  });

  it('stay as they were while their entity cannot be read, and the others go on', async () => {
    await keep(declaring('mlw-a'), declaring('mlw-b'));
    const [before] = await active();
    const broken = declaring('mlw-a', { inbound: 'closed' });
    expect(await keep(broken, declaring('mlw-b', open('mlw-b')))).toEqual({
      stored: 1,
      problems: 1,
      left: 0,
    });

    const [a, b] = await active();
    expect(a).toEqual(before);
    expect(b.lane_inbound).toBe('open');
    expect(await problemOf('mlw-a')).toMatchObject({
      fields: [{ pointer: '/spec/isolation/inbound', expected: 'object' }],
    });

    await keep(declaring('mlw-a'), declaring('mlw-b', open('mlw-b')));
    expect(await problemOf('mlw-a')).toBeUndefined();
    expect(await active()).toMatchObject([{ id: a.id }, { id: b.id }]);
  });

  it('belong to the first of two entities, and to the other once that one leaves', async () => {
    const twin = declaring('mlw-b', approvedOnly({ name: 'mlw-a' }));
    expect(await keep(declaring('mlw-a'), twin)).toMatchObject({ problems: 1 });
    expect(await active()).toMatchObject([
      { entity_ref: 'resource:default/mlw-a' },
    ]);
    expect((await problemOf('mlw-b'))?.message).toContain(
      'Another entity of the catalog declares the same workspace',
    );

    await keep(twin);
    expect(await active()).toMatchObject([
      { entity_ref: 'resource:default/mlw-b' },
    ]);
    expect(await problemOf('mlw-b')).toBeUndefined();
  });

  it('give way to a request, before and after it', async () => {
    await keep(declaring('mlw-a'));
    const asked = await storeWorkspace(db, approvedOnly({ name: 'mlw-a' }));
    expect(await active()).toMatchObject([
      { id: asked.workspaceId, origin: 'request' },
    ]);

    await keep(declaring('mlw-a'));
    expect(await active()).toMatchObject([{ id: asked.workspaceId }]);
    expect((await problemOf('mlw-a'))?.message).toContain(
      'Somebody asked for this workspace',
    );
    await keep(declaring('mlw-a'));
    expect(logger.warn).toHaveBeenCalledTimes(1);

    // Once what was asked for is gone, what is declared counts again.
    await db(TABLES.workspaces)
      .where({ id: asked.workspaceId })
      .update({ active: false });
    await keep(declaring('mlw-a'));
    expect(await active()).toMatchObject([{ origin: 'catalog' }]);
  });

  it('stand back where a requested workspace has their entity name', async () => {
    const { entityRef } = await storeWorkspace(db, approvedOnly());
    const name = entityRef.split('/')[1];
    await keep(declaring(name, approvedOnly({ name: 'mlw-other' })));
    expect((await problemOf(name))?.fields).toMatchObject([
      { pointer: '/metadata/name' },
    ]);
    expect(await active()).toHaveLength(1);
  });

  it('are judged again when the policy changes', async () => {
    await keep(declaring('mlw-a'));
    const policy = { ...baselinePolicy, revision: 2, regions: ['norwayeast'] };
    const hash = await activatePolicy(db, policy);
    await Rejudger.create({
      db,
      policies: PolicyStore.create(db),
      logger,
      staleAfterMs: 1,
      announce: () => {},
    }).run(never);

    expect(await active()).toMatchObject([
      { meets: 'no', judged_policy: hash, basis: 'declared', posture_count: 2 },
    ]);
    expect((await ChangeReader.create(db).after(0, 10)).items).toEqual([]);
  });

  it('are stored once by replicas that read at the same time', async () => {
    const all = ['mlw-a', 'mlw-b', 'mlw-c'].map(name => declaring(name));
    await Promise.all(Array.from({ length: 5 }, () => keep(...all)));
    expect(await db(TABLES.workspaces)).toHaveLength(3);
    expect(await postures()).toHaveLength(3);

    const rival = declaring('mlw-0', approvedOnly({ name: 'mlw-x' }));
    /** As the service does: who loses against an entity tries again. */
    const ask = (): Promise<unknown> =>
      storeWorkspace(db, approvedOnly({ name: 'mlw-x' })).catch(error => {
        if (isConflict(error)) return ask();
        throw error;
      });
    await Promise.all([keep(...all, rival), ask(), keep(...all, rival)]);
    expect(await active()).toMatchObject([
      ...all.map(() => ({ origin: 'catalog' })),
      { name: 'mlw-x', origin: 'request' },
    ]);
  });

  it('stop between two entities when they are told to', async () => {
    const keeper = DeclaredKeeper.create({
      db,
      policies: PolicyStore.create(db),
      logger,
    });
    await keep(declaring('mlw-a'));
    await expect(keeper.keep([], AbortSignal.abort())).rejects.toThrow();
    expect(await active()).toHaveLength(1);
  });
});
