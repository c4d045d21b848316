import {
  contentHash,
  postureDigest,
  storePosture,
  waiverTermsOf,
} from '@ringfence/engine';
import { Knex } from 'knex';
import { readGone } from '../database/goneStore';
import { ActivePolicy } from '../database/PolicyStore';
import { RequestRow, WaiverRow, WorkspaceRow } from '../database/tables';
import { readEndorsements } from '../decisions/endorsements';
import { escalated, plainApprovals } from '../decisions/needs';
import { WaitingRequest } from '../decisions/WaitingRequest';
import { judgeNow, JudgedWorkspace } from './judgeNow';
import { checkProblems, expiryProblems } from './proposeWaiver';
import { findWaiver, readAbout } from './waiverStore';

interface Waiting {
  request: RequestRow;
  workspace: WorkspaceRow;
  active: ActivePolicy;
  /** Who decides where nobody stands behind a group any more. */
  caretakers: readonly string[];
  /** ISO 8601 in UTC. */
  at: string;
}

const RENEWAL_OVER = {
  revoked: 'The waiver that it prolongs was revoked meanwhile',
  renewed: 'The waiver that it prolongs was prolonged by another one',
} as const;

async function obstacleOf(
  db: Knex,
  waiver: WaiverRow,
  { workspace, active, at }: Waiting,
  judged: JudgedWorkspace,
): Promise<string | undefined> {
  if (!workspace.active) return 'This workspace is retired';
  const about = readAbout(waiver.about);
  const asked = { check: waiver.check_id, expires: waiver.expires, about };
  const workspaceNow = { ...judged, active, now: at };
  const [problem] = [
    ...checkProblems(asked, workspaceNow),
    ...expiryProblems(asked, workspaceNow),
  ];
  if (problem) return problem.message;
  const renewed = waiver.renews && (await findWaiver(db, waiver.renews));
  if (!renewed) return undefined;
  const { ended_by: end } = renewed;
  return end === 'revoked' || end === 'renewed' ? RENEWAL_OVER[end] : undefined;
}

/**
 * Reads a request for a waiver as whoever decides has to see it: over what the
 * workspace shows now, and not over what it showed when it was asked.
 * @internal
 */
export async function readWaitingWaiver(
  db: Knex,
  waiting: Waiting,
): Promise<WaitingRequest> {
  const { request, workspace, active, at } = waiting;
  const waiver = await findWaiver(db, request.id);
  if (!waiver) throw new Error(`Request ${request.id} has no waiver`);
  const judged = await judgeNow(db, workspace, active, at);
  const { isolation, posture, factsHash } = judged;
  const digest = postureDigest(storePosture(posture));
  const { approval } = waiverTermsOf(
    active.policy,
    waiver.check_id,
    isolation.dataClassification,
  );
  const asked = plainApprovals(approval);
  const gone = await readGone(db, asked.groups);
  const needs = escalated([asked], gone, waiting.caretakers);
  const seen = contentHash({
    request: request.id,
    posture: digest,
    facts: factsHash,
    body: request.body_hash,
    waiver: [waiver.check_id, waiver.about, waiver.expires, waiver.renews],
    policy: active.hash,
    owner: request.owner,
    version: workspace.version,
    needs,
  });
  const obstacle = await obstacleOf(db, waiver, waiting, judged);
  return {
    request,
    workspace,
    isolation,
    posture,
    judgedAnew: true,
    policyHash: active.hash,
    postureDigest: digest,
    needs,
    seen,
    endorsed: await readEndorsements(db, request.id, seen),
    ...(obstacle && { obstacle }),
    waiver,
  };
}
