import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  idleSource,
  idOf,
  keeperOn,
  observation,
  OPEN,
  PLATFORM,
  reading,
  SOURCE,
  SUBSCRIPTION_SCOPE,
} from '../__testUtils__/observed';
import { approvedOnly, OWNER } from '../__testUtils__/isolations';
import { emptyTables } from '../__testUtils__/rows';
import { activatePolicy, storeWorkspace } from '../__testUtils__/stored';
import { failingAt } from '../__testUtils__/faults';
import { problemsOf } from '../crash/__testUtils__/invariants';
import { migrate } from '../database/migrations';
import { PolicyStore } from '../database/PolicyStore';
import { MessageRow, TABLES } from '../database/tables';
import { isTooMuch } from './endReading';
import { ReadingReader } from './ReadingReader';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ADMIN = 'user:default/admin';

it('stops where more than a few, and more than one in twenty, would be gone', () => {
  expect(isTooMuch(9, 9)).toBe(false);
  expect(isTooMuch(10, 200)).toBe(false);
  expect(isTooMuch(10, 199)).toBe(true);
  expect(isTooMuch(11, 200)).toBe(true);
});

describe.each(databases.eachSupportedId())(
  'the end of a reading, on %s',
  id => {
    let db: Knex;

    beforeAll(async () => {
      db = await databases.init(id);
      await migrate(db);
      await activatePolicy(db);
    });

    beforeEach(() => emptyTables(db));

    afterEach(async () => {
      const problems = await problemsOf(db);
      if (problems.length) throw new Error(problems.join('; '));
    });

    const names = async () =>
      (await db(TABLES.workspaces).whereRaw('active').orderBy('name')).map(
        ({ name }) => name,
      );
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => `mlw-${100 + n}`);
    const observeAll = async (
      all: readonly string[],
      keeper = keeperOn(db),
    ) => {
      for (const name of all) await keeper.observe(observation(name));
      return keeper;
    };
    const messages = (): Promise<MessageRow[]> =>
      db(TABLES.messages).whereNull('request_id').orderBy('id');
    const readings = () =>
      ReadingReader.create({
        db,
        policies: PolicyStore.create(db),
        sources: [idleSource()],
        announce: () => {},
      });

    describe('removes what is gone', () => {
      it('from a scope that was listed whole, and the catalog hears', async () => {
        const heard: unknown[] = [];
        const keeper = await observeAll(['mlw-1', 'mlw-2']);
        const announcing = keeperOn(db, { announce: each => heard.push(each) });
        await announcing.finish(reading([idOf('mlw-1')]));

        expect(await names()).toEqual(['mlw-1']);
        expect(await keeper.known()).toHaveLength(1);
        expect(heard).toEqual([3]);
      });

      it.each([
        ['no scope', []],
        ['another subscription', ['/subscriptions/x']],
        ['another group', [`${SUBSCRIPTION_SCOPE}/resourceGroups/rg`]],
        ['a scope that only begins alike', [SUBSCRIPTION_SCOPE.slice(0, -1)]],
        ['everything', ['/', '', '/subscriptions/']],
        [
          'a management group',
          ['/providers/Microsoft.Management/managementGroups/all'],
        ],
      ])('but not where %s was listed whole', async (_, whole) => {
        const keeper = await observeAll(['mlw-1']);
        await keeper.finish(reading([], { whole }));
        expect(await names()).toEqual(['mlw-1']);
      });

      it('but not what was met while it went on', async () => {
        const startedAt = new Date(Date.now() - 1000).toISOString();
        const keeper = await observeAll(['mlw-1']);
        await keeper.finish(reading([], { startedAt }));
        expect(await names()).toEqual(['mlw-1']);
      });

      it('but not by what a later reading has overtaken', async () => {
        const early = new Date().toISOString();
        const readAt = new Date(Date.now() - 60_000).toISOString();
        const keeper = keeperOn(db);
        await keeper.observe(observation('mlw-1', { readAt }));
        await new Promise(resolve => setTimeout(resolve, 5));
        await keeper.finish(reading([idOf('mlw-1')]));
        await keeper.finish(reading([], { startedAt: early }));
        expect(await names()).toEqual(['mlw-1']);
      });

      it('but nothing that another source reads', async () => {
        await observeAll(['mlw-1'], keeperOn(db, { source: 'another' }));
        await keeperOn(db).finish(reading([]));
        expect(await names()).toEqual(['mlw-1']);
      });

      it('and shows one that is made again under its name as a new one', async () => {
        const keeper = keeperOn(db, { ownerTag: 'team' });
        await keeper.observe(
          observation('mlw-1', { tags: { team: 'team-a' } }),
        );
        await keeper.finish(reading([]));
        await keeper.observe(observation('mlw-1'));
        const rows = await db(TABLES.workspaces).orderBy('active');
        expect(rows.map(row => [Boolean(row.active), row.owner])).toEqual([
          [false, OWNER],
          [true, PLATFORM],
        ]);
      });

      it('and shows one that was moved where it is, to whom nobody claimed it', async () => {
        const keeper = await observeAll(['mlw-1']);
        await keeper.observe(observation('mlw-1', { group: 'rg-new' }));
        await keeper.finish(reading([idOf('mlw-1', 'rg-new')]));
        const rows = await db(TABLES.workspaces).whereRaw('active');
        expect(rows).toMatchObject([{ resource_group: 'rg-new' }]);
      });

      it('and does not bring it back for what was read before it was gone', async () => {
        const readAt = new Date(Date.now() - 5000).toISOString();
        const keeper = await observeAll(['mlw-1']);
        await keeper.finish(reading([]));
        await keeper.observe(observation('mlw-1', { readAt }));
        expect(await names()).toEqual([]);
      });

      it('or nothing at all where it is killed', async () => {
        const keeper = await observeAll(['mlw-1', 'mlw-2']);
        const end = () => keeper.finish(reading([idOf('mlw-1')]));
        for (let step = 1; ; step += 1) {
          const died = await failingAt(db, step, () => new Error('killed'), end)
            .then(() => false)
            .catch(() => true);
          if (!died) break;
          expect(await names()).toEqual(['mlw-1', 'mlw-2']);
          expect(await db(TABLES.readings)).toEqual([]);
        }
        expect(await names()).toEqual(['mlw-1']);
        expect(await keeper.known()).toHaveLength(1);
      });
    });

    describe('holds back', () => {
      it('much that is gone at once, until a person lets it go', async () => {
        const keeper = await observeAll(many(20));
        const seen = many(20)
          .slice(10)
          .map(name => idOf(name));
        for (let times = 0; times < 2; times += 1) {
          expect(await keeper.finish(reading(seen))).toEqual({
            removed: 0,
            heldBack: 10,
          });
        }
        expect(await names()).toHaveLength(20);
        const { items } = await readings().list();
        expect(items).toMatchObject([
          {
            name: SOURCE,
            observed: 20,
            held: 10,
            isRunning: false,
            readings: [
              { heldBack: 10, removed: 0, seen: 10, whole: 1, calls: 3 },
              {},
            ],
          },
        ]);
        const [last, first] = items[0].readings;

        await expect(
          readings().release(SOURCE, { reading: first.id, by: ADMIN }),
        ).rejects.toMatchObject({ name: 'ConflictError' });
        await expect(
          readings().release('another', { reading: last.id, by: ADMIN }),
        ).rejects.toMatchObject({ name: 'NotFoundError' });
        const release = { reading: last.id, by: ADMIN };
        expect(await readings().release(SOURCE, release)).toBe(10);
        expect(await readings().release(SOURCE, release)).toBe(0);

        expect(await names()).toEqual(many(20).slice(10));
        const [told] = (await readings().list()).items;
        expect(told.readings[0]).toMatchObject({ releasedBy: ADMIN });
      });

      it('nothing any more of what is seen again', async () => {
        const keeper = await observeAll(many(20));
        await keeper.finish(reading([]));
        await keeper.finish(
          reading(
            many(20)
              .slice(5)
              .map(name => idOf(name)),
          ),
        );
        expect(await names()).toEqual(many(20).slice(5));
        const [{ held, observed }] = (await readings().list()).items;
        expect([held, observed]).toEqual([0, 15]);
      });

      it('and says so to the platform once', async () => {
        const keeper = await observeAll(many(12));
        const all = many(12).map(name => idOf(name));
        await keeper.finish(reading(all));
        await keeper.finish(reading([]));
        await keeper.finish(reading([]));
        expect(
          (await messages()).map(({ kind, audience }) => [kind, audience]),
        ).toEqual([
          ['first-reading', 'observers'],
          ['reading-held', 'observers'],
        ]);
      });
    });

    describe('tells', () => {
      it('of the first reading once, and nobody but the platform', async () => {
        const keeper = await observeAll(['mlw-1', 'mlw-2']);
        const both = [idOf('mlw-1'), idOf('mlw-2')];
        await keeper.finish(reading(both));
        await observeAll(['mlw-3']);
        await keeper.finish(reading([...both, idOf('mlw-3')]));
        const told = await messages();
        expect(told).toMatchObject([
          { kind: 'first-reading', audience: 'observers' },
        ]);
        expect(JSON.parse(told[0].about)).toEqual({
          source: SOURCE,
          many: '2',
        });
      });

      const loosen = async (
        all: readonly string[],
        ownerOf: (name: string) => string = () => OWNER,
      ) => {
        for (const name of all) {
          const owner = ownerOf(name);
          await storeWorkspace(db, approvedOnly({ name }), { owner });
        }
        const keeper = await observeAll(all);
        await keeper.finish(reading(all.map(name => idOf(name))));
        await db(TABLES.messages).whereNull('request_id').delete();
        for (const name of all) {
          await keeper.observe(observation(name, { change: OPEN }));
        }
        return keeper;
      };
      const changed = (name: string, correlationId?: string) => ({
        resourceId: idOf(name),
        at: new Date(Date.now() - 60_000).toISOString(),
        actor: 'mallory@contoso.com',
        operation: 'Microsoft.MachineLearningServices/workspaces/write',
        ...(correlationId && { correlationId }),
      });

      it('the owner once of what became less isolated, with who did it', async () => {
        const keeper = await loosen(['mlw-1']);
        await keeper.noteChanges([changed('mlw-1'), changed('mlw-1')]);
        expect(await messages()).toEqual([]);
        await keeper.finish(reading([idOf('mlw-1')]));
        await keeper.observe(observation('mlw-1', { change: OPEN }));
        await keeper.finish(reading([idOf('mlw-1')]));

        const told = await messages();
        expect(told).toMatchObject([
          { kind: 'loosened', audience: 'concerned' },
        ]);
        expect(JSON.parse(told[0].about)).toMatchObject({
          boundary: 'inbound',
          by: 'mallory@contoso.com',
        });
      });

      it('one message to each owner of what has one cause', async () => {
        const all = ['mlw-1', 'mlw-2', 'mlw-3', 'mlw-4', 'mlw-5'];
        const keeper = await loosen(all, name =>
          name > 'mlw-3' ? 'group:default/team-b' : OWNER,
        );
        await keeper.noteChanges(all.map(name => changed(name, 'wave')));
        await keeper.finish(reading(all.map(name => idOf(name))));
        const told = await messages();
        expect(told.map(({ about }) => JSON.parse(about).many)).toEqual([
          '3',
          '2',
        ]);
      });

      it('one message for each where nobody knows of one cause', async () => {
        const keeper = await loosen(['mlw-1', 'mlw-2']);
        await keeper.finish(reading([idOf('mlw-1'), idOf('mlw-2')]));
        expect(await messages()).toHaveLength(2);
      });

      it('nobody of what is not known any more, but of what it turns out to hide', async () => {
        await storeWorkspace(db, approvedOnly({ name: 'mlw-1' }));
        const keeper = await observeAll(['mlw-1']);
        const end = () => keeper.finish(reading([idOf('mlw-1')]));
        await keeper.observe(
          observation('mlw-1', { change: { inbound: undefined } }),
        );
        await end();
        expect(await messages()).toEqual([]);
        await keeper.observe(observation('mlw-1', { change: OPEN }));
        await end();
        expect(await messages()).toMatchObject([{ kind: 'loosened' }]);
      });
    });
  },
);
