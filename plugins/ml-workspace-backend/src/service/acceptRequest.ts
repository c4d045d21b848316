import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { appendEvents, firstEvents } from '../database/eventStore';
import { insertFacts } from '../database/factsStore';
import { insertFiles } from '../database/filesStore';
import { insertPosture } from '../database/postureStore';
import { insertRequest } from '../database/requestStore';
import { showPosture } from '../database/shownPosture';
import { transact } from '../database/transact';
import {
  announceWorkspace,
  claimWorkspace,
  GivesWay,
  keepUnclaimed,
} from '../database/workspaceStore';
import { ActivePolicy } from '../database/PolicyStore';
import { showIfObserved } from '../observed/standBeside';
import { Proposal } from './propose';

/** Who asks, under which key, with which body. @internal */
export interface Attempt {
  requestedBy: string;
  idempotencyKey: string;
  bodyHash: string;
}

/** What came of a request that was taken. @internal */
export interface Accepted {
  requestId: string;
  /** Place in the order of changes; absent while it waits for a person. */
  sequence?: number;
}

/** What stands where a request wants to go. @internal */
export interface Standing {
  /** What gives way to it at once. */
  givesWay?: GivesWay;
  /** What would give way to it, once a person decides so. */
  takes?: GivesWay;
  /** What judges what is observed of it already; nothing of it is unless given. */
  active?: ActivePolicy;
}

/**
 * Writes everything of one request in one transaction: workspace, posture,
 * request, events and, when policy approves it, the change for the catalog.
 * Tables are written in one fixed order, so that two requests never wait for
 * each other. Fails with a conflict when the workspace or the key is taken.
 * @internal
 */
export async function acceptRequest(
  db: Knex,
  proposal: Proposal,
  attempt: Attempt,
  { givesWay, takes, active }: Standing = {},
): Promise<Accepted> {
  const { identity, isolation, posture, requestId, files } = proposal;
  const approved = proposal.approval === 'automatic' && !takes;
  return transact(db, async tx => {
    const at = new Date().toISOString();
    const workspaceId = randomUUID();
    const postureId = randomUUID();
    const factsHash = await insertFacts(tx, isolation, at);
    const filesHash = files && (await insertFiles(tx, files, at));
    const workspace = {
      id: workspaceId,
      arm_id: proposal.armId,
      name: identity.name,
      subscription_id: identity.subscriptionId,
      resource_group: identity.resourceGroup,
      entity_ref: proposal.entityRef,
      owner: proposal.owner,
      system: proposal.system,
      request_id: requestId,
      posture_id: postureId,
      created_at: at,
    };
    if (takes) await keepUnclaimed(tx, workspace);
    else await claimWorkspace(tx, workspace, givesWay);
    const postureDigest = await insertPosture(tx, posture, {
      id: postureId,
      workspaceId,
      factsHash,
      policyHash: proposal.policyHash,
      judgedAt: at,
    });
    await showPosture(tx, {
      workspaceId,
      postureId,
      posture,
      isolation,
      policyHash: proposal.policyHash,
      at,
    });
    await insertRequest(tx, {
      id: requestId,
      kind: 'create',
      workspace_id: workspaceId,
      posture_id: postureId,
      exception: proposal.exception,
      takes_from: takes?.owner,
      owner: proposal.owner,
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
    if (active) await showIfObserved(tx, workspaceId, { active, at });
    return { requestId, sequence: await announceWorkspace(tx, workspaceId) };
  });
}
