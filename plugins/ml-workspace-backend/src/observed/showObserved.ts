import {
  Basis,
  WorkspaceIsolation,
  factsHash,
  judgementDigest,
  storePosture,
} from '@ringfence/engine';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { insertFacts } from '../database/factsStore';
import { ObservationRow } from '../database/observedTables';
import { ActivePolicy } from '../database/PolicyStore';
import { insertPosture } from '../database/postureStore';
import { showPosture } from '../database/shownPosture';
import {
  FactsRow,
  PostureRow,
  ShownColumns,
  TABLES,
  WorkspaceRow,
} from '../database/tables';
import { assertFacts } from '../record/held';
import { waiversOf } from '../waivers/waiverStore';
import {
  Baseline,
  baselineOf,
  baselineOfRow,
  loweredTo,
  Worse,
  worseThan,
} from './baseline';

/** A workspace row with what it shows. @internal */
export type ShownRow = WorkspaceRow & ShownColumns;

/** What came of showing what is observed. @internal */
export interface ShownObserved {
  /** Something other than its age is another now. */
  changed: boolean;
  /** What is known of it now. */
  baseline: Baseline;
  worse?: Worse;
}

/** The facts of a posture that is stored. @internal */
export async function factsOfPosture(
  tx: Knex,
  postureId: string,
): Promise<WorkspaceIsolation> {
  const row = await tx<PostureRow>(`${TABLES.postures} as p`)
    .join<FactsRow>(`${TABLES.facts} as f`, 'f.hash', 'p.facts_hash')
    .where('p.id', postureId)
    .first<{ hash: string; body: string } | undefined>('f.hash', 'f.body');
  if (!row) throw new Error(`There is no posture ${postureId}`);
  return assertFacts(row.hash, row.body);
}

/**
 * What is observed, with the data classification that people decided on: Azure does
 * not hold it, and a tag must not be a way around those who approve.
 */
async function withStated(
  tx: Knex.Transaction,
  { body, stated_posture_id }: ObservationRow,
): Promise<WorkspaceIsolation> {
  const isolation: WorkspaceIsolation = JSON.parse(body);
  if (!stated_posture_id) return isolation;
  const { dataClassification } = await factsOfPosture(tx, stated_posture_id);
  return dataClassification ? { ...isolation, dataClassification } : isolation;
}

/** Facts that a workspace shows now. */
async function shownFacts(
  tx: Knex.Transaction,
  { posture_id }: ShownRow,
): Promise<string | undefined> {
  const row = await tx<PostureRow>(TABLES.postures)
    .where({ id: posture_id })
    .first('facts_hash');
  return row?.facts_hash;
}

/** What a reading is compared with, which is no better than what is shown or was approved. */
function beforeReading(row: ShownRow, kept: Baseline): Baseline {
  if (row.posture_count === 0) return kept;
  const shown = baselineOfRow(row);
  const meets = shown.meets ?? kept.meets;
  // Another policy may have come to another answer meanwhile.
  return { ...loweredTo(kept, shown), ...(meets && { meets }) };
}

/**
 * Makes an observation what its workspace shows, judged now. Where it says and comes
 * to what is shown already, only its age is written.
 *
 * @param row - the workspace, locked
 * @internal
 */
export async function showObserved(
  tx: Knex.Transaction,
  row: ShownRow,
  observation: ObservationRow,
  { active, at }: { active: ActivePolicy; at: string },
): Promise<ShownObserved> {
  const { id: workspaceId } = row;
  const isolation = await withStated(tx, observation);
  const basis: Basis = {
    kind: 'observed',
    apiVersion: observation.api_version,
    observedAt: observation.read_at,
  };
  const posture = active.engine.evaluate(isolation, active.policy, {
    basis,
    ...(await waiversOf(tx, workspaceId, at)),
  });
  const digest = judgementDigest(storePosture(posture));
  const before = beforeReading(row, JSON.parse(observation.baseline));
  const worse = worseThan(before, posture, observation.read_at);
  const baseline = { ...before, ...baselineOf(posture) };
  const isShown =
    row.basis === 'observed' &&
    row.judgement_digest === digest &&
    (await shownFacts(tx, row)) === factsHash(isolation);
  if (isShown) {
    return { changed: await writeAge(tx, row, observation), baseline };
  }
  const postureId = randomUUID();
  const shown = { workspaceId, policyHash: active.hash };
  await insertPosture(tx, posture, {
    ...shown,
    id: postureId,
    factsHash: await insertFacts(tx, isolation, at),
    judgedAt: at,
  });
  await showPosture(tx, { ...shown, postureId, posture, isolation, at });
  return { changed: true, baseline, ...(worse && { worse }) };
}

/**
 * Writes how old a reading is that says the same as before.
 *
 * @returns whether it was stale, which lists and the catalog have to hear
 * @internal
 */
export async function writeAge(
  tx: Knex.Transaction,
  { id, stale }: Pick<ShownRow, 'id' | 'stale'>,
  { read_at, api_version }: Pick<ObservationRow, 'read_at' | 'api_version'>,
): Promise<boolean> {
  await tx<ShownRow>(TABLES.workspaces).where({ id }).update({
    observed_at: read_at,
    basis_api_version: api_version,
    stale: false,
  });
  return Boolean(stale);
}
