import { TestDatabases } from '@backstage/backend-test-utils';
import { LANE_STATES, LaneState } from '@ringfence/engine';
import fc from 'fast-check';
import { Knex } from 'knex';
import { approvedOnly } from '../__testUtils__/isolations';
import {
  idOf,
  keeperOn,
  observation,
  OPEN,
  reading,
  SUBSCRIPTION_SCOPE,
} from '../__testUtils__/observed';
import { emptyTables } from '../__testUtils__/rows';
import { activatePolicy, storeWorkspace } from '../__testUtils__/stored';
import { problemsOf } from '../crash/__testUtils__/invariants';
import { migrate } from '../database/migrations';
import { TABLES } from '../database/tables';

jest.setTimeout(300_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NAMES = ['mlw-0', 'mlw-1', 'mlw-2', 'mlw-3', 'mlw-4'];
/** Somebody asked for these, and all that is closed was approved. */
const ASKED = NAMES.slice(0, 2);
const GROUPS = ['rg-a', 'rg-b'];
const groupOf = (name: string) => GROUPS[Number(name.slice(-1)) % 2];
const scopeOf = (group: string) =>
  `${SUBSCRIPTION_SCOPE}/resourceGroups/${group}`;

/** What a reading met: who is there, who is open, and what was refused. */
const anyReading = fc.record({
  there: fc.subarray(NAMES),
  open: fc.subarray(NAMES),
  /** Workspaces of which nothing was answered but that they are there. */
  silent: fc.subarray(NAMES),
  /** Groups whose list was refused or cut off. */
  refused: fc.subarray(GROUPS),
  /** The reader dies before its end. */
  dies: fc.boolean(),
});
type Reading = typeof anyReading extends fc.Arbitrary<infer T> ? T : never;

/** What is not shown as it is known, by name. */
function wrongIn(
  rows: readonly { name: string; basis: string; lane_inbound: string }[],
  known: ReadonlyMap<string, LaneState>,
): string[] {
  const shown = new Map(rows.map(row => [row.name, row]));
  const rank = (lane: string) => LANE_STATES.findIndex(each => each === lane);
  return NAMES.filter(name => {
    const row = shown.get(name);
    const lane = known.get(name);
    const isThere = ASKED.includes(name) || lane !== undefined;
    if (isThere !== Boolean(row)) return true;
    if (!row || !lane) return false;
    return row.basis !== 'observed' || rank(row.lane_inbound) > rank(lane);
  });
}

describe.each(databases.eachSupportedId())(
  'over any sequence of readings, on %s',
  databaseId => {
    let db: Knex;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      await migrate(db);
      await activatePolicy(db);
    });

    /** Takes one reading in, and answers what is known for sure after it. */
    async function take(
      { there, open, silent, refused, dies }: Reading,
      known: Map<string, LaneState>,
    ): Promise<void> {
      const keeper = keeperOn(db);
      const startedAt = new Date().toISOString();
      const listed = there.filter(name => !refused.includes(groupOf(name)));
      for (const name of listed.filter(each => !silent.includes(each))) {
        const change = open.includes(name) ? OPEN : {};
        const group = groupOf(name);
        await keeper.observe(observation(name, { change, group }));
        known.set(name, open.includes(name) ? 'open' : 'closed');
      }
      if (dies) return;
      const whole = GROUPS.filter(group => !refused.includes(group));
      await keeper.finish(
        reading(
          listed.map(name => idOf(name, groupOf(name))),
          { startedAt, whole: whole.map(scopeOf) },
        ),
      );
      for (const name of NAMES) {
        const isListed = whole.includes(groupOf(name));
        if (isListed && !there.includes(name)) known.delete(name);
      }
    }

    it('nothing is removed that may exist, nothing kept that is gone, and no lane is better than it was read', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyReading, { minLength: 1, maxLength: 6 }),
          async readings => {
            await emptyTables(db);
            for (const name of ASKED) {
              const resourceGroup = groupOf(name);
              await storeWorkspace(db, approvedOnly({ name, resourceGroup }));
            }
            const known = new Map<string, LaneState>();
            for (const each of readings) {
              await take(each, known);
              const rows = await db(TABLES.workspaces).whereRaw('active');
              expect(wrongIn(rows, known)).toEqual([]);
            }
            expect(await problemsOf(db)).toEqual([]);
          },
        ),
        { numRuns: databaseId === 'SQLITE_3' ? 40 : 10 },
      );
    });
  },
);
