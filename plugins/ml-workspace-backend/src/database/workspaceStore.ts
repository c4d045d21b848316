import { Knex } from 'knex';
import { nextChange } from './changeCounter';
import { TABLES, WorkspaceRow } from './tables';

/** A workspace that a request claims, before the catalog hears of it. @internal */
export type NewWorkspace = Omit<
  WorkspaceRow,
  'origin' | 'active' | 'change_seq' | 'updated_at'
>;

/**
 * Claims a workspace: nobody else gets its ARM id or its entity ref while it is
 * active. Fails with a conflict when either is taken.
 * @internal
 */
export async function claimWorkspace(
  tx: Knex.Transaction,
  workspace: NewWorkspace,
): Promise<void> {
  await tx<WorkspaceRow>(TABLES.workspaces).insert({
    ...workspace,
    origin: 'request',
    active: true,
    change_seq: null,
    updated_at: workspace.created_at,
  });
}

/**
 * Gives a workspace the next place in the order of changes, which is what brings
 * it to the catalog.
 *
 * @returns that place
 * @internal
 */
export async function announceWorkspace(
  tx: Knex.Transaction,
  workspaceId: string,
): Promise<number> {
  const sequence = await nextChange(tx);
  await tx<WorkspaceRow>(TABLES.workspaces)
    .where({ id: workspaceId })
    .update({ change_seq: sequence });
  return sequence;
}

/** Who holds an ARM id or an entity ref. @internal */
export async function findActiveWorkspace(
  db: Knex,
  by: { arm_id: string } | { entity_ref: string },
): Promise<WorkspaceRow | undefined> {
  return db<WorkspaceRow>(TABLES.workspaces)
    .where({ ...by, active: true })
    .first();
}
