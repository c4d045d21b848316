import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { appendEvents, firstEvents } from '../database/eventStore';
import { insertFacts } from '../database/factsStore';
import { insertFiles } from '../database/filesStore';
import { insertPosture } from '../database/postureStore';
import { insertRequest } from '../database/requestStore';
import { transact } from '../database/transact';
import { announceWorkspace, raiseVersion } from '../database/workspaceStore';
import { ActivePolicy } from '../database/PolicyStore';
import { showStated } from '../observed/standBeside';
import { Accepted, Attempt } from './acceptRequest';
import { ChangeProposal } from './proposeChange';
import { assertWaivedAlike } from '../waivers/assertWaivedAlike';
import { lockTaken } from './takenWorkspace';

/**
 * Writes everything of a change in one transaction: facts, posture, request and
 * events and, when policy approves it, what the workspace shows from now on, its
 * next version and the change for the catalog.
 *
 * @throws ConflictError when the workspace is no longer what the caller saw
 * @internal
 */
export async function acceptChange(
  db: Knex,
  proposal: ChangeProposal,
  attempt: Attempt,
  active: ActivePolicy,
): Promise<Accepted> {
  const { workspaceId, isolation, posture, policyHash, requestId, files } =
    proposal;
  const approved = proposal.approval === 'automatic';
  return transact(db, async tx => {
    const at = new Date().toISOString();
    const postureId = randomUUID();
    const factsHash = await insertFacts(tx, isolation, at);
    const filesHash = files && (await insertFiles(tx, files, at));
    const workspace = await lockTaken(tx, proposal);
    await assertWaivedAlike(tx, proposal, at);
    const postureDigest = await insertPosture(tx, posture, {
      id: postureId,
      workspaceId,
      factsHash,
      policyHash,
      judgedAt: at,
    });
    if (approved) {
      const shown = { workspaceId, postureId, posture, isolation };
      await showStated(tx, { ...shown, policyHash, at }, { active, at });
      await raiseVersion(tx, workspaceId, at);
    }
    await insertRequest(tx, {
      id: requestId,
      kind: 'change',
      workspace_id: workspaceId,
      seen_version: proposal.seenVersion,
      exception: proposal.exception,
      posture_id: postureId,
      owner: workspace.owner,
      requested_by: attempt.requestedBy,
      idempotency_key: attempt.idempotencyKey,
      body_hash: attempt.bodyHash,
      data_classification: isolation.dataClassification,
      files_hash: filesHash,
      description: proposal.description,
      created_at: at,
    });
    await appendEvents(
      tx,
      requestId,
      firstEvents({ at, actor: attempt.requestedBy, postureDigest, approved }),
    );
    if (!approved) return { requestId };
    return { requestId, sequence: await announceWorkspace(tx, workspaceId) };
  });
}
