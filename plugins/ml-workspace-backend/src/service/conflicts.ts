import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { findRequestByKey, findRequestClaims } from '../database/requestStore';
import { findActiveWorkspace } from '../database/workspaceStore';
import { RequestAccess } from '../permissions/RequestAccess';
import { Attempt } from './acceptRequest';
import { Proposal } from './propose';

/**
 * The request that the same user made before with the same key and body.
 *
 * @throws ConflictError when the body differs
 * @internal
 */
export async function findEarlier(
  db: Knex,
  attempt: Attempt,
): Promise<string | undefined> {
  const { requestedBy, idempotencyKey, bodyHash } = attempt;
  const earlier = await findRequestByKey(db, requestedBy, idempotencyKey);
  if (!earlier) return undefined;
  if (earlier.body_hash === bodyHash) return earlier.id;
  throw Object.assign(
    new ConflictError(
      `You used this Idempotency-Key for request ${earlier.id} with another body; use a new key for a new request. Nothing was stored`,
    ),
    { requestId: earlier.id },
  );
}

/** Who is asking for what, and what may be told. @internal */
export interface Contender {
  proposal: Proposal;
  attempt: Attempt;
  access: RequestAccess;
  credentials: BackstageCredentials;
}

/**
 * Looks for what stands in the way of a request: nothing, or the same request,
 * whose id it answers. A request in the way is named only to those who may read
 * it.
 *
 * @throws ConflictError when another request holds the ARM id or the entity ref
 * @internal
 */
export async function findRival(
  db: Knex,
  { proposal, attempt, access, credentials }: Contender,
): Promise<string | undefined> {
  const { armId, entityRef } = proposal;
  const sameId = { arm_id: armId, origin: 'request' } as const;
  const holder =
    (await findActiveWorkspace(db, sameId)) ??
    (await findActiveWorkspace(db, { entity_ref: entityRef }));
  // Looked for last: if the holder is this same request, it is there by now.
  const earlier = await findEarlier(db, attempt);
  // What the catalog declares of the same workspace gives way to a request.
  const givesWay = holder?.origin === 'catalog' && holder.arm_id === armId;
  if (earlier || !holder || givesWay) return earlier;
  const requestId = holder.request_id ?? '';
  const resource = (await findRequestClaims(db, [requestId])).get(requestId);
  const named = resource && (await access.mayRead(credentials, resource));
  const what =
    holder.arm_id === armId
      ? 'This workspace has been asked for before'
      : 'Another workspace has the same catalog entity name';
  throw Object.assign(
    new ConflictError(
      `${what}${named ? `, by request ${requestId}` : ''}. Nothing was stored`,
    ),
    named ? { requestId } : {},
  );
}
