import { ChainAbout } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { appendEvents } from '../database/eventStore';
import { PolicyStore } from '../database/PolicyStore';
import { readPostureDigest } from '../database/postureStore';
import { lockRequests } from '../database/requestStore';
import { TABLES, WaiverRow } from '../database/tables';
import { transact } from '../database/transact';
import { lockWorkspace } from '../database/workspaceStore';
import { judgeWorkspace, shownPostureOf } from './judgeWorkspace';
import { retireWaivers } from './retireWaivers';
import { endWaiver } from './waiverStore';

const BATCH = 100;

interface OverRow extends WaiverRow {
  /** SQLite answers with 0 and 1. */
  active: boolean | number;
}

/** Waivers that are over, or were never decided, and that nobody ended yet. */
const selectOver = (db: Knex, now: string) =>
  db(`${TABLES.waivers} as v`)
    .join(`${TABLES.requests} as r`, 'r.id', 'v.request_id')
    .join(`${TABLES.workspaces} as w`, 'w.id', 'v.workspace_id')
    .whereNull('v.ended_at')
    .where(over =>
      over.where('v.expires', '<=', now).orWhereRaw('NOT w.active'),
    )
    .whereIn('r.state', ['submitted', 'questioned', 'approved'])
    .orderBy(['v.expires', 'v.request_id'])
    .select<OverRow[]>('v.*', 'w.active');

/** Ends one waiver, unless somebody was faster. */
async function endOne(
  { db, policies }: { db: Knex; policies: PolicyStore },
  { request_id: requestId, workspace_id: workspaceId }: WaiverRow,
  now: string,
): Promise<{ ended: boolean; sequence?: number }> {
  return transact(db, async tx => {
    await lockWorkspace(tx, workspaceId);
    await lockRequests(tx, { workspace_id: workspaceId });
    const waiver: OverRow | undefined = await selectOver(tx, now)
      .where('v.request_id', requestId)
      .first();
    if (!waiver) return { ended: false };
    const digestNow = async () =>
      readPostureDigest(tx, await shownPostureOf(tx, workspaceId));
    if (waiver.starts_at && !waiver.active) {
      const postureDigest = await digestNow();
      await retireWaivers(tx, { workspaceId, postureDigest, at: now });
      return { ended: true };
    }
    const expired = async (decided?: ChainAbout) => {
      const event = {
        at: now,
        actor: 'policy',
        postureDigest: await digestNow(),
        ...(decided && { decided }),
      };
      await appendEvents(tx, requestId, [{ ...event, type: 'expired' }]);
    };
    if (!waiver.starts_at) {
      await expired();
      return { ended: true };
    }
    await endWaiver(tx, requestId, { at: now, by: 'time' });
    const active = await policies.active(tx);
    const judged = await judgeWorkspace(tx, workspaceId, { active, at: now });
    await expired({ ended: now, endedBy: 'time' });
    const sequence = await judged.announce();
    return { ended: true, ...(sequence !== undefined && { sequence }) };
  });
}

/**
 * Ends waivers whose time is over, each in a transaction of its own with the
 * judgement that follows.
 *
 * @returns how many there were, and the last place in the order of changes
 * @internal
 */
export async function endWaivers(
  options: { db: Knex; policies: PolicyStore },
  now: string,
  signal: AbortSignal,
): Promise<{ ended: number; sequence?: number }> {
  const rows = await selectOver(options.db, now).limit(BATCH);
  let ended = 0;
  let sequence: number | undefined;
  for (const row of rows) {
    if (signal.aborted) break;
    const one = await endOne(options, row, now);
    if (one.ended) ended += 1;
    sequence = one.sequence ?? sequence;
  }
  return { ended, ...(sequence !== undefined && { sequence }) };
}
