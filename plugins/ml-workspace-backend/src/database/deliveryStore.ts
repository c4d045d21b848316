import { Delivery } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { DeliveryRow, TABLES } from './tables';

/** Keeps where the files of a request went. The first that is told stays. @internal */
export async function insertDelivery(
  tx: Knex,
  requestId: string,
  { pullRequest, commit }: Delivery,
  at: string,
): Promise<void> {
  if (!pullRequest && !commit) return;
  await tx<DeliveryRow>(TABLES.deliveries)
    .insert({
      request_id: requestId,
      pull_request: pullRequest ?? null,
      commit_hash: commit ?? null,
      told_at: at,
    })
    .onConflict('request_id')
    .ignore();
}

/** Where the files of a request went, if that was told. @internal */
export async function readDelivery(
  db: Knex,
  requestId: string,
): Promise<Delivery | undefined> {
  const row = await db<DeliveryRow>(TABLES.deliveries)
    .where({ request_id: requestId })
    .first();
  if (!row) return undefined;
  return {
    ...(row.pull_request && { pullRequest: row.pull_request }),
    ...(row.commit_hash && { commit: row.commit_hash }),
  };
}
