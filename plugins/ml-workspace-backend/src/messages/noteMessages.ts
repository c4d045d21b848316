import { Knex } from 'knex';
import { insertMessages, NewMessage } from '../database/messageStore';
import { EventRow, MessageRow, RequestRow } from '../database/tables';

type Telling = Pick<MessageRow, 'kind' | 'audience'>;

/**
 * Who is told of an event, and as what. Who was told that it waits comes first,
 * so that somebody who also asked, or owns it, reads last how theirs went.
 */
const OF_EVENT: Record<string, readonly Telling[]> = {
  submitted: [{ kind: 'asked', audience: 'deciders' }],
  questioned: [{ kind: 'questioned', audience: 'asker' }],
  answered: [{ kind: 'answered', audience: 'deciders' }],
  approved: [
    { kind: 'approved', audience: 'asked' },
    { kind: 'approved', audience: 'concerned' },
  ],
  rejected: [
    { kind: 'rejected', audience: 'asked' },
    { kind: 'rejected', audience: 'concerned' },
  ],
  withdrawn: [{ kind: 'withdrawn', audience: 'asked' }],
  expired: [
    { kind: 'expired', audience: 'asked' },
    { kind: 'expired', audience: 'concerned' },
  ],
  revoked: [{ kind: 'waiver-revoked', audience: 'concerned' }],
};

/** A waiver that held, and does no more. */
const WAIVER_ENDED: readonly Telling[] = [
  { kind: 'waiver-ended', audience: 'concerned' },
];

/** The one thing that all messages of a request are about. @internal */
export const requestScope = (requestId: string) => `request:${requestId}`;

/** What people are told of events that happened together. */
function messagesOf(
  { id, workspace_id, kind: requestKind, state }: RequestRow,
  events: readonly EventRow[],
): NewMessage[] {
  const scope = requestScope(id);
  const types = events.map(({ type }) => type);
  // What policy approves at once waited for nobody.
  const waited = !(types.includes('submitted') && types.includes('approved'));
  const held = requestKind === 'waiver' && state === 'approved';
  const tells = ({ type }: EventRow) => {
    if (held && type === 'expired') return WAIVER_ENDED;
    return (OF_EVENT[type] ?? []).filter(
      ({ audience }) => waited || audience === 'concerned',
    );
  };
  return events.flatMap(event =>
    tells(event).map(({ kind, audience }) => ({
      key: `${scope}:${event.sequence}:${audience}`,
      scope,
      kind,
      audience,
      requestId: id,
      workspaceId: workspace_id,
      sequence: event.sequence,
      at: event.at,
    })),
  );
}

/**
 * Notes whom to tell of what just happened to a request, in the same transaction.
 *
 * @param request - as it was before that
 * @internal
 */
export async function noteMessages(
  tx: Knex.Transaction,
  request: RequestRow,
  events: readonly EventRow[],
): Promise<void> {
  await insertMessages(tx, messagesOf(request, events));
}
