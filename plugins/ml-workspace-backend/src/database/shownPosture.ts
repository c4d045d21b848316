import {
  Posture,
  Verdict,
  WorkspaceIsolation,
  judgementDigest,
  readFacts,
  storePosture,
} from '@ringfence/engine';
import { Knex } from 'knex';
import {
  FailingCheckRow,
  PostureRow,
  ShownColumns,
  TABLES,
  WorkspaceRow,
} from './tables';

/** Verdicts from worst to best, as lists sort them. @internal */
export const WORST_FIRST: readonly Verdict[] = [
  'invalid',
  'exposed',
  'unknown',
  'partially-isolated',
  'isolated',
  'exfiltration-protected',
];

/** A data classification as it is stored for comparison. @internal */
export const comparedClassification = (name: string) =>
  name.trim().toLowerCase();

/** A region as it is stored for comparison. @internal */
export const comparedRegion = (name: string) =>
  name.replace(/\s+/g, '').toLowerCase();

/** A stored posture that becomes the one its workspace shows. @internal */
export interface PostureToShow {
  workspaceId: string;
  postureId: string;
  posture: Posture;
  isolation: WorkspaceIsolation;
  policyHash: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** Digest of the judgement, where it is known already: it takes longer than judging. */
  judgementDigest?: string;
}

/** When the first waiver ends that a posture rests on; ISO 8601 in UTC. */
const waivedUntil = ({ results }: Posture): string | undefined =>
  results
    .flatMap(({ waivers = [] }) => waivers)
    .map(({ expires }) => new Date(expires).toISOString())
    .sort()[0];

type JudgedColumns = Omit<
  ShownColumns,
  'sort_name' | 'stale' | 'shown_from' | 'posture_count'
>;

function judgedColumns(
  shown: PostureToShow,
  failing: readonly string[],
): JudgedColumns {
  const { posture, isolation, policyHash } = shown;
  const { verdict, lanes, compliance, basis, fact } = posture;
  const { mode, region = '', dataClassification = '' } = readFacts(isolation);
  return {
    verdict,
    verdict_rank: WORST_FIRST.indexOf(verdict),
    lane_inbound: lanes.inbound.state,
    lane_resources: lanes.resources.state,
    lane_compute: lanes.compute.state,
    lane_outbound: lanes.outbound.state,
    meets: compliance.meets,
    fact,
    basis: basis.kind,
    basis_api_version: basis.apiVersion ?? null,
    observed_at: basis.observedAt
      ? new Date(basis.observedAt).toISOString()
      : null,
    isolation_mode: mode ?? '',
    data_classification: comparedClassification(dataClassification),
    region: comparedRegion(region),
    failing_count: failing.length,
    waived_count: posture.results.filter(({ status }) => status === 'waived')
      .length,
    waived_until: waivedUntil(posture) ?? null,
    judgement_digest:
      shown.judgementDigest ?? judgementDigest(storePosture(posture)),
    judged_policy: policyHash,
    judged_engine: posture.engineVersion,
    judging_failed_at: null,
  };
}

/**
 * Makes a stored posture the one that its workspace shows, from a moment on that
 * is never before that of the posture it follows, even where the clock went back.
 * @internal
 */
export async function showPosture(
  tx: Knex.Transaction,
  shown: PostureToShow,
): Promise<void> {
  const { workspaceId, postureId } = shown;
  const workspaces = () =>
    tx<WorkspaceRow & ShownColumns>(TABLES.workspaces).where({
      id: workspaceId,
    });
  const before = await workspaces().forUpdate().first();
  if (!before) throw new Error(`There is no workspace ${workspaceId}`);
  const shownFrom = shown.at > before.shown_from ? shown.at : before.shown_from;
  const sequence = before.posture_count + 1;
  const failing = shown.posture.results
    .filter(({ status }) => status === 'fail')
    .map(({ check }) => check);
  await workspaces().update({
    ...judgedColumns(shown, failing),
    posture_id: postureId,
    sort_name: before.name.toLowerCase(),
    stale: false,
    shown_from: shownFrom,
    posture_count: sequence,
  });
  const postures = () => tx<PostureRow>(TABLES.postures);
  if (before.posture_count) {
    await postures()
      .where({ id: before.posture_id })
      .update({ shown_to: shownFrom });
  }
  await postures()
    .where({ id: postureId })
    .update({ sequence, shown_from: shownFrom });
  const table = () => tx<FailingCheckRow>(TABLES.failing);
  await table().where({ workspace_id: workspaceId }).delete();
  if (failing.length) {
    await table().insert(
      failing.map(check_id => ({ workspace_id: workspaceId, check_id })),
    );
  }
}
