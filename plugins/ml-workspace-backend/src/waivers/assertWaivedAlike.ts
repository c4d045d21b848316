import { contentHash, WaiversAtTime } from '@ringfence/engine';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { waiversOf } from './waiverStore';

/**
 * Holds that a workspace has the waivers that something was judged with. Its row
 * is locked, so that none begins or ends meanwhile.
 *
 * @throws ConflictError when another one began or ended
 * @internal
 */
export async function assertWaivedAlike(
  tx: Knex.Transaction,
  judged: { workspaceId: string; waived: WaiversAtTime },
  at: string,
): Promise<void> {
  const { waivers } = await waiversOf(tx, judged.workspaceId, at);
  if (contentHash(waivers) === contentHash(judged.waived.waivers ?? [])) return;
  throw new ConflictError(
    'A waiver of this workspace began or ended meanwhile; send the same request again. Nothing was stored',
  );
}
