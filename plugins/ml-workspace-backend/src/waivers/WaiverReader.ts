import {
  Page,
  WaiverEntry,
  WaiverState,
  isWaiting,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { WaiverToWrite } from '@ringfence/dialects';
import { Engine } from '@ringfence/engine';
import { Knex } from 'knex';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../database/cursor';
import { RequestRow, TABLES, WaiverRow } from '../database/tables';
import { Narrowing } from '../permissions/ResourceAccess';
import { ERASED } from './reasons';
import { assertTerms } from './terms';
import { readAbout } from './waiverStore';

/** Which waivers. `narrow` adds what the caller may see. @internal */
export interface WaiverPage {
  /** Id of the only workspace that is looked at. */
  workspace?: string;
  state?: WaiverState;
  check?: string;
  owner?: string;
  before?: string;
  limit: number;
  cursor?: string;
  narrow?: Narrowing;
}

interface FoundRow extends WaiverRow {
  state: RequestRow['state'];
  requested_by: string;
  created_at: string;
  name: string;
  entity_ref: string;
  owner: string;
  active: boolean | number;
  description: string | null;
  renewed_by: string | null;
}

/** Sort key of a row. */
const PLACE = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid()]);

const WAITING = ['submitted', 'questioned'];

/** How far a waiver is at a moment, whatever a job has stored of it by then. */
function stateOf(row: FoundRow, now: string): WaiverState {
  if (row.ended_by === 'revoked') return 'revoked';
  if (row.starts_at === null) {
    return isWaiting(row.state) ? 'waiting' : 'rejected';
  }
  const isActive = !row.ended_at && row.expires > now && Boolean(row.active);
  return isActive ? 'active' : 'ended';
}

/** When and by what a waiver ended, also where that is not stored yet. */
function endOf(row: FoundRow, state: WaiverState) {
  if (row.ended_at) return { endedAt: row.ended_at, endedBy: row.ended_by! };
  if (state !== 'ended') return {};
  return row.active
    ? { endedAt: row.expires, endedBy: 'time' as const }
    : { endedBy: 'retired' as const };
}

/** The same states as conditions on the rows. */
const IN_STATE: Record<
  WaiverState,
  (query: Knex.QueryBuilder, now: string) => void
> = {
  waiting: query => query.whereNull('v.starts_at').whereIn('r.state', WAITING),
  rejected: query =>
    query.whereNull('v.starts_at').whereNotIn('r.state', WAITING),
  revoked: query => query.where('v.ended_by', 'revoked'),
  active: (query, now) =>
    query
      .whereNotNull('v.starts_at')
      .whereNull('v.ended_at')
      .where('v.expires', '>', now)
      .whereRaw('w.active'),
  ended: (query, now) =>
    query
      .whereNotNull('v.starts_at')
      .where(any =>
        any
          .whereIn('v.ended_by', ['time', 'renewed', 'retired'])
          .orWhere(over =>
            over
              .whereNull('v.ended_at')
              .where(since =>
                since.where('v.expires', '<=', now).orWhereRaw('NOT w.active'),
              ),
          ),
      ),
};

/** Reads waivers as callers see them. @internal */
export class WaiverReader {
  readonly #db: Knex;
  readonly #titles: Map<string, string>;

  static create(db: Knex, engine = Engine.create()): WaiverReader {
    return new WaiverReader(db, engine);
  }

  private constructor(db: Knex, engine: Engine) {
    this.#db = db;
    this.#titles = new Map(engine.checks.map(({ id, title }) => [id, title]));
  }

  /**
   * One page, by when they end at the latest; waivers that come meanwhile never
   * shift it.
   *
   * @throws InputError when the cursor is that of another query
   */
  async list(page: WaiverPage): Promise<Page<WaiverEntry>> {
    const { limit, cursor, narrow, state, ...filter } = page;
    const listed = { list: 'waivers', state, ...filter };
    const now = new Date().toISOString();
    const query = this.#select();
    if (filter.workspace) query.where('v.workspace_id', filter.workspace);
    if (filter.check) query.where('v.check_id', filter.check);
    if (filter.owner) {
      query.where('w.owner', filter.owner.toLocaleLowerCase('en-US'));
    }
    if (filter.before) {
      query.where('v.expires', '<', new Date(filter.before).toISOString());
    }
    if (state) query.where(group => IN_STATE[state](group, now));
    if (cursor) {
      const [expires, id] = decodeCursor(cursor, listed, PLACE);
      query.where(after =>
        after
          .where('v.expires', '>', expires)
          .orWhere(same =>
            same.where('v.expires', expires).where('v.request_id', '>', id),
          ),
      );
    }
    narrow?.(query);
    const rows = await query
      .orderBy(['v.expires', 'v.request_id'])
      .limit(limit + 1);
    const shown = rows.slice(0, limit);
    const last = shown[shown.length - 1];
    await assertTerms(this.#db, shown);
    return {
      items: shown.map(row => this.#toEntry(row, now)),
      ...(rows.length > limit && {
        nextCursor: encodeCursor(listed, [last.expires, last.request_id]),
      }),
    };
  }

  /** The waiver that a request asks for; nothing of a request of another kind. */
  async find(requestId: string): Promise<WaiverEntry | undefined> {
    const row = await this.#select().where('v.request_id', requestId).first();
    if (!row) return undefined;
    await assertTerms(this.#db, [row]);
    return this.#toEntry(row, new Date().toISOString());
  }

  /** Every waiver that a workspace has now, with a reason in words. */
  async held(workspace: string): Promise<WaiverToWrite[]> {
    const now = new Date().toISOString();
    const rows = await this.#select()
      .where('v.workspace_id', workspace)
      .where(group => IN_STATE.active(group, now))
      .orderBy(['v.expires', 'v.request_id']);
    await assertTerms(this.#db, rows);
    return rows.map(row => {
      const { reason = ERASED, ...entry } = this.#toEntry(row, now);
      return { ...entry, reason };
    });
  }

  #select() {
    return this.#db(`${TABLES.waivers} as v`)
      .join(`${TABLES.requests} as r`, 'r.id', 'v.request_id')
      .join(`${TABLES.workspaces} as w`, 'w.id', 'v.workspace_id')
      .leftJoin(`${TABLES.texts} as t`, 't.request_id', 'v.request_id')
      .select<FoundRow[]>(
        'v.*',
        'r.state',
        'r.requested_by',
        'r.created_at',
        'w.name',
        'w.entity_ref',
        'w.owner',
        'w.active',
        't.description',
        this.#db(`${TABLES.waivers} as n`)
          .join(`${TABLES.requests} as m`, 'm.id', 'n.request_id')
          .whereRaw('n.renews = v.request_id')
          .where(held =>
            held.whereIn('m.state', WAITING).orWhereNotNull('n.starts_at'),
          )
          .min('n.request_id')
          .as('renewed_by'),
      );
  }

  #toEntry(row: FoundRow, now: string): WaiverEntry {
    const about = readAbout(row.about);
    const state = stateOf(row, now);
    return {
      requestId: row.request_id,
      workspace: row.workspace_id,
      workspaceName: row.name,
      entityRef: row.entity_ref,
      owner: row.owner,
      check: row.check_id,
      title: this.#titles.get(row.check_id) ?? row.check_id,
      ...(about && { about }),
      ...(row.description && { reason: row.description }),
      requestedBy: row.requested_by,
      approvedBy: JSON.parse(row.approved_by),
      askedAt: row.created_at,
      ...(row.starts_at && { from: row.starts_at }),
      until: row.expires,
      state,
      ...endOf(row, state),
      ...(row.mend_by && { mendBy: row.mend_by }),
      ...(row.renews && { renews: row.renews }),
      ...(row.renewed_by && { renewedBy: row.renewed_by }),
    };
  }
}
