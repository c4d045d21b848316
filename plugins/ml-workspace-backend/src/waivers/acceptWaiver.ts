import { WaiveBody } from '@ringfence/backstage-plugin-ml-workspace-common';
import { ConflictError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { appendEvents, firstEvents } from '../database/eventStore';
import { PolicyStore } from '../database/PolicyStore';
import { readPostureDigest } from '../database/postureStore';
import { insertRequest, lockRequests } from '../database/requestStore';
import { TABLES, WaiverRow } from '../database/tables';
import { transact } from '../database/transact';
import { lockWorkspace } from '../database/workspaceStore';
import { Accepted, Attempt } from '../service/acceptRequest';
import { refuse } from '../service/refuse';
import { assertCurrent } from '../service/takenWorkspace';
import { judgeNow } from './judgeNow';
import { assertWaivable } from './proposeWaiver';
import { findWaiver, insertWaiver, writtenAbout } from './waiverStore';

/** What is asked, of which workspace. @internal */
export interface WantedWaiver {
  workspaceId: string;
  body: WaiveBody;
}

/** Waivers of the same check and thing that wait or hold. */
async function findStanding(
  tx: Knex.Transaction,
  wanted: Pick<WaiverRow, 'workspace_id' | 'check_id' | 'about'>,
  now: string,
): Promise<WaiverRow[]> {
  return tx(`${TABLES.waivers} as v`)
    .join(`${TABLES.requests} as r`, 'r.id', 'v.request_id')
    .where({
      'v.workspace_id': wanted.workspace_id,
      'v.check_id': wanted.check_id,
      'v.about': wanted.about,
    })
    .where(any =>
      any
        .whereIn('r.state', ['submitted', 'questioned'])
        .orWhere(holds =>
          holds
            .whereNotNull('v.starts_at')
            .whereNull('v.ended_at')
            .where('v.expires', '>', now),
        ),
    )
    .select<WaiverRow[]>('v.*');
}

function assertAlone(
  standing: readonly WaiverRow[],
  renews: string | undefined,
): void {
  const other = standing.find(({ request_id }) => request_id !== renews);
  if (!other) return;
  const { request_id: requestId, starts_at } = other;
  throw Object.assign(
    new ConflictError(
      starts_at
        ? `This is waived until ${other.expires} already; ask for it to be prolonged with "renews": "${requestId}". Nothing was stored`
        : `A waiver of this waits for a decision already, as request ${requestId}. Nothing was stored`,
    ),
    { requestId },
  );
}

/** Holds that what is to be prolonged is a waiver of the same. */
async function assertRenewable(
  tx: Knex.Transaction,
  renews: string,
  wanted: Pick<WaiverRow, 'workspace_id' | 'check_id' | 'about'>,
): Promise<void> {
  const old = await findWaiver(tx, renews.toLowerCase());
  const isSame =
    old?.workspace_id === wanted.workspace_id &&
    old.check_id === wanted.check_id &&
    old.about === wanted.about;
  const problem = (message: string) =>
    refuse({
      fields: [
        {
          pointer: '/renews',
          message,
          expected: 'the request for a waiver of the same that holds',
        },
      ],
    });
  if (!isSame) {
    throw problem('There is no such waiver of this check, workspace and thing');
  }
  if (!old.starts_at) throw problem('That waiver was never approved');
  if (old.ended_by === 'revoked') throw problem('That waiver was revoked');
  if (old.ended_by === 'renewed') {
    throw problem('That waiver was prolonged already');
  }
}

/**
 * Writes everything of a request for a waiver in one transaction. It always waits
 * for a person.
 *
 * @throws InputError with `fields` when it is refused
 * @throws ConflictError when the workspace is no longer what the caller saw, or
 * somebody asked for the same before
 * @internal
 */
export async function acceptWaiver(
  { db, policies }: { db: Knex; policies: PolicyStore },
  { workspaceId, body }: WantedWaiver,
  attempt: Attempt,
): Promise<Accepted> {
  return transact(db, async tx => {
    const now = new Date().toISOString();
    const workspace = await lockWorkspace(tx, workspaceId);
    if (!workspace) throw new Error(`There is no workspace ${workspaceId}`);
    assertCurrent(workspace, body.version);
    const active = await policies.active(tx);
    const judged = await judgeNow(tx, workspace, active, now);
    if (body.expectedFacts && body.expectedFacts !== judged.factsHash) {
      throw new ConflictError(
        'The workspace is not what you saw; read it again and decide anew. Nothing was stored',
      );
    }
    assertWaivable(body, { ...judged, active, now });
    const asked = {
      workspace_id: workspaceId,
      check_id: body.check,
      about: writtenAbout(body.about),
      expires: new Date(body.expires).toISOString(),
      renews: body.renews?.toLowerCase() ?? null,
    };
    if (body.renews) await assertRenewable(tx, body.renews, asked);
    assertAlone(await findStanding(tx, asked, now), asked.renews ?? undefined);
    await lockRequests(tx, { workspace_id: workspaceId });
    const requestId = randomUUID();
    const postureDigest = await readPostureDigest(tx, workspace.posture_id);
    await insertRequest(tx, {
      id: requestId,
      kind: 'waiver',
      workspace_id: workspaceId,
      seen_version: body.version,
      posture_id: workspace.posture_id,
      owner: workspace.owner,
      requested_by: attempt.requestedBy,
      idempotency_key: attempt.idempotencyKey,
      body_hash: attempt.bodyHash,
      data_classification: judged.isolation.dataClassification,
      description: body.reason,
      created_at: now,
    });
    await insertWaiver(tx, { request_id: requestId, ...asked });
    const decided = {
      check: asked.check_id,
      ...(asked.about && { subject: asked.about }),
      ...(asked.renews && { renews: asked.renews }),
      expires: asked.expires,
    };
    const actor = attempt.requestedBy;
    await appendEvents(
      tx,
      requestId,
      firstEvents({ at: now, actor, postureDigest, decided, approved: false }),
    );
    return { requestId };
  });
}
