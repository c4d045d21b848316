import {
  contentHash,
  RequestEvent,
  RequestState,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { EventRow, TABLES } from './tables';

/** What happened, before it has its place in the chain. @internal */
export interface NewEvent {
  type: RequestState;
  at: string;
  actor: string;
  /** Digest of the posture the step was taken on. */
  postureDigest: string;
}

/**
 * The hash of an event: over everything it says and the hash of the one before,
 * as canonical JSON.
 * @internal
 */
export function eventHash(event: Omit<EventRow, 'hash'>): string {
  return contentHash({
    requestId: event.request_id,
    sequence: event.sequence,
    type: event.type,
    at: event.at,
    by: event.actor,
    postureDigest: event.posture_digest,
    previous: event.previous_hash,
  });
}

/**
 * Adds events to a request's chain. Two writers that add at once meet at the
 * primary key, and one of them fails.
 * @internal
 */
export async function appendEvents(
  tx: Knex.Transaction,
  requestId: string,
  events: readonly NewEvent[],
): Promise<void> {
  const last = await tx<EventRow>(TABLES.events)
    .where({ request_id: requestId })
    .orderBy('sequence', 'desc')
    .first();
  let sequence = last?.sequence ?? 0;
  let previous = last?.hash ?? null;
  for (const { type, at, actor, postureDigest } of events) {
    sequence += 1;
    const row = {
      request_id: requestId,
      sequence,
      type,
      at,
      actor,
      posture_digest: postureDigest,
      previous_hash: previous,
    };
    previous = eventHash(row);
    await tx<EventRow>(TABLES.events).insert({ ...row, hash: previous });
  }
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
    type,
    at,
    by: actor,
    hash,
  }));
}
