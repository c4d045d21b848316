import { Knex } from 'knex';
import { appendEvents } from '../database/eventStore';
import { readPostureDigest } from '../database/postureStore';
import { findRequest, lockRequests } from '../database/requestStore';
import { RequestRow, TABLES } from '../database/tables';
import { transact } from '../database/transact';
import { announceWorkspace, lockWorkspace } from '../database/workspaceStore';
import { letGo } from './decide';
import { endWorkspace } from './endWorkspace';

const BATCH = 100;

/** From when on what is over. @internal */
export interface Deadlines {
  /** ISO 8601 in UTC. */
  now: string;
  /** What waits since before this moment has waited long enough. */
  waitsSince: string;
}

/** Requests that nobody decided in time, and approvals that ended before anything was made of them. */
const overdue = (db: Knex, { now, waitsSince }: Deadlines) =>
  db<RequestRow>(TABLES.requests).where(any =>
    any
      .where(waiting =>
        waiting
          .whereIn('state', ['submitted', 'questioned'])
          .where('updated_at', '<', waitsSince),
      )
      .orWhere(ended =>
        ended
          .where({ state: 'approved', kind: 'create' })
          .where('valid_until', '<', now),
      ),
  );

async function expireOne(
  db: Knex,
  id: string,
  deadlines: Deadlines,
): Promise<number | undefined> {
  return transact(db, async tx => {
    const found = await findRequest(tx, id);
    if (!found) return undefined;
    const { workspace_id: workspaceId } = found;
    await lockWorkspace(tx, workspaceId);
    await lockRequests(tx, { workspace_id: workspaceId });
    const request = await overdue(tx, deadlines).where({ id }).first();
    // Somebody was faster.
    if (!request) return undefined;
    const at = deadlines.now;
    const postureDigest = await readPostureDigest(tx, request.posture_id);
    const isApproved = request.state === 'approved';
    await appendEvents(tx, id, [
      { type: 'expired', at, actor: 'policy', postureDigest },
    ]);
    if (!isApproved) {
      await letGo(tx, request, at);
      return undefined;
    }
    await endWorkspace(tx, { workspaceId, requestId: id, postureDigest, at });
    return announceWorkspace(tx, workspaceId);
  });
}

/**
 * Ends requests that nobody decided in time, each in a transaction of its own, so
 * that their workspace names are free again.
 *
 * @returns how many there were, and the last place in the order of changes
 * @internal
 */
export async function expireRequests(
  db: Knex,
  deadlines: Deadlines,
  signal: AbortSignal,
): Promise<{ expired: number; sequence?: number }> {
  const rows = await overdue(db, deadlines)
    .orderBy('updated_at')
    .limit(BATCH)
    .select('id');
  let sequence: number | undefined;
  let expired = 0;
  for (const { id } of rows) {
    if (signal.aborted) break;
    sequence = (await expireOne(db, id, deadlines)) ?? sequence;
    expired += 1;
  }
  return { expired, ...(sequence !== undefined && { sequence }) };
}
