import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { appendEvents } from '../database/eventStore';
import { readPostureDigest } from '../database/postureStore';
import { insertRequest } from '../database/requestStore';
import { transact } from '../database/transact';
import { Accepted, Attempt } from './acceptRequest';
import { lockTaken } from './takenWorkspace';

/** A wish for another owner that was looked at and may be taken. @internal */
export interface TransferProposal {
  workspaceId: string;
  seenVersion: number;
  /** Entity ref of who shall own it. */
  owner: string;
  reason: string;
  /** The two owners, as far as the asker belongs to them. */
  standsFor: string[];
  /** As it was written when the workspace was last asked for. */
  dataClassification?: string;
}

/**
 * Writes everything of a transfer in one transaction. It waits for both sides,
 * whatever policy says; until then the workspace stays where it is.
 *
 * @throws ConflictError when the workspace is no longer what the caller saw
 * @internal
 */
export async function acceptTransfer(
  db: Knex,
  proposal: TransferProposal,
  attempt: Attempt,
): Promise<Accepted> {
  const { workspaceId, standsFor } = proposal;
  return transact(db, async tx => {
    const at = new Date().toISOString();
    const requestId = randomUUID();
    const workspace = await lockTaken(tx, proposal);
    const { posture_id: postureId } = workspace;
    const postureDigest = await readPostureDigest(tx, postureId);
    await insertRequest(tx, {
      id: requestId,
      kind: 'transfer',
      workspace_id: workspaceId,
      seen_version: proposal.seenVersion,
      posture_id: postureId,
      owner: proposal.owner,
      takes_from: workspace.owner,
      requested_by: attempt.requestedBy,
      idempotency_key: attempt.idempotencyKey,
      body_hash: attempt.bodyHash,
      data_classification: proposal.dataClassification,
      description: proposal.reason,
      created_at: at,
    });
    await appendEvents(tx, requestId, [
      {
        type: 'submitted',
        at,
        actor: attempt.requestedBy,
        postureDigest,
        ...(standsFor.length && { decided: { groups: standsFor } }),
      },
    ]);
    return { requestId };
  });
}
