import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { findRequestByKey, findRequestClaims } from '../database/requestStore';
import { ShownColumns, WorkspaceRow } from '../database/tables';
import { findActiveWorkspace } from '../database/workspaceStore';
import { Ownership } from '../permissions/Ownership';
import { RequestAccess } from '../permissions/RequestAccess';
import { WorkspaceAccess } from '../permissions/WorkspaceAccess';
import { Attempt, Standing } from './acceptRequest';
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
  /** Whether a person shall decide what is another owner's. */
  askAnyway: boolean;
  access: RequestAccess;
  workspaceAccess: WorkspaceAccess;
  ownership: Ownership;
  credentials: BackstageCredentials;
}

/** What stands where a request wants to go, or the same request, which was there before. @internal */
export interface Rival extends Standing {
  same?: string;
}

const claimsOf = (holder: WorkspaceRow & ShownColumns) => ({
  id: holder.id,
  owner: holder.owner,
  dataClassification: holder.data_classification,
  verdict: holder.verdict,
});

/**
 * What becomes of a workspace that no request asked for: whoever belongs to its
 * owner may ask for it, and anybody else only for a decision.
 */
async function standing(
  holder: WorkspaceRow & ShownColumns,
  contender: Contender,
): Promise<Rival> {
  const { askAnyway, workspaceAccess, ownership, credentials } = contender;
  const claims = claimsOf(holder);
  if (await ownership.mayAskFor(credentials, claims)) {
    return { givesWay: holder };
  }
  if (askAnyway) return { takes: holder };
  const sees = await workspaceAccess.allows(credentials, claims);
  throw Object.assign(
    new ConflictError(
      `This workspace is there under another owner${
        sees ? `, ${holder.owner}` : ''
      }. Ask for a decision by sending it with "askAnyway": true; then its owner decides. Nothing was stored`,
    ),
    { askAnyway: true },
  );
}

/**
 * Looks for what stands in the way of a request: nothing, what gives way, or the
 * same request. A request in the way is named only to those who may read it.
 *
 * @throws ConflictError when another request holds the ARM id or the entity ref,
 * or another owner has the workspace
 * @internal
 */
export async function findRival(
  db: Knex,
  contender: Contender,
): Promise<Rival> {
  const { proposal, attempt, access, credentials } = contender;
  const { armId, entityRef } = proposal;
  const holder =
    (await findActiveWorkspace(db, { arm_id: armId })) ??
    (await findActiveWorkspace(db, { entity_ref: entityRef }));
  // Looked for last: if the holder is this same request, it is there by now.
  const earlier = await findEarlier(db, attempt);
  if (earlier) return { same: earlier };
  if (!holder) return {};
  if (holder.origin !== 'request' && holder.arm_id === armId) {
    return standing(holder, contender);
  }
  const requestId = holder.request_id ?? '';
  const resource = (await findRequestClaims(db, [requestId])).get(requestId);
  const named = resource && (await access.allows(credentials, resource));
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
