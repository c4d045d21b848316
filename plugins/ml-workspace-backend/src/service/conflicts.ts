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

/**
 * Refuses a workspace that another request holds, and names that request only
 * to those who may read it.
 *
 * @throws ConflictError when its ARM id or its entity ref is taken
 * @internal
 */
export async function assertUnclaimed(
  db: Knex,
  { armId, entityRef }: Proposal,
  access: RequestAccess,
  credentials: BackstageCredentials,
): Promise<void> {
  const holder =
    (await findActiveWorkspace(db, { arm_id: armId })) ??
    (await findActiveWorkspace(db, { entity_ref: entityRef }));
  if (!holder) return;
  const requestId = holder.request_id;
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
