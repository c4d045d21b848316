import { MlWorkspaceAzureChange } from '@ringfence/backstage-plugin-ml-workspace-node';
import { contentHash } from '@ringfence/engine';
import { Knex } from 'knex';
import { AzureChangeRow } from '../database/observedTables';
import { TABLES } from '../database/tables';

const BATCH = 100;
/** As long as Azure keeps its own log. */
const KEEP_MS = 90 * 86_400_000;
const ROOT = /^(.*?\/providers\/[^/]+\/[^/]+\/[^/]+)(\/|$)/;

/** The resource that something is a part of, or is; ARM ids in lower case. @internal */
export const rootOf = (resourceId: string): string =>
  ROOT.exec(resourceId)?.[1] ?? resourceId;

const cut = (text: unknown, length: number) =>
  `${text ?? ''}`
    .slice(0, length)
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim();

function toRow(change: MlWorkspaceAzureChange): AzureChangeRow | undefined {
  const time = Date.parse(change.at);
  const resourceId = cut(change.resourceId, 1000).toLowerCase();
  if (Number.isNaN(time) || !resourceId.startsWith('/')) return undefined;
  const said = {
    resource_id: resourceId,
    at: new Date(time).toISOString(),
    actor: cut(change.actor, 200),
    operation: cut(change.operation, 200),
    correlation_id: change.correlationId
      ? cut(change.correlationId, 100)
      : null,
  };
  return { id: contentHash(said), root_id: rootOf(resourceId), ...said };
}

/** Keeps who changed what, each once; what says no place or time is left out. @internal */
export async function insertChanges(
  db: Knex,
  changes: readonly MlWorkspaceAzureChange[],
): Promise<void> {
  const rows = new Map<string, AzureChangeRow>();
  for (const change of changes) {
    const row = toRow(change);
    if (row) rows.set(row.id, row);
  }
  const all = [...rows.values()];
  for (let start = 0; start < all.length; start += BATCH) {
    await db<AzureChangeRow>(TABLES.azureChanges)
      .insert(all.slice(start, start + BATCH))
      .onConflict('id')
      .ignore();
  }
}

/** Forgets what Azure itself no longer has. @internal */
export async function removeOldChanges(db: Knex, at: string): Promise<void> {
  const before = new Date(Date.parse(at) - KEEP_MS).toISOString();
  await db<AzureChangeRow>(TABLES.azureChanges)
    .where('at', '<', before)
    .delete();
}

/** Who changed something of some resources up to a moment, the newest first. @internal */
export async function findChanges(
  db: Knex,
  resourceIds: readonly string[],
  until: string,
): Promise<AzureChangeRow[]> {
  const roots = [...new Set(resourceIds.map(id => rootOf(id.toLowerCase())))];
  const found: AzureChangeRow[] = [];
  for (let start = 0; start < roots.length; start += BATCH) {
    const rows = await db<AzureChangeRow>(TABLES.azureChanges)
      .whereIn('root_id', roots.slice(start, start + BATCH))
      .where('at', '<=', until)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(500);
    found.push(...rows);
  }
  return found.sort((one, other) => (one.at < other.at ? 1 : -1));
}
