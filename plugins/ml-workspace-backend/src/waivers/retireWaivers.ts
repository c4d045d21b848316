import { Knex } from 'knex';
import { appendEvents } from '../database/eventStore';
import { endWaiver, selectBegun } from './waiverStore';

/** Ends the waivers of a workspace that is gone. @internal */
export async function retireWaivers(
  tx: Knex.Transaction,
  gone: { workspaceId: string; postureDigest: string; at: string },
): Promise<void> {
  const { workspaceId, postureDigest, at } = gone;
  const rows = await selectBegun(tx)
    .where({ workspace_id: workspaceId })
    .orderBy('request_id');
  for (const { request_id: requestId } of rows) {
    await endWaiver(tx, requestId, { at, by: 'retired' });
    await appendEvents(tx, requestId, [
      {
        type: 'retired',
        at,
        actor: 'policy',
        postureDigest,
        decided: { ended: at, endedBy: 'retired' },
      },
    ]);
  }
}
