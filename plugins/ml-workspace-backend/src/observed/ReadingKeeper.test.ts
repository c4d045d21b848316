import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { declaring } from '../__testUtils__/declared';
import { failingAt } from '../__testUtils__/faults';
import { approvedOnly, OWNER } from '../__testUtils__/isolations';
import {
  idOf,
  keeperOn,
  observation,
  OPEN,
  PLATFORM,
  reading,
  SUBSCRIPTION_SCOPE,
} from '../__testUtils__/observed';
import { emptyTables } from '../__testUtils__/rows';
import { statementsOf } from '../__testUtils__/statements';
import { activatePolicy, storeWorkspace } from '../__testUtils__/stored';
import { problemsOf } from '../crash/__testUtils__/invariants';
import { migrate } from '../database/migrations';
import { PolicyStore } from '../database/PolicyStore';
import { TABLES } from '../database/tables';
import { declaredEntity } from '../declared/declaredEntity';
import { DeclaredKeeper } from '../declared/DeclaredKeeper';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('what is observed, on %s', id => {
  let db: Knex;

  beforeAll(async () => {
    db = await databases.init(id);
    await migrate(db);
    await activatePolicy(db);
  });

  beforeEach(async () => {
    await db(TABLES.declared).delete();
    await emptyTables(db);
  });

  afterEach(async () => {
    const problems = await problemsOf(db);
    if (problems.length) throw new Error(problems.join('; '));
  });

  const workspaces = () => db(TABLES.workspaces).orderBy('created_at');
  const active = async () => {
    const rows = await workspaces();
    return rows.filter(row => Boolean(row.active));
  };

  describe('of what nobody asked for', () => {
    it('is shown with its age, unclaimed, under who looks after that', async () => {
      const readAt = new Date(Date.now() - 60_000).toISOString();
      await keeperOn(db).observe(observation('mlw-wild', { readAt }));

      const [row] = await workspaces();
      expect(row).toMatchObject({
        origin: 'azure',
        owner: PLATFORM,
        name: 'mlw-wild',
        arm_id: idOf('mlw-wild').toLowerCase(),
        request_id: null,
        basis: 'observed',
        basis_api_version: '2025-06-01',
        observed_at: readAt,
      });
      expect(Boolean(row.unclaimed)).toBe(true);
      expect(Number(row.change_seq)).toBeGreaterThan(0);
    });

    it('writes only its age where it says the same as before', async () => {
      const keeper = keeperOn(db);
      await keeper.observe(observation('mlw-wild'));
      const [before] = await workspaces();
      const readAt = new Date().toISOString();

      const statements = await statementsOf(db, () =>
        keeper.observe(observation('mlw-wild', { readAt })),
      );

      const written = statements
        .map(({ sql }) => sql)
        .filter(sql => /^(insert|update|delete)/i.test(sql));
      expect(written).toHaveLength(2);
      expect(written.join()).not.toContain(TABLES.postures);
      const [after] = await workspaces();
      expect(after).toEqual({ ...before, observed_at: readAt });
    });

    it('is judged anew where it says something else, and the catalog hears', async () => {
      const heard: unknown[] = [];
      const keeper = keeperOn(db, { announce: each => heard.push(each) });
      await keeper.observe(observation('mlw-wild'));
      await keeper.observe(observation('mlw-wild', { change: OPEN }));

      const [row] = await workspaces();
      expect(row).toMatchObject({ lane_inbound: 'open', posture_count: 2 });
      expect(heard).toEqual([
        Number(row.change_seq) - 1,
        Number(row.change_seq),
      ]);
    });

    it.each([
      ['whom its tag names', { tags: { Team: 'team-a' } }, OWNER, false],
      [
        'nobody where the catalog has not whom it names',
        { tags: { team: 'nobody' } },
        PLATFORM,
        true,
      ],
      [
        'nobody where its tag is no owner',
        { tags: { team: 'component:default/shop' } },
        PLATFORM,
        true,
      ],
      [
        'whom its group belongs to',
        { group: 'rg-b' },
        'group:default/team-b',
        false,
      ],
      [
        'whom its tag names before whom its group belongs to',
        { group: 'rg-b', tags: { team: 'team-a' } },
        OWNER,
        false,
      ],
    ])('belongs to %s', async (_, more, owner, unclaimed) => {
      const keeper = keeperOn(db, {
        ownerTag: 'team',
        owners: [
          {
            scope: `${SUBSCRIPTION_SCOPE}/resourcegroups/rg-b`,
            owner: 'group:default/team-b',
          },
        ],
      });
      await keeper.observe(observation('mlw-wild', more));
      const [row] = await workspaces();
      expect([row.owner, Boolean(row.unclaimed)]).toEqual([owner, unclaimed]);
    });

    it('goes to who is known to own it later, and to nobody else after that', async () => {
      const keeper = keeperOn(db, { ownerTag: 'team' });
      await keeper.observe(observation('mlw-wild'));
      await keeper.observe(
        observation('mlw-wild', { tags: { team: 'team-a' } }),
      );
      await keeper.observe(
        observation('mlw-wild', { tags: { team: 'team-b' } }),
      );
      const [row] = await workspaces();
      expect([row.owner, Boolean(row.unclaimed)]).toEqual([OWNER, false]);
    });

    it('is shown also where another workspace has the name of its entity', async () => {
      await keeperOn(db).observe(observation('mlw-wild'));
      const [{ entity_ref }] = await workspaces();
      await emptyTables(db);
      await storeWorkspace(db, approvedOnly({ name: 'mlw-other' }));
      await db(TABLES.workspaces).update({ entity_ref });

      await keeperOn(db).observe(observation('mlw-wild'));

      expect((await active()).map(row => row.entity_ref).sort()).toEqual([
        entity_ref,
        `${entity_ref}-azure`,
      ]);
    });
  });

  describe('of what was asked for', () => {
    it('is what is shown, with the data that people decided on', async () => {
      const { workspaceId, postureId } = await storeWorkspace(
        db,
        approvedOnly(),
      );
      await keeperOn(db).observe(observation('mlw-fraud', { change: OPEN }));

      const [row, ...others] = await workspaces();
      expect(others).toEqual([]);
      expect(row).toMatchObject({
        id: workspaceId,
        origin: 'request',
        owner: OWNER,
        basis: 'observed',
        lane_inbound: 'open',
        data_classification: 'restricted',
      });
      const [kept] = await db(TABLES.observations);
      expect(kept.stated_posture_id).toBe(postureId);
    });

    it('waits for the decision where nobody has decided yet', async () => {
      await storeWorkspace(db, approvedOnly(), { waiting: true });
      const keeper = keeperOn(db);
      await keeper.observe(observation('mlw-fraud', { change: OPEN }));
      expect(await active()).toMatchObject([
        { basis: 'requested', change_seq: null },
      ]);

      // It is rejected, and still there.
      await db(TABLES.workspaces).update({ active: false });
      await keeper.observe(observation('mlw-fraud', { change: OPEN }));
      expect(await active()).toMatchObject([
        { origin: 'azure', owner: PLATFORM, basis: 'observed' },
      ]);
    });

    it('goes back to what was asked for once it is gone', async () => {
      await storeWorkspace(db, approvedOnly());
      const keeper = keeperOn(db);
      await keeper.observe(observation('mlw-fraud', { change: OPEN }));
      expect(await keeper.finish(reading([]))).toEqual({
        removed: 1,
        heldBack: 0,
      });
      expect(await active()).toMatchObject([
        { origin: 'request', basis: 'requested', lane_inbound: 'closed' },
      ]);
      expect(await keeper.known()).toEqual([]);
    });
  });

  describe('that a source should not have handed over', () => {
    it.each([
      ['no workspace', { id: '/subscriptions/x' }],
      ['a child of one', { id: `${idOf('mlw')}/computes/c` }],
      ['another one than it says', { id: idOf('mlw-other') }],
      ['no isolation', { isolation: { inbound: 'open' } as never }],
      ['no time', { readAt: 'soon' }],
      ['a kind that is no text', { kind: 7 as never }],
      ['text with NUL', { isolation: { region: 'a\u0000b' } }],
    ])('is refused: %s', async (_, more) => {
      const keeper = keeperOn(db);
      await expect(
        keeper.observe(observation('mlw', more)),
      ).rejects.toMatchObject({ name: 'InputError' });
      expect(await workspaces()).toEqual([]);
    });

    it('changes nothing where it is older than what is known', async () => {
      const keeper = keeperOn(db);
      await keeper.observe(observation('mlw', { change: OPEN }));
      const before = await workspaces();
      const readAt = new Date(Date.now() - 5000).toISOString();
      await keeper.observe(observation('mlw', { readAt }));
      expect(await workspaces()).toEqual(before);
    });

    it('is no younger than now', async () => {
      const readAt = '2999-01-01T00:00:00Z';
      await keeperOn(db).observe(observation('mlw', { readAt }));
      const [row] = await workspaces();
      expect(row.observed_at <= new Date().toISOString()).toBe(true);
    });
  });

  describe('of what an entity declares', () => {
    const declare = (name: string) =>
      DeclaredKeeper.create({
        db,
        policies: PolicyStore.create(db),
        logger: mockServices.logger.mock(),
      }).keep([declaredEntity(declaring(name))!], new AbortController().signal);

    it('is what is shown, with what is declared beside it', async () => {
      await declare('mlw-told');
      const [{ posture_id }] = await workspaces();
      await keeperOn(db).observe(observation('mlw-told', { change: OPEN }));
      expect(await active()).toMatchObject([
        { origin: 'catalog', basis: 'observed', lane_inbound: 'open' },
      ]);
      const [kept] = await db(TABLES.observations);
      expect(kept.stated_posture_id).toBe(posture_id);
    });

    it('stays what is shown where its owner declares it later', async () => {
      const keeper = keeperOn(db, { ownerTag: 'team' });
      const tags = { team: 'team-a' };
      await keeper.observe(observation('mlw-told', { change: OPEN, tags }));
      expect(await declare('mlw-told')).toMatchObject({ stored: 1 });
      expect(await active()).toMatchObject([
        { origin: 'catalog', basis: 'observed', lane_inbound: 'open' },
      ]);
    });

    it('is nobody’s to take who does not own it', async () => {
      await keeperOn(db).observe(observation('mlw-told'));
      expect(await declare('mlw-told')).toMatchObject({ problems: 1 });
      expect(await active()).toMatchObject([{ origin: 'azure' }]);
    });
  });

  it('is stored whole or not at all where the process is killed', async () => {
    await storeWorkspace(db, approvedOnly());
    const keeper = keeperOn(db);
    const observe = () =>
      keeper.observe(observation('mlw-fraud', { change: OPEN }));
    for (let step = 1; ; step += 1) {
      const died = await failingAt(db, step, () => new Error('killed'), observe)
        .then(() => false)
        .catch(() => true);
      if (!died) break;
      expect(await active()).toMatchObject([{ basis: 'requested' }]);
      expect(await db(TABLES.observations)).toEqual([]);
    }
    expect(await active()).toMatchObject([{ basis: 'observed' }]);
  });

  it('is one workspace though two replicas read it at once', async () => {
    const keepers = [keeperOn(db), keeperOn(db)];
    await Promise.all(
      keepers.flatMap(keeper =>
        ['mlw-1', 'mlw-2', 'mlw-3'].map(name =>
          keeper.observe(observation(name)),
        ),
      ),
    );
    expect(await active()).toHaveLength(3);
  });
});
