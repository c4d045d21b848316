import { Posture, Waiver, WorkspaceIsolation } from '@ringfence/engine';
import { Knex } from 'knex';
import { ActivePolicy } from '../database/PolicyStore';
import { readPosture } from '../database/postureStore';
import {
  PostureRow,
  ShownColumns,
  TABLES,
  WorkspaceRow,
} from '../database/tables';
import { basisOf } from '../database/workspaceSummary';
import { waiversOf } from './waiverStore';

/** A workspace as it is judged at a moment. @internal */
export interface JudgedWorkspace {
  isolation: WorkspaceIsolation;
  posture: Posture;
  /** Hash of the facts it shows. */
  factsHash: string;
  waivers: readonly Waiver[];
}

/** Judges what a workspace shows, with the waivers that it has, and stores nothing. @internal */
export async function judgeNow(
  db: Knex,
  workspace: WorkspaceRow,
  { policy, engine }: ActivePolicy,
  now: string,
): Promise<JudgedWorkspace> {
  const { id, posture_id: postureId } = workspace;
  const { isolation } = await readPosture(db, postureId, engine);
  const shown = await db(`${TABLES.workspaces} as w`)
    .join(`${TABLES.postures} as p`, 'p.id', 'w.posture_id')
    .where('w.id', id)
    .first<
      Pick<PostureRow, 'facts_hash'> &
        Pick<ShownColumns, 'basis' | 'basis_api_version' | 'observed_at'>
    >('p.facts_hash', 'w.basis', 'w.basis_api_version', 'w.observed_at');
  const atTime = await waiversOf(db, id, now);
  const posture = engine.evaluate(isolation, policy, {
    basis: basisOf(shown),
    ...atTime,
  });
  const { waivers } = atTime;
  return { isolation, posture, factsHash: shown.facts_hash, waivers };
}
