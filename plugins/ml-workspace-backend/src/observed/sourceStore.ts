import { Knex } from 'knex';
import { SourceRow } from '../database/observedTables';
import { TABLES } from '../database/tables';

const table = (db: Knex) => db<SourceRow>(TABLES.sources);

/** The row of a source, made where there is none, and locked until the transaction ends. @internal */
export async function takeSource(
  tx: Knex.Transaction,
  name: string,
): Promise<SourceRow> {
  await table(tx).insert({ name }).onConflict('name').ignore();
  const row = await table(tx).where({ name }).forUpdate().first();
  return row!;
}

/** Keeps that a reading begins. @internal */
export async function beginSource(
  db: Knex,
  name: string,
  at: string,
): Promise<void> {
  await table(db)
    .insert({ name, begun_at: at, ended_at: null, failure: null })
    .onConflict('name')
    .merge(['begun_at', 'ended_at']);
}

/** Keeps that a reading is over, and the name of the error that ended it. @internal */
export async function endSource(
  db: Knex,
  name: string,
  { at, failure }: { at: string; failure?: string },
): Promise<void> {
  await table(db)
    .where({ name })
    .update({ ended_at: at, failure: failure ?? null });
}
