import { Knex } from 'knex';
import { OwnerRow, TABLES, WorkspaceRow } from './tables';

/**
 * Notes whose a workspace is that no request asked for, in the transaction that
 * makes it theirs, so that the log binds it. Who had it already is not noted again.
 * @internal
 */
export async function noteOwner(
  tx: Knex.Transaction,
  { id: workspace_id, owner }: Pick<WorkspaceRow, 'id' | 'owner'>,
  at: string,
): Promise<void> {
  const owners = () => tx<OwnerRow>(TABLES.owners);
  const last = await owners()
    .where({ workspace_id })
    .orderBy('sequence', 'desc')
    .first();
  if (last?.owner === owner) return;
  await owners().insert({
    workspace_id,
    sequence: (last?.sequence ?? 0) + 1,
    owner,
    // Also where the clock went back.
    since: last && last.since > at ? last.since : at,
    leaf_index: null,
  });
}
