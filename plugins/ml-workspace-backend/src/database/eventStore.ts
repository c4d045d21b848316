import {
  ChainEvent,
  RequestEvent,
  RequestState,
  canFollow,
  eventHash,
  knownState,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { EventRow, RequestRow, TABLES } from './tables';

/** What happened, before it has its place in the chain. @internal */
export interface NewEvent {
  type: RequestState;
  /** ISO 8601 in UTC; raised to that of the event before where the clock went back. */
  at: string;
  actor: string;
  /** Digest of the posture the step was taken on. */
  postureDigest: string;
}

/** An event as a dump tells it. @internal */
export const toChainEvent = (row: EventRow): ChainEvent => ({
  requestId: row.request_id,
  sequence: row.sequence,
  type: row.type,
  at: row.at,
  by: row.actor,
  postureDigest: row.posture_digest,
  previous: row.previous_hash,
  hash: row.hash,
});

/**
 * Adds events to a request's chain, and repeats the last of them in the request's
 * own row. Others that add to the same chain wait.
 *
 * @throws ConflictError when a step may not follow the one before
 * @internal
 */
export async function appendEvents(
  tx: Knex.Transaction,
  requestId: string,
  events: readonly NewEvent[],
): Promise<void> {
  const requests = () =>
    tx<RequestRow>(TABLES.requests).where({ id: requestId });
  await requests().forUpdate().first();
  let last = await tx<EventRow>(TABLES.events)
    .where({ request_id: requestId })
    .orderBy('sequence', 'desc')
    .first();
  for (const { type, at, actor, postureDigest } of events) {
    if (!canFollow(last?.type, type)) {
      throw Object.assign(
        new ConflictError(
          `Request ${requestId} is ${last?.type}, so it cannot become ${type}. Nothing was stored`,
        ),
        { requestId },
      );
    }
    const row = {
      request_id: requestId,
      sequence: (last?.sequence ?? 0) + 1,
      type,
      at: last && at < last.at ? last.at : at,
      actor,
      posture_digest: postureDigest,
      previous_hash: last?.hash ?? null,
      hash: '',
    };
    last = { ...row, hash: eventHash(toChainEvent(row)) };
    await tx<EventRow>(TABLES.events).insert(last);
  }
  if (!last) return;
  await requests().update({
    state: last.type,
    event_count: last.sequence,
    head: last.hash,
    updated_at: last.at,
  });
}

/** How the life of a request begins: submitted, and approved where policy does so at once. @internal */
export function firstEvents({
  approved,
  ...submitted
}: Omit<NewEvent, 'type'> & { approved: boolean }): NewEvent[] {
  const events: NewEvent[] = [{ ...submitted, type: 'submitted' }];
  if (approved) {
    events.push({ ...submitted, type: 'approved', actor: 'policy' });
  }
  return events;
}

/** Whether something happened to a request already. @internal */
export async function hasEvent(
  tx: Knex.Transaction,
  requestId: string,
  type: RequestState,
): Promise<boolean> {
  const found = await tx<EventRow>(TABLES.events)
    .where({ request_id: requestId, type })
    .first('sequence');
  return found !== undefined;
}

/** The events of a request, oldest first. @internal */
export async function readEvents(
  db: Knex,
  requestId: string,
): Promise<RequestEvent[]> {
  const rows = await db<EventRow>(TABLES.events)
    .where({ request_id: requestId })
    .orderBy('sequence', 'asc');
  return rows.map(({ sequence, type, at, actor, hash }) => ({
    sequence,
    type: knownState(type) ?? 'unknown',
    at,
    by: actor,
    hash,
  }));
}
