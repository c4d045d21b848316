import { ConflictError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { factsHash } from '@ringfence/engine';
import { isConflict } from '../database/databaseErrors';
import { insertPosture } from '../database/postureStore';
import { ActivePolicy } from '../database/PolicyStore';
import { PostureRow, RequestRow, TABLES } from '../database/tables';
import {
  announceWorkspace,
  claimKept,
  findActiveWorkspace,
  handOver,
  raiseVersion,
} from '../database/workspaceStore';
import { showIfObserved, showStated } from '../observed/standBeside';
import { endWorkspace } from './endWorkspace';
import { keepsIsolation } from './waiting';
import { WaitingRequest } from './WaitingRequest';

const findPosture = (tx: Knex.Transaction, id: string) =>
  tx<PostureRow>(TABLES.postures).where({ id }).first();

/**
 * The id of the posture that an approval is about: the one that the workspace shows,
 * the one that was stored with the request, or one that is stored now, since it was
 * judged anew.
 */
async function storeSeen(
  tx: Knex.Transaction,
  waiting: WaitingRequest,
  at: string,
): Promise<string> {
  const { request, workspace, posture, policyHash, isolation } = waiting;
  if (keepsIsolation(request.kind)) return request.posture_id;
  const facts = factsHash(isolation);
  const isSame = (row: PostureRow | undefined) =>
    row?.digest === waiting.postureDigest &&
    row.policy_hash === policyHash &&
    row.facts_hash === facts;
  const shown = await findPosture(tx, workspace.posture_id);
  if (request.kind === 'create' && isSame(shown)) return shown!.id;
  const stored = await findPosture(tx, request.posture_id);
  if (isSame(stored) && stored!.sequence === null) return stored!.id;
  const id = randomUUID();
  await insertPosture(tx, posture, {
    id,
    workspaceId: workspace.id,
    factsHash: facts,
    policyHash,
    judgedAt: at,
  });
  return id;
}

const taken = () =>
  new ConflictError(
    'Somebody else has this workspace by now. Nothing was stored',
  );

/** Takes the workspace from who has it, which the one who approved was asked about. */
async function takeOver(
  tx: Knex.Transaction,
  { request, workspace }: WaitingRequest,
  at: string,
): Promise<void> {
  const holder = await findActiveWorkspace(tx, { arm_id: workspace.arm_id });
  const isAsAsked =
    !holder ||
    (holder.origin !== 'request' && holder.owner === request.takes_from);
  if (!isAsAsked) throw taken();
  await claimKept(tx, workspace.id, holder, at).catch(error => {
    throw isConflict(error) ? taken() : error;
  });
}

/**
 * Does what a request asked for, now that it is approved.
 *
 * @returns what gives it its place in the order of changes, which is taken last
 * @internal
 */
export async function takeEffect(
  tx: Knex.Transaction,
  waiting: WaitingRequest,
  { active, at }: { active: ActivePolicy; at: string },
): Promise<() => Promise<number>> {
  const { request, workspace, posture, isolation, policyHash } = waiting;
  const { id: requestId, kind } = request;
  const workspaceId = workspace.id;
  const postureId = await storeSeen(tx, waiting, at);
  await tx<RequestRow>(TABLES.requests)
    .where({ id: requestId })
    .update({ posture_id: postureId });
  if (kind === 'retire') {
    const { postureDigest } = waiting;
    await endWorkspace(tx, { workspaceId, requestId, postureDigest, at });
  } else if (kind === 'transfer') {
    await handOver(tx, { id: workspaceId, owner: request.owner });
    await raiseVersion(tx, workspaceId, at);
  } else {
    if (request.takes_from) await takeOver(tx, waiting, at);
    if (workspace.posture_id !== postureId) {
      const shown = { workspaceId, postureId, posture, isolation };
      await showStated(tx, { ...shown, policyHash, at }, { active, at });
    }
    if (kind === 'create') {
      await showIfObserved(tx, workspaceId, { active, at });
    }
    if (kind === 'change') await raiseVersion(tx, workspaceId, at);
  }
  return () => announceWorkspace(tx, workspaceId);
}
