import { WorkspaceIsolation } from '@ringfence/engine';
import { Knex } from 'knex';
import { AzureChangeRow, ObservationRow } from '../database/observedTables';
import { findChanges } from './azureChanges';

/** The ARM ids of everything that an isolation names as a resource of its own. @internal */
export function resourceIds(isolation: WorkspaceIsolation): string[] {
  const found = new Set<string>();
  const walk = (value: unknown, key?: string) => {
    if (typeof value === 'string') {
      if (key === 'id' && value.startsWith('/subscriptions/')) {
        found.add(value.toLowerCase());
      }
    } else if (Array.isArray(value)) {
      for (const each of value) walk(each);
    } else if (value && typeof value === 'object') {
      for (const [name, each] of Object.entries(value)) walk(each, name);
    }
  };
  walk(isolation);
  return [...found];
}

/** Who changed something of a workspace and what belongs to it before it was read, the newest first. @internal */
export async function changesBefore(
  db: Knex,
  {
    arm_id,
    body,
    read_at,
  }: Pick<ObservationRow, 'arm_id' | 'body' | 'read_at'>,
): Promise<AzureChangeRow[]> {
  return findChanges(db, [arm_id, ...resourceIds(JSON.parse(body))], read_at);
}

/** The change that was nearest in time before a workspace was read, if any is known. @internal */
export async function changeBefore(
  db: Knex,
  observation: Pick<ObservationRow, 'arm_id' | 'body' | 'read_at'>,
): Promise<AzureChangeRow | undefined> {
  const [newest] = await changesBefore(db, observation);
  return newest;
}
