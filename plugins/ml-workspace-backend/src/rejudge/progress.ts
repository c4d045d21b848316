import { Knex } from 'knex';
import { RejudgingRow, TABLES } from '../database/tables';
import { countDue, JudgedNow } from './due';

const ID = 1;

const table = (db: Knex) => db<RejudgingRow>(TABLES.rejudging);

/** How far judging again has come; nothing where it never began. @internal */
export async function readProgress(
  db: Knex,
): Promise<RejudgingRow | undefined> {
  return table(db).where({ id: ID }).first();
}

const fresh = (now: JudgedNow, total: number, at: string): RejudgingRow => ({
  id: ID,
  policy_hash: now.policyHash,
  engine_version: now.engineVersion,
  cursor: '',
  total,
  judged: 0,
  changed: 0,
  failed: 0,
  started_at: at,
  finished_at: null,
});

const isSameRun = (row: RejudgingRow, now: JudgedNow) =>
  row.finished_at === null &&
  row.policy_hash === now.policyHash &&
  row.engine_version === now.engineVersion;

/**
 * Takes the run for this transaction: goes on with the one that was left, or
 * begins anew where something else is due by now. Whoever comes at the same time
 * waits here until this transaction ends.
 *
 * @returns nothing where nothing is due
 * @internal
 */
export async function takeRun(
  tx: Knex.Transaction,
  now: JudgedNow,
  at: string,
): Promise<RejudgingRow | undefined> {
  // Written first, since that is what locks a SQLite file.
  await table(tx)
    .insert({ ...fresh(now, 0, at), finished_at: at })
    .onConflict('id')
    .ignore();
  const row = await table(tx).where({ id: ID }).forUpdate().first();
  if (row && isSameRun(row, now)) return row;
  const total = await countDue(tx, now);
  if (!total) {
    // One that was left and has nothing to do any more is at its end, too.
    await table(tx)
      .where({ id: ID, finished_at: null })
      .update({ finished_at: at });
    return undefined;
  }
  const begun = fresh(now, total, at);
  await table(tx).where({ id: ID }).update(begun);
  return begun;
}

/** Remembers how far a run has come. @internal */
export async function updateProgress(
  tx: Knex.Transaction,
  progress: Omit<
    RejudgingRow,
    'id' | 'policy_hash' | 'engine_version' | 'total' | 'started_at'
  >,
): Promise<void> {
  await table(tx).where({ id: ID }).update(progress);
}
