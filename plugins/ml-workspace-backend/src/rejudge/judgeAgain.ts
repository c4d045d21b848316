import {
  Posture,
  Waiver,
  WorkspaceIsolation,
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
import { isTransient, isUnavailable } from '../database/databaseErrors';
import { basisOf } from '../database/workspaceSummary';
import { assertSound, HeldWaivers, waiversOfAll } from '../waivers/waiverStore';
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

/** A workspace that could not be judged again; it keeps its posture. @internal */
export interface FailedJudging {
  id: string;
  /** Absent where the facts say more than this version knows. */
  cause?: Error;
}

/** What came of judging again. @internal */
export interface JudgedAgain {
  /** Workspaces whose judgement is another one now. */
  changed: string[];
  /** Accepted workspaces that the catalog has to hear of. */
  announced: string[];
  failed: FailedJudging[];
}

/** How workspaces are judged again. @internal */
export interface JudgingOptions {
  active: ActivePolicy;
  now: JudgedNow;
  /** ISO 8601 in UTC. */
  at: string;
  /** Writes each row behind a savepoint of its own, so that one that is refused fails alone. */
  rowByRow: boolean;
  /** A waiver that begins in this transaction: its event comes after the judgement. */
  beginning?: string;
}

interface Judgement {
  posture: Posture;
  isolation: WorkspaceIsolation;
  judgementDigest: string;
}

function judge(
  row: DueRow,
  { active: { policy, engine }, at }: JudgingOptions,
  waivers: readonly Waiver[],
): Judgement | undefined {
  const isolation = parseFacts(row.facts_hash, row.facts);
  if (!isolation) return undefined;
  const posture = engine.evaluate(isolation, policy, {
    basis: basisOf(row),
    waivers,
    now: at,
  });
  const digest = judgementDigest(storePosture(posture));
  return { posture, isolation, judgementDigest: digest };
}

async function showAgain(
  tx: Knex.Transaction,
  row: DueRow,
  judged: Judgement,
  { active, at }: JudgingOptions,
): Promise<void> {
  const postureId = randomUUID();
  await insertPosture(tx, judged.posture, {
    id: postureId,
    workspaceId: row.id,
    factsHash: row.facts_hash,
    policyHash: active.hash,
    judgedAt: at,
  });
  await showPosture(tx, {
    ...judged,
    workspaceId: row.id,
    postureId,
    policyHash: active.hash,
    at,
  });
}

type Outcome = 'same' | 'changed' | FailedJudging;

async function judgeRow(
  tx: Knex.Transaction,
  row: DueRow,
  options: JudgingOptions,
  held: HeldWaivers | undefined,
): Promise<Outcome> {
  let judged: Judgement | undefined;
  try {
    judged = judge(row, options, assertSound(held));
  } catch (error) {
    return { id: row.id, cause: error as Error };
  }
  if (!judged) return { id: row.id };
  if (judged.judgementDigest === row.judgement_digest) return 'same';
  if (!options.rowByRow) {
    await showAgain(tx, row, judged, options);
    return 'changed';
  }
  const shown = judged;
  try {
    await tx.transaction(savepoint =>
      showAgain(savepoint, row, shown, options),
    );
    return 'changed';
  } catch (error) {
    // Then it is not about this row.
    if (isUnavailable(error) || isTransient(error)) throw error;
    return { id: row.id, cause: error as Error };
  }
}

/**
 * Adds what judging again reads to a query for workspaces, with `w` for their
 * table, whose rows nobody else changes meanwhile.
 * @internal
 */
export const selectFacts = (workspaces: Knex.QueryBuilder) =>
  workspaces
    .join(`${TABLES.postures} as p`, 'p.id', 'w.posture_id')
    .join(`${TABLES.facts} as f`, 'f.hash', 'p.facts_hash')
    .orderBy('w.id')
    .forUpdate('w')
    .select<DueRow[]>(
      'w.id',
      'w.change_seq',
      'w.basis',
      'w.basis_api_version',
      'w.observed_at',
      'w.stale',
      'w.judgement_digest',
      'p.facts_hash',
      'f.body as facts',
    );

/**
 * Judges workspaces by the active policy and this engine, with the waivers they have. One that is judged as
 * before is only marked so, all of them with one statement; the others get a new
 * posture. One that cannot be judged is marked too, and keeps nobody waiting.
 * @internal
 */
export async function judgeAgain(
  tx: Knex.Transaction,
  rows: readonly DueRow[],
  options: JudgingOptions,
): Promise<JudgedAgain> {
  const { active, now, at } = options;
  const same: string[] = [];
  const stale: string[] = [];
  const changed: string[] = [];
  const announced: string[] = [];
  const failed: FailedJudging[] = [];
  const ids = rows.map(({ id }) => id);
  const waivers = await waiversOfAll(tx, ids, at, options.beginning);
  for (const row of rows) {
    const outcome = await judgeRow(tx, row, options, waivers.get(row.id));
    if (outcome === 'same') same.push(row.id);
    else if (outcome === 'changed') changed.push(row.id);
    else failed.push(outcome);
    const isStale =
      row.observed_at !== null && row.observed_at < now.staleBefore;
    if (isStale) stale.push(row.id);
    const grewStale = isStale && !row.stale;
    const isListed = row.change_seq !== null;
    if (isListed && (grewStale || outcome === 'changed')) {
      announced.push(row.id);
    }
  }
  const workspaces = (chosen: string[]) =>
    tx<WorkspaceRow & ShownColumns>(TABLES.workspaces).whereIn('id', chosen);
  if (same.length) {
    await workspaces(same).update({
      judged_policy: active.hash,
      judged_engine: now.engineVersion,
      judging_failed_at: null,
    });
  }
  if (stale.length) await workspaces(stale).update({ stale: true });
  if (failed.length) {
    await workspaces(failed.map(({ id }) => id)).update({
      judging_failed_at: at,
    });
  }
  return { changed, announced, failed };
}
