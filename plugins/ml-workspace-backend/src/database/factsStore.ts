import {
  canonicalJson,
  contentHash,
  WorkspaceIsolation,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { FactsRow, TABLES } from './tables';

/** Keeps an isolation under the hash of its content and answers that hash. @internal */
export async function keepFacts(
  tx: Knex,
  isolation: WorkspaceIsolation,
  at: string,
): Promise<string> {
  const hash = contentHash(isolation);
  await tx<FactsRow>(TABLES.facts)
    .insert({ hash, body: canonicalJson(isolation), stored_at: at })
    .onConflict('hash')
    .ignore();
  return hash;
}
