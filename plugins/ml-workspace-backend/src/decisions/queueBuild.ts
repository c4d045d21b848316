import { Knex } from 'knex';
import { BuildRow, TABLES } from '../database/tables';

/** Notes what an approval sets off, in the transaction that approves. @internal */
export async function queueBuild(
  tx: Knex.Transaction,
  build: { requestId: string; template: string; at: string },
): Promise<void> {
  await tx<BuildRow>(TABLES.builds).insert({
    request_id: build.requestId,
    template: build.template,
    state: 'queued',
    task_id: null,
    tried_at: null,
    updated_at: build.at,
  });
}
