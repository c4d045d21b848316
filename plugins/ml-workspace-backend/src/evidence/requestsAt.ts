import {
  EvidenceFiles,
  EvidenceGap,
  EvidenceRequest,
  FilesAnswer,
  stateAfter,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { toChainEvent } from '../database/eventStore';
import { readFiles } from '../database/filesStore';
import { EventRow, RequestRow, TABLES } from '../database/tables';
import { Narrowing } from '../permissions/ResourceAccess';

/** Requests that a pack has, at most: the newest. */
const MOST_REQUESTS = 300;
/** Characters of files that a pack has, at most; of the others it has the digest. */
const MOST_OF_FILES = 4 * 1024 * 1024;

type FoundRow = RequestRow & { description: string | null };

/** An event with its place in the log, if it has one yet. */
interface FoundEvent {
  event: EvidenceRequest['events'][number];
  leaf: number | undefined;
}

/** What was asked of a workspace up to a moment. @internal */
export interface RequestsAt {
  requests: (Omit<EvidenceRequest, 'events'> & { events: FoundEvent[] })[];
  files: Map<string, Pick<FilesAnswer, 'files'>>;
  cut: EvidenceGap[];
}

async function readEvents(
  db: Knex,
  requests: Knex.QueryBuilder,
  at: string,
): Promise<Map<string, FoundEvent[]>> {
  const rows: (EventRow & { text: string | null })[] = await db(
    `${TABLES.events} as e`,
  )
    .leftJoin(`${TABLES.words} as t`, said =>
      said.on('t.request_id', 'e.request_id').andOn('t.sequence', 'e.sequence'),
    )
    .whereIn('e.request_id', requests)
    .where('e.at', '<=', at)
    .orderBy(['e.request_id', 'e.sequence'])
    .select('e.*', 't.text');
  const found = new Map<string, FoundEvent[]>();
  for (const row of rows) {
    const event = { ...toChainEvent(row), ...(row.text && { text: row.text }) };
    const leaf = row.leaf_index === null ? undefined : Number(row.leaf_index);
    const own = found.get(row.request_id) ?? [];
    own.push({ event, leaf });
    found.set(row.request_id, own);
  }
  return found;
}

/** Gathers files as long as there is room for them. */
class Room {
  readonly files: RequestsAt['files'] = new Map();
  left = MOST_OF_FILES;
  turnedAway = 0;

  take(id: string, { files, ...says }: FilesAnswer): EvidenceFiles {
    const size = files.reduce((sum, { content }) => sum + content.length, 0);
    const inside = size <= this.left;
    if (inside) {
      this.left -= size;
      this.files.set(id, { files });
    } else {
      this.turnedAway += 1;
    }
    return { ...says, paths: files.map(({ path }) => path), inside };
  }
}

const gap = (count: number, what: string): EvidenceGap[] =>
  count > 0 ? [{ kind: 'cut', count, what }] : [];

/**
 * The requests for a workspace up to a moment, of those that `narrow` leaves, with
 * everything that happened to them until then.
 * @internal
 */
export async function readRequestsAt(
  db: Knex,
  asked: { workspaceId: string; at: string; narrow: Narrowing },
): Promise<RequestsAt> {
  const { workspaceId, at, narrow } = asked;
  const select = () => {
    const query = db(`${TABLES.requests} as r`)
      .where('r.workspace_id', workspaceId)
      .where('r.created_at', '<=', at);
    narrow(query);
    return query;
  };
  const [{ count }] = await select().count({ count: '*' });
  const rows: FoundRow[] = await select()
    .leftJoin(`${TABLES.texts} as t`, 't.request_id', 'r.id')
    .orderBy([
      { column: 'r.created_at', order: 'desc' },
      { column: 'r.id', order: 'desc' },
    ])
    .limit(MOST_REQUESTS)
    .select('r.*', 't.description');
  const events = await readEvents(db, select().select('r.id'), at);
  const room = new Room();
  const requests: RequestsAt['requests'] = [];
  for (const row of rows) {
    const own = events.get(row.id) ?? [];
    const last = own[own.length - 1];
    // Its first event may say a later time than its row, where the clock went back.
    if (!last) continue;
    const files = row.files_hash && (await readFiles(db, row.id));
    requests.push({
      id: row.id,
      kind: row.kind,
      state: stateAfter(last.event.type),
      owner: row.owner,
      requestedBy: row.requested_by,
      ...(row.description && { description: row.description }),
      ...(row.exception && { exception: true as const }),
      events: own,
      ...(files && { files: room.take(row.id, files) }),
    });
  }
  return {
    requests: requests.reverse(),
    files: room.files,
    cut: [
      ...gap(
        Number(count) - rows.length,
        `requests before the newest ${MOST_REQUESTS}`,
      ),
      ...gap(room.turnedAway, 'sets of files, of which there is the digest'),
    ],
  };
}
