import {
  Delivery,
  ReportedState,
  isAccepted,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { insertDelivery } from '../database/deliveryStore';
import { appendEvents, hasEvent } from '../database/eventStore';
import { readPostureDigest } from '../database/postureStore';
import { findRequest, lockRequests } from '../database/requestStore';
import { transact } from '../database/transact';

/** Who says what of which request. @internal */
export interface Report {
  requestId: string;
  state: ReportedState;
  actor: string;
  /** Where the files went. */
  delivery?: Delivery;
}

/**
 * Takes a report on a request, once: whoever says the same again changes nothing.
 * When a retirement is live, the workspace is gone, and every request that was
 * accepted for it is retired.
 *
 * @returns whether it was news
 * @throws ConflictError when the request cannot get there from where it is
 * @internal
 */
export async function reportState(
  db: Knex,
  { requestId, state, actor, delivery = {} }: Report,
): Promise<boolean> {
  return transact(db, async tx => {
    const at = new Date().toISOString();
    const request = await findRequest(tx, requestId);
    if (!request) throw new Error(`There is no request ${requestId}`);
    if (request.kind === 'waiver') {
      throw new ConflictError(
        `Request ${requestId} is for a waiver, of which nothing is built. Nothing was stored`,
      );
    }
    if (request.kind === 'transfer') {
      throw new ConflictError(
        'A transfer takes effect as it is approved, so there is nothing to report. Nothing was stored',
      );
    }
    const isEnd = request.kind === 'retire' && state === 'live';
    const touched = await lockRequests(
      tx,
      isEnd ? { workspace_id: request.workspace_id } : { id: requestId },
    );
    await insertDelivery(tx, requestId, delivery, at);
    if (await hasEvent(tx, requestId, state)) return false;
    if (request.valid_until && request.valid_until < at && !isEnd) {
      throw new ConflictError(
        `Its approval held until ${request.valid_until}, which is over. Nothing was stored`,
      );
    }
    const postureDigest = await readPostureDigest(tx, request.posture_id);
    const event = { at, actor, postureDigest };
    await appendEvents(tx, requestId, [{ ...event, type: state }]);
    if (!isEnd) return true;
    for (const other of touched) {
      if (other.id !== requestId && !isAccepted(other.state)) continue;
      await appendEvents(tx, other.id, [{ ...event, type: 'retired' }]);
    }
    return true;
  });
}
