import {
  WorkspaceIsolation,
  canonicalJson,
  factsHash,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { Knex } from 'knex';
import { assertFacts } from '../record/held';
import { FactsRow, TABLES } from './tables';

/**
 * Keeps an isolation under the hash of its content and answers that hash. One
 * that is there already becomes young again, so that retention, which runs at
 * the same time, leaves it to whoever is about to refer to it.
 * @internal
 */
export async function insertFacts(
  tx: Knex,
  isolation: WorkspaceIsolation,
  at: string,
): Promise<string> {
  const hash = factsHash(isolation);
  await tx<FactsRow>(TABLES.facts)
    .insert({ hash, body: canonicalJson(isolation), stored_at: at })
    .onConflict('hash')
    .merge(['stored_at']);
  return hash;
}

/**
 * The facts, if this version of the model knows everything they say.
 *
 * @throws ServiceUnavailableError when they are not what was stored
 * @internal
 */
export function parseFacts(
  hash: string,
  body: string,
): WorkspaceIsolation | undefined {
  const parsed = workspaceIsolationSchema.safeParse(assertFacts(hash, body));
  return parsed.success ? parsed.data : undefined;
}
