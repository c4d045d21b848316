import { Knex } from 'knex';
import { insertMessages } from '../database/messageStore';
import { GoneRow, TABLES, WorkspaceRow } from '../database/tables';

/** How many messages one statement writes, and how many owners one names. */
const BATCH = 200;

/**
 * Notes, for those who run the platform, each workspace whose owner has gone, in
 * the transaction that keeps who has.
 *
 * @param news - those that were not gone before, or for another reason
 * @internal
 */
export async function noteOwnerGone(
  tx: Knex.Transaction,
  news: readonly GoneRow[],
): Promise<void> {
  for (let start = 0; start < news.length; start += BATCH) {
    const gone = new Map(
      news.slice(start, start + BATCH).map(row => [row.ref, row]),
    );
    const workspaces = await tx<WorkspaceRow>(TABLES.workspaces)
      .whereRaw('active')
      .whereIn('owner', [...gone.keys()])
      .orderBy('name')
      .orderBy('id')
      .select('id', 'owner');
    const messages = workspaces.map(({ id, owner }) => {
      const { reason, since } = gone.get(owner)!;
      const scope = `owner:${id}`;
      return {
        key: `${scope}:${since}`,
        scope,
        kind: 'owner-gone',
        audience: 'platform' as const,
        workspaceId: id,
        about: { owner, reason },
        at: since,
      };
    });
    for (let first = 0; first < messages.length; first += BATCH) {
      await insertMessages(tx, messages.slice(first, first + BATCH));
    }
  }
}
