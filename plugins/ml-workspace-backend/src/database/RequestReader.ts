import { Engine } from '@ringfence/engine';
import {
  FilesAnswer,
  REQUEST_KINDS,
  RequestKind,
  Page,
  RequestState,
  WorkspaceRequest,
  WorkspaceRequestDetail,
  knownState,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { WaiverReader } from '../waivers/WaiverReader';
import { decodeCursor, encodeCursor } from './cursor';
import { readDelivery } from './deliveryStore';
import { readEvents } from './eventStore';
import { readFiles } from './filesStore';
import { readPosture } from './postureStore';
import {
  findLater,
  claimsOf,
  RequestViewRow,
  selectRequests,
} from './requestStore';
import { MlWorkspaceRequestResource } from '../permissions/requestResource';
import { BuildRow, TABLES } from './tables';

/** Which page of which requests. `narrow` adds what the caller may read. @internal */
export interface ListOptions {
  state?: RequestState;
  kind?: RequestKind;
  /** Entity ref of who asked, in any case. */
  requestedBy?: string;
  /** Only what this user asked for under this idempotency key. */
  asked?: { requestedBy: string; key: string };
  limit: number;
  cursor?: string;
  narrow: (query: Knex.QueryBuilder) => void;
}

/** A request, and what rules look at in it. @internal */
export interface FoundRequest {
  request: WorkspaceRequestDetail;
  resource: MlWorkspaceRequestResource;
}

/** Sort key of a row. */
const PLACE = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid()]);

const toRequest = (row: RequestViewRow): WorkspaceRequest => ({
  id: row.id,
  kind: REQUEST_KINDS.find(kind => kind === row.kind) ?? 'unknown',
  state: knownState(row.state) ?? 'unknown',
  workspaceId: row.arm_id,
  workspaceName: row.name,
  entityRef: row.entity_ref,
  owner: row.owner,
  ...(row.takes_from && { takesFrom: row.takes_from }),
  ...(row.exception && { exception: true as const }),
  ...(row.valid_until && { validUntil: row.valid_until }),
  ...(row.system && { system: row.system }),
  requestedBy: row.requested_by,
  ...(row.description && { description: row.description }),
  ...(row.data_classification && {
    dataClassification: row.data_classification,
  }),
  verdict: row.verdict,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** Reads requests as callers see them. @internal */
export class RequestReader {
  readonly #db: Knex;
  readonly #engine: Engine;
  readonly #waivers: WaiverReader;

  static create(db: Knex, engine = Engine.create()): RequestReader {
    return new RequestReader(db, engine);
  }

  private constructor(db: Knex, engine: Engine) {
    this.#db = db;
    this.#engine = engine;
    this.#waivers = WaiverReader.create(db, engine);
  }

  /** One page, newest first; requests made meanwhile never shift it. */
  async list(options: ListOptions): Promise<Page<WorkspaceRequest>> {
    const { state, kind, asked, limit, cursor, narrow } = options;
    const requestedBy = options.requestedBy?.toLocaleLowerCase('en-US');
    const query = selectRequests(this.#db);
    if (state) query.where('r.state', state);
    if (kind) query.where('r.kind', kind);
    if (requestedBy) query.where('r.requested_by', requestedBy);
    if (asked) {
      query
        .where('r.requested_by', asked.requestedBy)
        .where('r.idempotency_key', asked.key);
    }
    const listed = { list: 'requests', state, kind, requestedBy, asked };
    if (cursor) {
      const [createdAt, id] = decodeCursor(cursor, listed, PLACE);
      query.where(after =>
        after
          .where('r.created_at', '<', createdAt)
          .orWhere(same =>
            same.where('r.created_at', createdAt).where('r.id', '<', id),
          ),
      );
    }
    narrow(query);
    const rows = await query
      .orderBy([
        { column: 'r.created_at', order: 'desc' },
        { column: 'r.id', order: 'desc' },
      ])
      .limit(limit + 1);
    const items = rows.slice(0, limit).map(toRequest);
    const last = items[items.length - 1];
    return {
      items,
      ...(rows.length > limit && {
        nextCursor: encodeCursor(listed, [last.createdAt, last.id]),
      }),
    };
  }

  /** The files of a request, if some were asked for, and the later request that stands in its place. */
  async files(
    id: string,
  ): Promise<(FilesAnswer & { supersededBy?: string }) | undefined> {
    const files = await readFiles(this.#db, id);
    if (!files) return undefined;
    const supersededBy = await findLater(this.#db, id);
    return { ...files, ...(supersededBy && { supersededBy }) };
  }

  /** What rules look at in a request that is there. */
  claims(id: string): Promise<MlWorkspaceRequestResource> {
    return claimsOf(this.#db, id);
  }

  /** One request with what rules look at in it. */
  async find(id: string): Promise<FoundRequest | undefined> {
    const request = await this.get(id);
    return request && { request, resource: await this.claims(id) };
  }

  /** One request with what was asked, how it was judged and what happened since. */
  async get(id: string): Promise<WorkspaceRequestDetail | undefined> {
    const row = await selectRequests(this.#db).where('r.id', id).first();
    if (!row) return undefined;
    const { isolation, posture } = await readPosture(
      this.#db,
      row.posture_id,
      this.#engine,
    );
    const delivery = await readDelivery(this.#db, id);
    const waiver = await this.#waivers.find(id);
    const build = await this.#db<BuildRow>(TABLES.builds)
      .where({ request_id: id })
      .first();
    return {
      ...toRequest(row),
      isolation,
      posture,
      events: await readEvents(this.#db, id),
      ...(row.files_hash && { filesDigest: row.files_hash }),
      ...(delivery && { delivery }),
      ...(waiver && { waiver }),
      ...(build && {
        build: {
          state: build.state,
          ...(build.task_id && { taskId: build.task_id }),
        },
      }),
    };
  }
}
