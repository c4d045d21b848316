import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { appendEvents, firstEvents } from '../database/eventStore';
import { readPostureDigest } from '../database/postureStore';
import { insertRequest, lockRequests } from '../database/requestStore';
import { transact } from '../database/transact';
import { announceWorkspace } from '../database/workspaceStore';
import { endWorkspace } from '../decisions/endWorkspace';
import { Accepted, Attempt } from './acceptRequest';
import { lockTaken } from './takenWorkspace';

/** A wish to end a workspace that was looked at and may be taken. @internal */
export interface RetirementProposal {
  workspaceId: string;
  seenVersion: number;
  description?: string;
  /** As it was written when the workspace was last asked for. */
  dataClassification?: string;
  approval: 'automatic' | 'manual';
}

/**
 * Writes everything of a retirement in one transaction. When policy approves it,
 * the workspace lets go of its ARM id and its entity, the catalog hears of it, and
 * what still waits for a person is rejected. Every event stays.
 *
 * @throws ConflictError when the workspace is no longer what the caller saw
 * @internal
 */
export async function acceptRetirement(
  db: Knex,
  proposal: RetirementProposal,
  attempt: Attempt,
): Promise<Accepted> {
  const { workspaceId } = proposal;
  const approved = proposal.approval === 'automatic';
  return transact(db, async tx => {
    const at = new Date().toISOString();
    const requestId = randomUUID();
    const workspace = await lockTaken(tx, proposal);
    const { posture_id: postureId } = workspace;
    const postureDigest = await readPostureDigest(tx, postureId);
    await lockRequests(tx, { workspace_id: workspaceId });
    await insertRequest(tx, {
      id: requestId,
      kind: 'retire',
      workspace_id: workspaceId,
      seen_version: proposal.seenVersion,
      posture_id: postureId,
      owner: workspace.owner,
      requested_by: attempt.requestedBy,
      idempotency_key: attempt.idempotencyKey,
      body_hash: attempt.bodyHash,
      data_classification: proposal.dataClassification,
      description: proposal.description,
      created_at: at,
    });
    await appendEvents(
      tx,
      requestId,
      firstEvents({ at, actor: attempt.requestedBy, postureDigest, approved }),
    );
    if (!approved) return { requestId };
    await endWorkspace(tx, { workspaceId, requestId, postureDigest, at });
    return { requestId, sequence: await announceWorkspace(tx, workspaceId) };
  });
}
