import { isWaiting } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { appendEvents } from '../database/eventStore';
import { lockRequests } from '../database/requestStore';
import { retireWaivers } from '../waivers/retireWaivers';
import { raiseVersion, retireWorkspace } from '../database/workspaceStore';

/**
 * Ends a workspace: it lets go of its ARM id and its entity, and what still waits
 * for a person is rejected, but for the request that ends it. Its waivers end with it.
 * Every event stays.
 * @internal
 */
export async function endWorkspace(
  tx: Knex.Transaction,
  ended: {
    workspaceId: string;
    /** The request that ends it. */
    requestId: string;
    postureDigest: string;
    at: string;
  },
): Promise<void> {
  const { workspaceId, requestId, postureDigest, at } = ended;
  const requests = await lockRequests(tx, { workspace_id: workspaceId });
  await retireWorkspace(tx, { id: workspaceId }, at);
  await raiseVersion(tx, workspaceId, at);
  for (const { id, state } of requests) {
    if (id === requestId || !isWaiting(state)) continue;
    await appendEvents(tx, id, [
      { type: 'rejected', at, actor: 'policy', postureDigest },
    ]);
  }
  await retireWaivers(tx, { workspaceId, postureDigest, at });
}
