import {
  Engine,
  Posture,
  StoredPosture,
  WorkspaceIsolation,
  canonicalJson,
  postureDigest,
  storePosture,
} from '@ringfence/engine';
import { Knex } from 'knex';
import { assertFacts, assertPosture, textHash } from '../record/held';
import { withReasons } from '../waivers/reasons';
import { FactsRow, PostureRow, TABLES } from './tables';

/** What a posture was judged from. @internal */
export interface PostureOrigin {
  id: string;
  workspaceId: string;
  factsHash: string;
  policyHash: string;
  judgedAt: string;
}

/** A stored posture with the isolation it is about, rendered for a reader. @internal */
export interface ShownPosture {
  isolation: WorkspaceIsolation;
  posture: Posture;
  judgedAt: string;
}

/**
 * Stores a posture and answers its digest. Nobody sees it as the posture of its
 * workspace before `showPosture`.
 * @internal
 */
export async function insertPosture(
  tx: Knex.Transaction,
  posture: Posture,
  origin: PostureOrigin,
): Promise<string> {
  const stored = storePosture(posture);
  const digest = postureDigest(stored);
  const body = canonicalJson(stored);
  await tx<PostureRow>(TABLES.postures).insert({
    id: origin.id,
    workspace_id: origin.workspaceId,
    digest,
    facts_hash: origin.factsHash,
    policy_hash: origin.policyHash,
    engine_version: stored.engineVersion,
    basis: stored.basis.kind,
    verdict: stored.verdict,
    body,
    body_hash: textHash(body),
    judged_at: origin.judgedAt,
    sequence: null,
    shown_from: null,
    shown_to: null,
    leaf_index: null,
  });
  return digest;
}

/** The digest of a stored posture. @internal */
export async function readPostureDigest(
  tx: Knex.Transaction,
  postureId: string,
): Promise<string> {
  const row = await tx<PostureRow>(TABLES.postures)
    .where({ id: postureId })
    .first('digest');
  if (!row) throw new Error(`There is no posture ${postureId}`);
  return row.digest;
}

/**
 * Reads a stored posture; it is shown as it was judged, never judged again.
 *
 * @throws ServiceUnavailableError when it, or its facts, are not what was stored
 * @internal
 */
export async function readPosture(
  db: Knex,
  postureId: string,
  engine: Engine,
): Promise<ShownPosture> {
  const row = await db<PostureRow>(`${TABLES.postures} as p`)
    .join<FactsRow>(`${TABLES.facts} as f`, 'f.hash', 'p.facts_hash')
    .where('p.id', postureId)
    .first<
      Pick<PostureRow, 'digest' | 'body' | 'body_hash' | 'judged_at'> & {
        hash: string;
        facts: string;
      }
    >(
      'p.digest',
      'p.body',
      'p.body_hash',
      'f.hash',
      'f.body as facts',
      'p.judged_at',
    );
  const isolation: WorkspaceIsolation = assertFacts(row.hash, row.facts);
  const stored: StoredPosture = assertPosture(postureId, row);
  return {
    isolation,
    posture: await withReasons(db, engine.render(stored, isolation)),
    judgedAt: row.judged_at,
  };
}
