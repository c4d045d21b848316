import { Knex } from 'knex';
import { readPostureDigest } from '../database/postureStore';
import { PostureRow, TABLES } from '../database/tables';
import { randomUUID } from 'node:crypto';
import { insertPosture } from '../database/postureStore';
import { showPosture } from '../database/shownPosture';
import { lockWorkspace } from '../database/workspaceStore';
import { endWorkspace } from '../decisions/endWorkspace';
import { waiversOf } from '../waivers/waiverStore';
import { deleteObservation, lockObservation } from './observationStore';
import { factsOfPosture, ShownRow } from './showObserved';
import { JudgedBy } from './standBeside';

/** Shows what was asked or declared again, judged now. */
async function showStatedAgain(
  tx: Knex.Transaction,
  { id: workspaceId }: ShownRow,
  statedId: string,
  { active, at }: JudgedBy,
): Promise<void> {
  const { basis, facts_hash: factsHash } = (await tx<PostureRow>(
    TABLES.postures,
  )
    .where({ id: statedId })
    .first('basis', 'facts_hash'))!;
  const isolation = await factsOfPosture(tx, statedId);
  const posture = active.engine.evaluate(isolation, active.policy, {
    basis: { kind: basis === 'declared' ? 'declared' : 'requested' },
    ...(await waiversOf(tx, workspaceId, at)),
  });
  const postureId = randomUUID();
  const shown = { workspaceId, policyHash: active.hash };
  await insertPosture(tx, posture, {
    ...shown,
    id: postureId,
    factsHash,
    judgedAt: at,
  });
  await showPosture(tx, { ...shown, postureId, posture, isolation, at });
}

/**
 * Takes what is gone from Azure out of what is shown: a workspace that was only
 * found there ends; one that was asked for or declared shows that again.
 *
 * @returns ids of the workspaces that the catalog has to hear of
 * @internal
 */
export async function removeObserved(
  tx: Knex.Transaction,
  armId: string,
  by: JudgedBy,
): Promise<string[]> {
  const { at } = by;
  // In the order in which an observation locks them.
  const shows = await tx(TABLES.observations)
    .where({ arm_id: armId })
    .first<{ workspace_id: string | null } | undefined>('workspace_id');
  const workspaceId = shows?.workspace_id;
  const row =
    workspaceId && ((await lockWorkspace(tx, workspaceId)) as ShownRow);
  const observation = await lockObservation(tx, armId);
  if (!observation) return [];
  await deleteObservation(tx, armId);
  if (!row || !row.active || row.basis !== 'observed') return [];
  const stated = observation.stated_posture_id;
  if (stated && row.origin !== 'azure') {
    await showStatedAgain(tx, row, stated, by);
    return [row.id];
  }
  const postureDigest = await readPostureDigest(tx, row.posture_id);
  await endWorkspace(tx, {
    workspaceId: row.id,
    requestId: '',
    postureDigest,
    at,
  });
  return [row.id];
}
