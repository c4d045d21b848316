import { Knex } from 'knex';
import { ActivePolicy } from '../database/PolicyStore';
import { PostureToShow, showPosture } from '../database/shownPosture';
import { lockWorkspace } from '../database/workspaceStore';
import { baselineOf, loweredTo } from './baseline';
import { lockObservation, updateObservation } from './observationStore';
import { ShownRow, showObserved } from './showObserved';

/** What judges at a moment. @internal */
export interface JudgedBy {
  active: ActivePolicy;
  /** ISO 8601 in UTC. */
  at: string;
}

async function lockShown(
  tx: Knex.Transaction,
  workspaceId: string,
): Promise<ShownRow> {
  const row = await lockWorkspace(tx, workspaceId);
  if (!row) throw new Error(`There is no workspace ${workspaceId}`);
  return row as ShownRow;
}

/**
 * Shows what was asked for or declared, unless the workspace is observed: then that
 * stays what is shown, judged anew with what people said of its data, and the other
 * stands beside it.
 * @internal
 */
export async function showStated(
  tx: Knex.Transaction,
  shown: PostureToShow,
  by: JudgedBy,
): Promise<void> {
  const row = await lockShown(tx, shown.workspaceId);
  const observation = await lockObservation(tx, row.arm_id);
  if (observation?.workspace_id !== row.id || row.basis !== 'observed') {
    await showPosture(tx, shown);
    return;
  }
  const approved = baselineOf(shown.posture);
  const stated = {
    stated_posture_id: shown.postureId,
    // Whatever comes as it was approved is no step down.
    baseline: JSON.stringify(
      loweredTo(JSON.parse(observation.baseline), approved),
    ),
  };
  await updateObservation(tx, row.arm_id, stated);
  await showObserved(tx, row, { ...observation, ...stated }, by);
}

/**
 * Shows what is observed of a workspace that was just claimed or accepted, if it is:
 * what it showed until now stands beside that.
 * @internal
 */
export async function showIfObserved(
  tx: Knex.Transaction,
  workspaceId: string,
  by: JudgedBy,
): Promise<void> {
  const row = await lockShown(tx, workspaceId);
  const observation = await lockObservation(tx, row.arm_id);
  if (!observation || !row.active) return;
  const taken = {
    workspace_id: row.id,
    ...(row.basis !== 'observed' && { stated_posture_id: row.posture_id }),
  };
  await updateObservation(tx, row.arm_id, taken);
  const seen = { ...observation, ...taken };
  const { baseline } = await showObserved(tx, row, seen, by);
  await updateObservation(tx, row.arm_id, {
    baseline: JSON.stringify(baseline),
  });
}
