import {
  Posture,
  WorkspaceIsolation,
  evaluate,
  judgementDigest,
  storePosture,
} from '@ringfence/engine';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { parseFacts } from '../database/factsStore';
import { ActivePolicy } from '../database/PolicyStore';
import { insertPosture } from '../database/postureStore';
import { showPosture } from '../database/shownPosture';
import { ShownColumns, TABLES, WorkspaceRow } from '../database/tables';
import { basisOf } from '../database/workspaceSummary';
import { JudgedNow } from './due';

/** A workspace that is to be judged again, with the facts it shows. @internal */
export interface DueRow
  extends Pick<WorkspaceRow, 'id' | 'change_seq'>,
    Pick<
      ShownColumns,
      | 'basis'
      | 'basis_api_version'
      | 'observed_at'
      | 'stale'
      | 'judgement_digest'
    > {
  facts_hash: string;
  facts: string;
}

/** What came of judging again. @internal */
export interface JudgedAgain {
  /** Workspaces whose judgement is another one now. */
  changed: string[];
  /** Accepted workspaces that the catalog has to hear of. */
  announced: string[];
  /** Workspaces whose facts this version cannot read; they keep their posture. */
  failed: string[];
}

async function showAgain(
  tx: Knex.Transaction,
  row: DueRow,
  judged: {
    posture: Posture;
    isolation: WorkspaceIsolation;
    judgementDigest: string;
  },
  { policyHash, at }: { policyHash: string; at: string },
): Promise<void> {
  const postureId = randomUUID();
  await insertPosture(tx, judged.posture, {
    id: postureId,
    workspaceId: row.id,
    factsHash: row.facts_hash,
    policyHash,
    judgedAt: at,
  });
  await showPosture(tx, {
    ...judged,
    workspaceId: row.id,
    postureId,
    policyHash,
    at,
  });
}

/**
 * Judges workspaces by the active policy and this engine. One that is judged as
 * before is only marked so, all of them with one statement; the others get a new
 * posture.
 * @internal
 */
export async function judgeAgain(
  tx: Knex.Transaction,
  rows: readonly DueRow[],
  options: { active: ActivePolicy; now: JudgedNow; at: string },
): Promise<JudgedAgain> {
  const { active, now, at } = options;
  const policyHash = active.hash;
  const isStale = ({ observed_at }: DueRow) =>
    observed_at !== null && observed_at < now.staleBefore;
  const same: string[] = [];
  const stale: string[] = [];
  const changed: string[] = [];
  const announced: string[] = [];
  const failed: string[] = [];
  for (const row of rows) {
    const isolation = parseFacts(row.facts);
    if (!isolation) {
      failed.push(row.id);
      continue;
    }
    const posture = evaluate(isolation, active.policy, { basis: basisOf(row) });
    const digest = judgementDigest(storePosture(posture));
    if (digest === row.judgement_digest) {
      same.push(row.id);
    } else {
      const judged = { posture, isolation, judgementDigest: digest };
      await showAgain(tx, row, judged, { policyHash, at });
      changed.push(row.id);
    }
    const grewStale = isStale(row) && !row.stale;
    if (isStale(row)) stale.push(row.id);
    const isListed = row.change_seq !== null;
    if (isListed && (grewStale || digest !== row.judgement_digest)) {
      announced.push(row.id);
    }
  }
  const workspaces = (ids: string[]) =>
    tx<WorkspaceRow & ShownColumns>(TABLES.workspaces).whereIn('id', ids);
  if (same.length) {
    await workspaces(same).update({
      judged_policy: policyHash,
      judged_engine: now.engineVersion,
    });
  }
  if (stale.length) await workspaces(stale).update({ stale: true });
  return { changed, announced, failed };
}
