import { Knex } from 'knex';
import { insertMessages, NewMessage } from '../database/messageStore';
import { RequestRow, TABLES } from '../database/tables';
import { transact } from '../database/transact';
import { requestScope } from './noteMessages';

const BATCH = 200;
const DAY_MS = 86_400_000;
/** How long before its end people hear of it: two days, and never more than a quarter of the time. */
const NOTICE_MS = 2 * DAY_MS;

/** How long a request waits before something is told of it. @internal */
export interface Patience {
  expireAfterMs: number;
  remindAfterMs?: number;
  escalateAfterMs?: number;
}

/** How long before their end people hear of an approval that ends. */
const ENDING_MS = 7 * DAY_MS;

/** What is told of an approval that ends soon, by what it is for; of others nothing ends. */
const ENDING: Record<string, string | undefined> = {
  create: 'expiring',
  waiver: 'waiver-ending',
};

const iso = (time: number) => new Date(time).toISOString();

/** What is to be told of an approval that ends soon. */
function endingOf(
  { id, kind, workspace_id: workspaceId, valid_until: until }: RequestRow,
  now: number,
): NewMessage[] {
  const told = ENDING[kind];
  if (!told || !until) return [];
  const scope = requestScope(id);
  return [
    {
      key: `${scope}:ending:${until}`,
      scope,
      kind: told,
      audience: 'concerned',
      requestId: id,
      workspaceId,
      about: { until },
      at: iso(now),
    },
  ];
}

/** What is to be told by now of a request that waits, whether or not it was told. */
function messagesOf(
  request: RequestRow,
  { expireAfterMs, remindAfterMs, escalateAfterMs }: Patience,
  now: number,
): NewMessage[] {
  const { id, state, workspace_id: workspaceId, event_count: count } = request;
  const since = Date.parse(request.updated_at);
  const waited = now - since;
  const ends = since + expireAfterMs;
  const scope = requestScope(id);
  const about = { until: iso(ends) };
  const of = (
    kind: string,
    audience: NewMessage['audience'],
    which: string,
  ): NewMessage => ({
    key: `${scope}:${count}:${which}:${audience}`,
    scope,
    kind,
    audience,
    requestId: id,
    workspaceId,
    about,
    at: iso(now),
  });
  const isQuestion = state === 'questioned';
  const messages: NewMessage[] = [];
  if (remindAfterMs && waited >= remindAfterMs) {
    const times = Math.floor(waited / remindAfterMs);
    const whom = isQuestion ? 'asker' : 'deciders';
    messages.push(of('reminder', whom, `reminder-${times}`));
  }
  if (escalateAfterMs && !isQuestion && waited >= escalateAfterMs) {
    messages.push(of('escalated', 'escalation', 'escalated'));
  }
  if (now >= ends - Math.min(NOTICE_MS, expireAfterMs / 4)) {
    messages.push(of('expiring', 'concerned', 'expiring'));
    if (!isQuestion) messages.push(of('expiring', 'deciders', 'expiring'));
  }
  return messages;
}

/** Looks at requests one after the other, each as nobody else moves it. */
async function eachOf(
  db: Knex,
  select: (tx: Knex) => Knex.QueryBuilder<RequestRow, RequestRow[]>,
  messages: (request: RequestRow) => NewMessage[],
  signal: AbortSignal,
): Promise<void> {
  let after = '';
  while (!signal.aborted) {
    const rows: RequestRow[] = await select(db)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH);
    for (const { id } of rows) {
      await transact(db, async tx => {
        const request: RequestRow | undefined = await select(tx)
          .where({ id })
          .forUpdate()
          .first();
        // Somebody may have decided since.
        if (request) await insertMessages(tx, messages(request));
      });
    }
    if (rows.length < BATCH) return;
    after = rows[rows.length - 1].id;
  }
}

/**
 * Notes who is to be reminded of what waits, told that nobody decides, that time is
 * up soon, or that an approval ends. A request that anything happened to waits anew;
 * what was noted is not noted again.
 * @internal
 */
export async function noteWaiting(
  db: Knex,
  patience: Patience,
  { now, signal }: { now: number; signal: AbortSignal },
): Promise<void> {
  const { expireAfterMs, remindAfterMs, escalateAfterMs } = patience;
  const first = Math.min(
    remindAfterMs ?? Infinity,
    escalateAfterMs ?? Infinity,
    expireAfterMs - Math.min(NOTICE_MS, expireAfterMs / 4),
  );
  await eachOf(
    db,
    from =>
      from<RequestRow>(TABLES.requests)
        .whereIn('state', ['submitted', 'questioned'])
        .where('updated_at', '<=', iso(now - first)),
    request => messagesOf(request, patience, now),
    signal,
  );
  await eachOf(
    db,
    from =>
      from<RequestRow>(TABLES.requests)
        .where({ state: 'approved' })
        .whereIn('kind', Object.keys(ENDING))
        .where('valid_until', '>', iso(now))
        .where('valid_until', '<=', iso(now + ENDING_MS)),
    request => endingOf(request, now),
    signal,
  );
}
