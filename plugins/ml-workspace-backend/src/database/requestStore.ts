import {
  isAccepted,
  REQUEST_STATES,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { MlWorkspaceRequestResource } from '../permissions/requestResource';
import { RequestRow, TABLES } from './tables';

/** The states in which a request holds. */
const ACCEPTED = REQUEST_STATES.filter(isAccepted);

type Unwritten =
  | 'updated_at'
  | 'state'
  | 'event_count'
  | 'head'
  | 'valid_until';
type Optional =
  | 'data_classification'
  | 'seen_version'
  | 'exception'
  | 'takes_from'
  | 'files_hash';

/** A request as it is first written, before anything happened to it. @internal */
export interface NewRequest extends Omit<RequestRow, Unwritten | Optional> {
  seen_version?: number;
  exception?: boolean;
  takes_from?: string;
  data_classification: string | undefined;
  files_hash?: string;
  description: string | undefined;
}

/**
 * Writes a request that has no events yet. Fails with a conflict when its user
 * has used the idempotency key before.
 * @internal
 */
export async function insertRequest(
  tx: Knex.Transaction,
  { description, ...request }: NewRequest,
): Promise<void> {
  await tx<RequestRow>(TABLES.requests).insert({
    ...request,
    seen_version: request.seen_version ?? null,
    exception: request.exception ?? false,
    takes_from: request.takes_from ?? '',
    state: 'submitted',
    event_count: 0,
    data_classification: request.data_classification ?? null,
    files_hash: request.files_hash ?? null,
    updated_at: request.created_at,
  });
  if (description) {
    await tx(TABLES.texts).insert({ request_id: request.id, description });
  }
}

/** The request a user made under an idempotency key. @internal */
export async function findRequestByKey(
  db: Knex,
  requestedBy: string,
  idempotencyKey: string,
): Promise<RequestRow | undefined> {
  return db<RequestRow>(TABLES.requests)
    .where({ requested_by: requestedBy, idempotency_key: idempotencyKey })
    .first();
}

/** Who may own up to requests: what conditional decisions look at. @internal */
export async function findRequestClaims(
  db: Knex,
  ids: readonly string[],
): Promise<Map<string, MlWorkspaceRequestResource>> {
  const rows = await db(`${TABLES.requests} as r`)
    .join(`${TABLES.workspaces} as w`, 'w.id', 'r.workspace_id')
    .whereIn('r.id', [...ids])
    .select<MlWorkspaceRequestResource[]>({
      id: 'r.id',
      kind: 'r.kind',
      owner: 'r.owner',
      workspaceOwner: 'w.owner',
      requestedBy: 'r.requested_by',
      takesFrom: 'r.takes_from',
    });
  return new Map(rows.map(row => [row.id, row]));
}

/** The same of one request that is there. @internal */
export async function claimsOf(
  db: Knex,
  id: string,
): Promise<MlWorkspaceRequestResource> {
  const claims = (await findRequestClaims(db, [id])).get(id);
  if (!claims) throw new Error(`There is no request ${id}`);
  return claims;
}

/** A request by its id. @internal */
export async function findRequest(
  db: Knex,
  id: string,
): Promise<RequestRow | undefined> {
  return db<RequestRow>(TABLES.requests).where({ id }).first();
}

/** The id of the last request for the same workspace that was accepted after this one. @internal */
export async function findLater(
  db: Knex,
  id: string,
): Promise<string | undefined> {
  const later = await db<RequestRow>(`${TABLES.requests} as r`)
    .join<RequestRow>(
      `${TABLES.requests} as l`,
      'l.workspace_id',
      'r.workspace_id',
    )
    .where('r.id', id)
    .whereIn('l.state', ACCEPTED)
    // Another owner or a waiver leaves the files as they are.
    .whereNotIn('l.kind', ['transfer', 'waiver'])
    .whereRaw('l.created_at > r.created_at')
    .orderBy('l.created_at', 'desc')
    .first<{ id: string } | undefined>('l.id');
  return later?.id;
}

/**
 * Requests that nobody else moves meanwhile. All of them are locked in the order
 * of their ids, so that two transactions never wait for each other.
 * @internal
 */
export async function lockRequests(
  tx: Knex.Transaction,
  by: Partial<RequestRow>,
): Promise<Pick<RequestRow, 'id' | 'state'>[]> {
  return tx<RequestRow>(TABLES.requests)
    .where(by)
    .orderBy('id')
    .forUpdate()
    .select('id', 'state');
}

/** A request's columns together with what its workspace and posture say. @internal */
export interface RequestViewRow {
  id: string;
  kind: RequestRow['kind'];
  state: RequestRow['state'];
  arm_id: string;
  name: string;
  entity_ref: string;
  owner: string;
  takes_from: string;
  exception: boolean | number;
  valid_until: string | null;
  system: string | null;
  requested_by: string;
  description: string | null;
  data_classification: string | null;
  verdict: string;
  posture_id: string;
  files_hash: string | null;
  created_at: string;
  updated_at: string;
}

/** The query behind every view of requests; `r` is the requests table. @internal */
export function selectRequests(db: Knex) {
  return db<RequestRow>(`${TABLES.requests} as r`)
    .join(`${TABLES.workspaces} as w`, 'w.id', 'r.workspace_id')
    .join(`${TABLES.postures} as p`, 'p.id', 'r.posture_id')
    .leftJoin(`${TABLES.texts} as t`, 't.request_id', 'r.id')
    .select<RequestViewRow[]>(
      'r.id',
      'r.kind',
      'r.state',
      'w.arm_id',
      'w.name',
      'w.entity_ref',
      'r.owner',
      'r.takes_from',
      'r.exception',
      'r.valid_until',
      'w.system',
      'r.requested_by',
      't.description',
      'r.data_classification',
      'p.verdict',
      'r.posture_id',
      'r.files_hash',
      'r.created_at',
      'r.updated_at',
    );
}
