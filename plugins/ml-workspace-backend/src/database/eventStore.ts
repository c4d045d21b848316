import {
  ChainAbout,
  ChainEvent,
  RequestEvent,
  RequestEventType,
  canFollow,
  eventHash,
  knownEvent,
  stateAfter,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { canonicalJson } from '@ringfence/engine';
import { noteMessages } from '../messages/noteMessages';
import { EventRow, EventTextRow, RequestRow, TABLES } from './tables';

/** What happened, before it has its place in the chain. @internal */
export interface NewEvent {
  type: RequestEventType;
  /** ISO 8601 in UTC; raised to that of the event before where the clock went back. */
  at: string;
  actor: string;
  /** Digest of the posture the step was taken on. */
  postureDigest: string;
  /** What a decision was about, beside what every event of the request is about. */
  decided?: ChainAbout;
  /** What was said with it. */
  text?: string;
}

/** What an event is about; what cannot be read is told as it is. */
function readSaid(written: string): ChainAbout {
  try {
    return JSON.parse(written);
  } catch {
    return { unreadable: written };
  }
}

/** An event as a dump tells it. @internal */
export const toChainEvent = (
  row: Omit<EventRow, 'leaf_index'>,
): ChainEvent => ({
  requestId: row.request_id,
  sequence: row.sequence,
  type: row.type,
  at: row.at,
  by: row.actor,
  postureDigest: row.posture_digest,
  ...(row.about && { about: readSaid(row.about) }),
  previous: row.previous_hash,
  hash: row.hash,
});

/** What a request is about, as its row and those it refers to say now. @internal */
export const ABOUT_COLUMNS = {
  kind: 'r.kind',
  workspace: 'w.arm_id',
  owner: 'r.owner',
  takesFrom: 'r.takes_from',
  requestedBy: 'r.requested_by',
  body: 'r.body_hash',
  facts: 'p.facts_hash',
  policy: 'p.policy_hash',
  files: 'r.files_hash',
} as const;

/** What was selected as `ABOUT_COLUMNS`. @internal */
export type AboutColumns = Record<keyof typeof ABOUT_COLUMNS, string | null>;

/** What is selected, without what else the row has. @internal */
export const toAbout = (row: AboutColumns): ChainAbout =>
  Object.fromEntries(
    Object.keys(ABOUT_COLUMNS).map(field => [
      field,
      row[field as keyof AboutColumns] ?? '',
    ]),
  );

/** What every event of a request is about. */
async function readAbout(
  tx: Knex.Transaction,
  requestId: string,
): Promise<ChainAbout> {
  const row = await tx(`${TABLES.requests} as r`)
    .join(`${TABLES.workspaces} as w`, 'w.id', 'r.workspace_id')
    .join(`${TABLES.postures} as p`, 'p.id', 'r.posture_id')
    .where('r.id', requestId)
    .first<AboutColumns>(ABOUT_COLUMNS);
  return toAbout(row);
}

/**
 * Adds events to a request's chain, repeats the last of them in the request's
 * own row, and notes whom to tell. Others that add to the same chain wait.
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
  const request = await requests().forUpdate().first();
  const appended: EventRow[] = [];
  let last = await lastEvent(tx, requestId);
  const about = await readAbout(tx, requestId);
  for (const { type, at, actor, postureDigest, decided, text } of events) {
    if (!canFollow(last?.type, type)) {
      throw Object.assign(
        new ConflictError(
          `Request ${requestId} is ${stateAfter(
            last?.type ?? '',
          )}, so it cannot become ${type}. Nothing was stored`,
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
      about: canonicalJson({ ...about, ...decided }),
      previous_hash: last?.hash ?? null,
      hash: '',
      leaf_index: null,
    };
    last = { ...row, hash: eventHash(toChainEvent(row)) };
    await tx<EventRow>(TABLES.events).insert(last);
    appended.push(last);
    if (text) {
      const { sequence } = row;
      const said = { request_id: requestId, sequence, text };
      await tx<EventTextRow>(TABLES.words).insert(said);
    }
  }
  if (!last) return;
  await requests().update({
    state: stateAfter(last.type),
    event_count: last.sequence,
    head: last.hash,
    updated_at: last.at,
  });
  if (request) await noteMessages(tx, request, appended);
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

/** The event that happened last to a request. @internal */
export async function lastEvent(
  tx: Knex.Transaction,
  requestId: string,
): Promise<EventRow | undefined> {
  return tx<EventRow>(TABLES.events)
    .where({ request_id: requestId })
    .orderBy('sequence', 'desc')
    .first();
}

/** Whether something happened to a request already. @internal */
export async function hasEvent(
  tx: Knex.Transaction,
  requestId: string,
  type: RequestEventType,
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
  const rows = await db(`${TABLES.events} as e`)
    .leftJoin(`${TABLES.words} as t`, said =>
      said.on('t.request_id', 'e.request_id').andOn('t.sequence', 'e.sequence'),
    )
    .where('e.request_id', requestId)
    .orderBy('e.sequence', 'asc')
    .select<(EventRow & { text: string | null })[]>('e.*', 't.text');
  return rows.map(({ sequence, type, at, actor, hash, text, about }) => {
    const { until } = JSON.parse(about ?? '{}');
    return {
      sequence,
      type: knownEvent(type) ?? 'unknown',
      at,
      by: actor,
      ...(text && { text }),
      ...(until && { until }),
      hash,
    };
  });
}
