import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { WorkspaceRow } from '../database/tables';
import { lockWorkspace } from '../database/workspaceStore';

/**
 * Holds that a workspace can be changed or retired by a request, and is still
 * what the caller saw. Whoever gets here may see the workspace, so all of it may
 * be told.
 *
 * @throws ConflictError that says why not; it carries the `version` there is when
 * another one was seen
 * @internal
 */
export function assertTaken(
  workspace: WorkspaceRow,
  seenVersion: number,
): void {
  if (workspace.origin === 'catalog') {
    throw new ConflictError(
      `The catalog declares this workspace; change ${workspace.entity_ref} where it is written. Nothing was stored`,
    );
  }
  assertCurrent(workspace, seenVersion);
}

/**
 * Holds that a workspace is there, whoever says so, and is still what the caller
 * saw.
 *
 * @throws ConflictError that says why not, as `assertTaken` does
 * @internal
 */
export function assertCurrent(
  workspace: WorkspaceRow,
  seenVersion: number,
): void {
  if (!workspace.active) {
    throw new ConflictError('This workspace is retired. Nothing was stored');
  }
  if (workspace.change_seq === null) {
    throw new ConflictError(
      'The request for this workspace has not been approved yet. Nothing was stored',
    );
  }
  const { version } = workspace;
  if (version === seenVersion) return;
  throw Object.assign(
    new ConflictError(
      `The workspace is at version ${version}, and this was asked of version ${seenVersion}; read it again and decide anew. Nothing was stored`,
    ),
    { version },
  );
}

/**
 * A workspace that can be changed or retired by a request, locked until the
 * transaction ends.
 *
 * @throws ConflictError as `assertTaken` does
 * @internal
 */
export async function lockTaken(
  tx: Knex.Transaction,
  { workspaceId, seenVersion }: { workspaceId: string; seenVersion: number },
): Promise<WorkspaceRow> {
  const workspace = await lockWorkspace(tx, workspaceId);
  if (!workspace) throw new Error(`There is no workspace ${workspaceId}`);
  assertTaken(workspace, seenVersion);
  return workspace;
}
