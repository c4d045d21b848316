import { Knex } from 'knex';
import { Audience, MessageRow, TABLES } from './tables';

/** Something to tell, before anybody was told. @internal */
export interface NewMessage {
  /** What it tells; whatever has the same key is told once. */
  key: string;
  /** The thing it is about. */
  scope: string;
  kind: MessageRow['kind'];
  audience: Audience;
  requestId?: string;
  workspaceId: string;
  /** Of the event it tells of. */
  sequence?: number;
  /** What its words need and no table says. Nothing that people typed: that is read when it is sent. */
  about?: Record<string, string>;
  /** ISO 8601 in UTC. */
  at: string;
}

/**
 * Notes what people are to be told, in the transaction that does it. What is noted
 * already stays as it is.
 * @internal
 */
export async function insertMessages(
  tx: Knex,
  messages: readonly NewMessage[],
): Promise<void> {
  if (!messages.length) return;
  await tx<MessageRow>(TABLES.messages)
    .insert(
      messages.map(({ key, scope, kind, audience, workspaceId, ...rest }) => ({
        key,
        scope,
        kind,
        audience,
        workspace_id: workspaceId,
        request_id: rest.requestId ?? null,
        sequence: rest.sequence ?? null,
        about: JSON.stringify(rest.about ?? {}),
        state: 'waiting' as const,
        attempts: 0,
        due_at: rest.at,
        recipients: null,
        created_at: rest.at,
      })),
    )
    .onConflict('key')
    .ignore();
}

const table = (db: Knex) => db<MessageRow>(TABLES.messages);

/** What is to be told now, oldest first: of each thing only what comes next. @internal */
export async function findDue(
  db: Knex,
  { now, limit }: { now: string; limit: number },
): Promise<MessageRow[]> {
  return db<MessageRow>(`${TABLES.messages} as m`)
    .where('m.state', 'waiting')
    .where('m.due_at', '<=', now)
    .whereNotExists(
      db(`${TABLES.messages} as earlier`)
        .whereRaw('earlier.scope = m.scope')
        .where('earlier.state', 'waiting')
        .whereRaw('earlier.id < m.id')
        .select(db.raw('1')),
    )
    .orderBy('m.id')
    .limit(limit)
    .select<MessageRow[]>('m.*');
}

/**
 * Makes a message ours until a moment, before which nobody else sends it.
 *
 * @returns whether it is; somebody may have been faster
 * @internal
 */
export async function claimMessage(
  db: Knex,
  { id, attempts }: MessageRow,
  until: string,
): Promise<boolean> {
  const claimed = await table(db)
    .where({ id, attempts, state: 'waiting' })
    .update({ attempts: attempts + 1, due_at: until });
  return claimed > 0;
}

/** Stores that a message was sent, and to whom. @internal */
export async function markTold(
  db: Knex,
  { id }: MessageRow,
  recipients: readonly string[],
): Promise<void> {
  await table(db)
    .where({ id, state: 'waiting' })
    .update({ state: 'told', recipients: JSON.stringify(recipients) });
}

/** Puts off a message that we claimed and that could not be sent. @internal */
export async function putOff(
  db: Knex,
  { id, attempts }: MessageRow,
  until: string,
): Promise<void> {
  await table(db)
    .where({ id, attempts: attempts + 1, state: 'waiting' })
    .update({ due_at: until });
}

/** Whom earlier messages of the same thing told that it waits for them. @internal */
export async function findAsked(
  db: Knex,
  { scope }: Pick<MessageRow, 'scope'>,
): Promise<string[]> {
  const rows = await table(db)
    .where({ scope, state: 'told' })
    .whereIn('audience', ['deciders', 'escalation'])
    .select('recipients');
  const told = rows.flatMap(({ recipients }): string[] =>
    JSON.parse(recipients ?? '[]'),
  );
  return [...new Set(told)].sort();
}

/** Gives up what waits since before a moment. @internal */
export async function lapseMessages(db: Knex, before: string): Promise<number> {
  return table(db)
    .where({ state: 'waiting' })
    .where('created_at', '<', before)
    .update({ state: 'lapsed' });
}

/**
 * Removes what was told or given up before a moment, unless its request still
 * waits: whoever was told of that is told when it no longer does, and nobody is
 * reminded twice.
 *
 * @returns how many, at most the limit
 * @internal
 */
export async function removeMessages(
  db: Knex,
  { before, limit }: { before: string; limit: number },
): Promise<number> {
  const old = db(`${TABLES.messages} as m`)
    .where('m.created_at', '<', before)
    .whereNot('m.state', 'waiting')
    .whereNotExists(
      db(`${TABLES.requests} as r`)
        .whereRaw('r.id = m.request_id')
        .whereIn('r.state', ['submitted', 'questioned'])
        .select(db.raw('1')),
    )
    .limit(limit)
    .select('m.id');
  return table(db).whereIn('id', old).delete();
}
