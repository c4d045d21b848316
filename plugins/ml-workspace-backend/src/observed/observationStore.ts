import { Knex } from 'knex';
import { ObservationRow } from '../database/observedTables';
import { TABLES } from '../database/tables';

const table = (db: Knex) => db<ObservationRow>(TABLES.observations);

/** The observation of an ARM id, locked until the transaction ends. @internal */
export async function lockObservation(
  tx: Knex.Transaction,
  armId: string,
): Promise<ObservationRow | undefined> {
  return table(tx).where({ arm_id: armId }).forUpdate().first();
}

/** The observation that a workspace shows, if it is observed. @internal */
export async function findObservation(
  db: Knex,
  workspaceId: string,
): Promise<ObservationRow | undefined> {
  return table(db).where({ workspace_id: workspaceId }).first();
}

/** Keeps an observation of what was not observed before. @internal */
export async function insertObservation(
  tx: Knex.Transaction,
  row: ObservationRow,
): Promise<void> {
  await table(tx).insert(row);
}

/** Changes what is kept of an observation. @internal */
export async function updateObservation(
  tx: Knex.Transaction,
  armId: string,
  changes: Partial<ObservationRow>,
): Promise<void> {
  await table(tx).where({ arm_id: armId }).update(changes);
}

/** Forgets an observation. @internal */
export async function deleteObservation(
  tx: Knex.Transaction,
  armId: string,
): Promise<void> {
  await table(tx).where({ arm_id: armId }).delete();
}
