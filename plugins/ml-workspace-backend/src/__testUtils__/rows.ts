import { Knex } from 'knex';
import { lockLog } from '../record/logStore';
import { TABLES } from '../database/tables';

/** The tables a request writes to, in the order in which they can be emptied. */
const WRITTEN = [
  'events',
  'texts',
  'requests',
  'postures',
  'workspaces',
  'facts',
] as const;

/** How many rows each table has that a request writes to. */
export async function countRows(db: Knex): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of WRITTEN) {
    const [{ count }] = await db(TABLES[name]).count({ count: '*' });
    counts[name] = Number(count);
  }
  return counts;
}

/** What `countRows` answers where nothing was stored. */
export const NO_ROWS = {
  events: 0,
  texts: 0,
  requests: 0,
  postures: 0,
  workspaces: 0,
  facts: 0,
};

/** Holds that nothing was stored. */
export async function expectNoRows(db: Knex): Promise<void> {
  expect(await countRows(db)).toEqual(NO_ROWS);
}

/** Forgets every request, at once for those who log what happens at the same time. */
export async function emptyTables(db: Knex): Promise<void> {
  await db.transaction(async tx => {
    await lockLog(tx);
    for (const name of [
      'observations',
      'readings',
      'sources',
      'sourceStates',
      'azureChanges',
      'failing',
      'words',
      'builds',
      'deployments',
      'messages',
      'log',
      'checkpoints',
      'waivers',
      'gone',
      'owners',
    ] as const) {
      await tx(TABLES[name]).delete();
    }
    for (const name of WRITTEN) await tx(TABLES[name]).delete();
  });
}
