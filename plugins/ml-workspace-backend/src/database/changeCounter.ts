import { Knex } from 'knex';
import { TABLES } from './tables';

/**
 * The next number in the order of changes, or the last of several. Its row stays locked until the
 * transaction ends, so whoever sees a number also sees every one before it.
 * Take it last: everyone waits for it.
 * @internal
 */
export async function nextChange(
  tx: Knex.Transaction,
  count = 1,
): Promise<number> {
  const rows = await tx<{ id: number; value: number | string }>(TABLES.counter)
    .where({ id: 1 })
    .update({ value: tx.raw('value + ?', [count]) })
    .returning('value');
  return Number(rows[0].value);
}

/**
 * Waits until no other transaction writes changes, and keeps others waiting
 * until this one ends. What is read afterwards is what was last committed.
 * @internal
 */
export async function lockChanges(tx: Knex.Transaction): Promise<void> {
  await tx(TABLES.counter).where({ id: 1 }).forUpdate().first();
}
