import { Knex } from 'knex';
import { insertMessages } from '../database/messageStore';
import { BuildRow, RequestRow, TABLES } from '../database/tables';
import { requestScope } from './noteMessages';

/** What is told of a build that has come into a state. */
const OF_STATE: Record<BuildRow['state'], string | undefined> = {
  queued: undefined,
  started: 'build-started',
  completed: 'built',
  failed: 'build-failed',
  cancelled: 'build-failed',
};

/** Notes how far a build has come, for who asked, in the transaction that stores it. @internal */
export async function noteBuild(
  tx: Knex.Transaction,
  { requestId, state }: { requestId: string; state: BuildRow['state'] },
): Promise<void> {
  const kind = OF_STATE[state];
  // Whatever else happens to the request keeps its place before or after this.
  const request = await tx<RequestRow>(TABLES.requests)
    .where({ id: requestId })
    .forUpdate()
    .first();
  if (!kind || !request) return;
  const scope = requestScope(requestId);
  await insertMessages(tx, [
    {
      key: `${scope}:${kind}`,
      scope,
      kind,
      audience: 'asker',
      requestId,
      workspaceId: request.workspace_id,
      at: new Date().toISOString(),
    },
  ]);
}
