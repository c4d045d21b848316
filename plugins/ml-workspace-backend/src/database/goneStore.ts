import { Knex } from 'knex';
import { noteOwnerGone } from '../messages/noteOwnerGone';
import type { Gone } from '../owners/findGone';
import { GoneRow, TABLES } from './tables';
import { transact } from './transact';

/** How many refs one statement names. */
const BATCH = 200;

/** Those of some refs that nobody stands behind. @internal */
export async function readGone(
  db: Knex,
  refs: readonly string[],
): Promise<Set<string>> {
  if (!refs.length) return new Set();
  const rows = await db<GoneRow>(TABLES.gone)
    .whereIn('ref', [...new Set(refs)])
    .select('ref');
  return new Set(rows.map(({ ref }) => ref));
}

/** Every ref that nobody stands behind. @internal */
export const listGone = (db: Knex): Promise<GoneRow[]> =>
  db<GoneRow>(TABLES.gone).orderBy('ref');

/**
 * Keeps which refs nobody stands behind, in one transaction that notes whom to tell;
 * what was so before keeps since when.
 *
 * @returns those that are news
 * @internal
 */
export async function keepGone(
  db: Knex,
  gone: Gone,
  at: string,
): Promise<string[]> {
  return transact(db, async tx => {
    const before = new Map(
      (await listGone(tx)).map(({ ref, reason }) => [ref, reason]),
    );
    const over = [...before.keys()].filter(
      ref => gone.get(ref) !== before.get(ref),
    );
    const news = [...gone.keys()].filter(
      ref => gone.get(ref) !== before.get(ref),
    );
    for (let start = 0; start < over.length; start += BATCH) {
      await tx<GoneRow>(TABLES.gone)
        .whereIn('ref', over.slice(start, start + BATCH))
        .delete();
    }
    const rows = news.map(ref => ({ ref, reason: gone.get(ref)!, since: at }));
    if (rows.length) await tx.batchInsert(TABLES.gone, rows, BATCH);
    await noteOwnerGone(tx, rows);
    return news;
  });
}
