import { canonicalJson } from '@ringfence/engine';
import {
  GrowingTree,
  lastLeafOf,
  LogEntry,
  entryHash,
  Span,
  Subtree,
  SubtreeHash,
  subtreesIn,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { LogRow, TABLES } from '../database/tables';

const LOCK_NAME = 'ml_workspace_log';
/** SQLite takes so many values in one statement, whatever version it is. */
const IN_ONE = 100;

/** Whether several can write at the same time, so that locks are needed. @internal */
export const isPostgres = (db: Knex): boolean =>
  db.client.config.client === 'pg';

/** What stands at one place of the log, and what it is about. @internal */
export type NewEntry = Pick<LogRow, 'kind' | 'subject' | 'sequence'> & {
  entry: LogEntry;
};

/**
 * Waits until nobody else adds to the log, and keeps others waiting until this
 * transaction ends. Only who adds to the log waits for it; what is logged does not.
 * @internal
 */
export async function lockLog(tx: Knex.Transaction): Promise<void> {
  if (!isPostgres(tx)) return;
  await tx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [LOCK_NAME]);
}

/** How many entries the log has. @internal */
export async function logSize(db: Knex): Promise<number> {
  const [{ last }] = await db<LogRow>(TABLES.log).max({ last: 'leaf_index' });
  return last === null ? 0 : Number(last) + 1;
}

/** Reads the subtrees that spans of the log consist of. @internal */
export async function readSubtrees(
  db: Knex,
  spans: readonly Span[],
): Promise<SubtreeHash> {
  const leaves = new Set(spans.flatMap(subtreesIn).map(lastLeafOf));
  const kept = new Map<number, string[]>();
  const asked = [...leaves];
  for (let at = 0; at < asked.length; at += IN_ONE) {
    const rows = await db<LogRow>(TABLES.log)
      .whereIn('leaf_index', asked.slice(at, at + IN_ONE))
      .select('leaf_index', 'subtrees');
    for (const { leaf_index, subtrees } of rows) {
      kept.set(Number(leaf_index), subtrees.split(' '));
    }
  }
  return (subtree: Subtree) => {
    const hash = kept.get(lastLeafOf(subtree))?.[subtree.level];
    if (hash) return hash;
    throw new Error(`The log has lost entry ${lastLeafOf(subtree)}`);
  };
}

/** The tree over the log up to a size. @internal */
export async function readTree(db: Knex, size: number): Promise<GrowingTree> {
  const hashOf = await readSubtrees(db, [{ from: 0, to: size }]);
  return GrowingTree.at(size, hashOf);
}

/** Adds entries to the log, whose lock the transaction has. @internal */
export async function appendEntries(
  tx: Knex.Transaction,
  entries: readonly NewEntry[],
): Promise<void> {
  const size = await logSize(tx);
  const tree = await readTree(tx, size);
  const logged_at = new Date().toISOString();
  const rows = entries.map(({ entry, ...about }, index) => ({
    leaf_index: size + index,
    ...about,
    entry: canonicalJson(entry),
    subtrees: tree.add(entryHash(entry)).join(' '),
    logged_at,
  }));
  for (let at = 0; at < rows.length; at += IN_ONE) {
    await tx<LogRow>(TABLES.log).insert(rows.slice(at, at + IN_ONE));
  }
}
