import { Knex } from 'knex';
import { appendEvents, NewEvent } from '../database/eventStore';
import { ActivePolicy } from '../database/PolicyStore';
import { readPostureDigest } from '../database/postureStore';
import { RequestRow, TABLES, WaiverRow } from '../database/tables';
import { judgeSurely, shownPostureOf } from './judgeWorkspace';
import { beginWaiver, endWaiver, findWaiver } from './waiverStore';

/** A waiver that enough people approved. @internal */
export interface BegunWaiver {
  request: RequestRow;
  waiver: WaiverRow;
  /** The approval, before it is known what is shown with it. */
  event: Omit<NewEvent, 'type'>;
  approvedBy: readonly string[];
  /** When it ends: as it was asked, or before, as those who approved said. */
  expires: string;
  active: ActivePolicy;
  at: string;
}

/**
 * Lets a waiver begin, and the one that it prolongs end, in one transaction with
 * the judgement that follows: nobody sees the check fail in between.
 *
 * @returns the workspace's place in the order of changes, if the catalog has to hear
 * @internal
 */
export async function beginOfWaiver(
  tx: Knex.Transaction,
  begun: BegunWaiver,
): Promise<number | undefined> {
  const { request, waiver, event, expires, approvedBy, active, at } = begun;
  const { id: requestId, workspace_id: workspaceId } = request;
  await beginWaiver(tx, requestId, { at, expires, approvedBy });
  const old = waiver.renews ? await findWaiver(tx, waiver.renews) : undefined;
  const isProlonged = old && !old.ended_at;
  if (isProlonged) await endWaiver(tx, old.request_id, { at, by: 'renewed' });
  const beginning = requestId;
  const judged = await judgeSurely(tx, workspaceId, { active, at, beginning });
  const postureId = await shownPostureOf(tx, workspaceId);
  const postureDigest = await readPostureDigest(tx, postureId);
  await tx<RequestRow>(TABLES.requests)
    .where({ id: requestId })
    .update({ posture_id: postureId, valid_until: expires });
  if (isProlonged) {
    const { actor } = event;
    const decided = { renewedBy: requestId, ended: at, endedBy: 'renewed' };
    await appendEvents(tx, old.request_id, [
      { type: 'renewed', at, actor, postureDigest, decided },
    ]);
  }
  // All that the check is accepted by from now on.
  const decided = {
    ...event.decided,
    until: expires,
    check: waiver.check_id,
    subject: waiver.about,
    starts: at,
    expires,
    approvedBy: [...approvedBy],
  };
  await appendEvents(tx, requestId, [
    { ...event, type: 'approved', postureDigest, decided },
  ]);
  return judged.announce();
}
