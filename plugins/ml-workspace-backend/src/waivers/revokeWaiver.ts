import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { appendEvents } from '../database/eventStore';
import { PolicyStore } from '../database/PolicyStore';
import { readPostureDigest } from '../database/postureStore';
import { lockRequests } from '../database/requestStore';
import { EventRow, TABLES, WaiverRow } from '../database/tables';
import { transact } from '../database/transact';
import { lockWorkspace } from '../database/workspaceStore';
import { judgeSurely, shownPostureOf } from './judgeWorkspace';
import { endWaiver, findWaiver } from './waiverStore';

/** Who ends which waiver before its time, and why. @internal */
export interface Revocation {
  requestId: string;
  /** Entity ref in lower case. */
  actor: string;
  reason: string;
}

const refused = (message: string) =>
  new ConflictError(`${message}. Nothing was stored`);

/** Whether somebody revoked a waiver before. */
async function isRevokedBy(
  tx: Knex.Transaction,
  requestId: string,
  actor: string,
): Promise<boolean> {
  const found = await tx<EventRow>(TABLES.events)
    .where({ request_id: requestId, type: 'revoked', actor })
    .first('sequence');
  return found !== undefined;
}

function assertHolds(waiver: WaiverRow, now: string): void {
  if (waiver.ended_by === 'revoked') {
    throw refused('Somebody else revoked this waiver already');
  }
  if (waiver.ended_at) throw refused(`This waiver ended at ${waiver.ended_at}`);
  if (!waiver.starts_at) {
    throw refused('This waiver was never approved; withdraw or reject it');
  }
  if (waiver.expires <= now) {
    throw refused(`This waiver ended at ${waiver.expires}`);
  }
}

/**
 * Ends a waiver before its time, once: whoever says the same again changes nothing.
 * The workspace is judged in the same transaction.
 *
 * @throws ConflictError when it does not hold
 * @internal
 */
export async function revokeWaiver(
  { requestId, actor, reason }: Revocation,
  options: { db: Knex; policies: PolicyStore; mendWithinMs: number },
): Promise<{ news: boolean; sequence?: number }> {
  const { db, policies, mendWithinMs } = options;
  return transact(db, async tx => {
    const found = await findWaiver(tx, requestId);
    if (!found) throw refused('Only a waiver can be revoked');
    const { workspace_id: workspaceId } = found;
    await lockWorkspace(tx, workspaceId);
    await lockRequests(tx, { workspace_id: workspaceId });
    const now = new Date();
    const at = now.toISOString();
    const waiver = (await findWaiver(tx, requestId))!;
    if (await isRevokedBy(tx, requestId, actor)) return { news: false };
    assertHolds(waiver, at);
    const mendBy = new Date(now.getTime() + mendWithinMs).toISOString();
    await endWaiver(tx, requestId, { at, by: 'revoked', mendBy });
    const active = await policies.active(tx);
    const judged = await judgeSurely(tx, workspaceId, { active, at });
    const postureId = await shownPostureOf(tx, workspaceId);
    const postureDigest = await readPostureDigest(tx, postureId);
    const decided = { mendBy, ended: at, endedBy: 'revoked' };
    await appendEvents(tx, requestId, [
      { type: 'revoked', at, actor, postureDigest, decided, text: reason },
    ]);
    const sequence = await judged.announce();
    return { news: true, ...(sequence !== undefined && { sequence }) };
  });
}
