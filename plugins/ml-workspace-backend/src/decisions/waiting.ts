import {
  ChainAbout,
  isWaiting,
  refusalOf,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  Approvals,
  contentHash,
  Posture,
  postureDigest,
  storePosture,
  WorkspaceIsolation,
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
import { escalated, needsOf, transferNeeds } from './needs';

/** Somebody who approved, and what that was about. @internal */
export interface Endorsement {
  by: string;
  groups: string[];
  until?: string;
}

/** A request that waits, as whoever decides has to see it. @internal */
export interface WaitingRequest {
  request: RequestRow;
  workspace: WorkspaceRow;
  isolation: WorkspaceIsolation;
  /** Judged by the policy that is active now. */
  posture: Posture;
  /** Whether that is another judgement than the one that is stored. */
  judgedAnew: boolean;
  /** What a workspace that is to be changed shows now. */
  before?: WorkspaceIsolation;
  policyHash: string;
  /** Digest of that judgement. */
  postureDigest: string;
  needs: Approvals[];
  /** The digest of what is decided. */
  seen: string;
  /** Who approved what there is now, one entry each. */
  endorsed: Endorsement[];
  /** Why it cannot be approved, whoever wants to. */
  obstacle?: string;
}

async function readEndorsements(
  db: Knex,
  requestId: string,
  seen: string,
): Promise<Endorsement[]> {
  const rows = await db<EventRow>(TABLES.events)
    .where({ request_id: requestId, type: 'endorsed' })
    .orderBy('sequence');
  return rows.flatMap(({ actor, about }) => {
    const said: ChainAbout = JSON.parse(about ?? '{}');
    if (said.seen !== seen) return [];
    const { groups = [], until } = said;
    return {
      by: actor,
      groups: groups as string[],
      ...(until && { until: until as string }),
    };
  });
}

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
  if (kind !== 'create' && version !== seen_version) {
    return `The workspace is at version ${version}, and this was asked of version ${seen_version}; it can only be asked anew`;
  }
  if (keepsIsolation(kind)) return undefined;
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
  const workspace = await db<WorkspaceRow>(TABLES.workspaces)
    .where({ id: request.workspace_id })
    .first();
  const row = await db<PostureRow>(TABLES.postures)
    .where({ id: request.posture_id })
    .first();
  if (!workspace || !row) {
    throw new Error(`Request ${request.id} has no workspace or posture`);
  }
  const { isolation, posture: stored } = await readPosture(db, row.id, engine);
  const isKept = keepsIsolation(request.kind);
  const judgedAnew =
    !isKept &&
    (row.policy_hash !== hash || row.engine_version !== engine.version);
  const posture = judgedAnew
    ? engine.evaluate(isolation, policy, { basis: { kind: 'requested' } })
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
