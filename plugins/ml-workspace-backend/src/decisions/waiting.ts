import {
  ChainAbout,
  isWaiting,
  refusalOf,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  contentHash,
  Posture,
  postureDigest,
  storePosture,
} from '@ringfence/engine';
import { Knex } from 'knex';
import { readGone } from '../database/goneStore';
import { ActivePolicy } from '../database/PolicyStore';
import { readPosture } from '../database/postureStore';
import {
  EventRow,
  PostureRow,
  RequestRow,
  TABLES,
  WorkspaceRow,
} from '../database/tables';
import { readWaitingWaiver } from '../waivers/readWaitingWaiver';
import { waiversOf } from '../waivers/waiverStore';
import { readEndorsements } from './endorsements';
import { escalated, needsOf, transferNeeds } from './needs';
import { WaitingRequest } from './WaitingRequest';

/** Whether a request leaves the isolation as it is, so that nothing of it is judged. @internal */
export const keepsIsolation = (kind: string): boolean =>
  kind === 'retire' || kind === 'transfer';

/** The owners that the asker of a transfer belonged to, as its first event says. */
async function readStandsFor(db: Knex, requestId: string): Promise<string[]> {
  const asked = await db<EventRow>(TABLES.events)
    .where({ request_id: requestId, sequence: 1 })
    .first();
  const { groups = [] }: ChainAbout = JSON.parse(asked?.about ?? '{}');
  return groups as string[];
}

function obstacleOf(
  { kind, exception, seen_version }: RequestRow,
  { version }: WorkspaceRow,
  posture: Posture,
): string | undefined {
  const isOfVersion = kind === 'change' || keepsIsolation(kind);
  if (isOfVersion && version !== seen_version) {
    return `The workspace is at version ${version}, and this was asked of version ${seen_version}; it can only be asked anew`;
  }
  if (keepsIsolation(kind) || kind === 'waiver') return undefined;
  if (posture.verdict === 'invalid') return posture.sentence;
  if (refusalOf(posture) && !exception) {
    return 'Policy refuses it by now; it can only be asked anew, for a decision all the same';
  }
  return undefined;
}

/**
 * Reads a request and everything a decision on it is about, judged by the active
 * policy, so that nothing is approved that nobody saw.
 *
 * @returns nothing where it does not wait
 * @internal
 */
export async function readWaiting(
  db: Knex,
  request: RequestRow,
  {
    active,
    platform,
    caretakers,
  }: {
    active: ActivePolicy;
    platform: readonly string[];
    caretakers: readonly string[];
  },
): Promise<WaitingRequest | undefined> {
  if (!isWaiting(request.state)) return undefined;
  const { engine, policy, hash } = active;
  const at = new Date().toISOString();
  const workspace = await db<WorkspaceRow>(TABLES.workspaces)
    .where({ id: request.workspace_id })
    .first();
  if (!workspace) throw new Error(`Request ${request.id} has no workspace`);
  if (request.kind === 'waiver') {
    const waiver = { request, workspace, active, caretakers, at };
    return readWaitingWaiver(db, waiver);
  }
  const row = await db<PostureRow>(TABLES.postures)
    .where({ id: request.posture_id })
    .first();
  if (!row) throw new Error(`Request ${request.id} has no posture`);
  const { isolation, posture: stored } = await readPosture(db, row.id, engine);
  const isKept = keepsIsolation(request.kind);
  const waived = await waiversOf(db, workspace.id, at);
  const restsOnWaivers =
    waived.waivers.length > 0 || stored.results.some(each => each.waivers);
  const judgedAnew =
    !isKept &&
    (row.policy_hash !== hash ||
      row.engine_version !== engine.version ||
      restsOnWaivers);
  const posture = judgedAnew
    ? engine.evaluate(isolation, policy, {
        basis: { kind: 'requested' },
        ...waived,
      })
    : stored;
  const before =
    request.kind === 'change'
      ? (await readPosture(db, workspace.posture_id, engine)).isolation
      : undefined;
  const asked =
    request.kind === 'transfer'
      ? transferNeeds(
          [request.takes_from, request.owner],
          await readStandsFor(db, request.id),
        )
      : needsOf({
          policy,
          classifications: [
            isolation.dataClassification,
            ...(before ? [before.dataClassification] : []),
          ],
          takesFrom: request.takes_from,
          platform,
        });
  const named = asked.flatMap(({ groups }) => groups);
  const needs = escalated(asked, await readGone(db, named), caretakers);
  const digest = judgedAnew ? postureDigest(storePosture(posture)) : row.digest;
  const seen = contentHash({
    request: request.id,
    posture: digest,
    facts: row.facts_hash,
    body: request.body_hash,
    files: request.files_hash,
    policy: hash,
    owner: request.owner,
    takesFrom: request.takes_from,
    version: workspace.version,
    needs,
  });
  const obstacle = obstacleOf(request, workspace, posture);
  return {
    request,
    workspace,
    isolation,
    posture,
    judgedAnew,
    ...(before && { before }),
    policyHash: isKept ? row.policy_hash : hash,
    postureDigest: digest,
    needs,
    seen,
    endorsed: await readEndorsements(db, request.id, seen),
    ...(obstacle && { obstacle }),
  };
}
