import { FilesAnswer } from '@ringfence/backstage-plugin-ml-workspace-common';
import { canonicalJson } from '@ringfence/engine';
import { Knex } from 'knex';
import { assertFiles } from '../record/held';
import { FilesRow, RequestRow, TABLES } from './tables';

/** Keeps files under their digest, and answers it. @internal */
export async function insertFiles(
  tx: Knex,
  { digest, ...files }: FilesAnswer,
  at: string,
): Promise<string> {
  await tx<FilesRow>(TABLES.files)
    .insert({ hash: digest, body: canonicalJson(files), stored_at: at })
    .onConflict('hash')
    .ignore();
  return digest;
}

/**
 * The files of a request, if some were asked for.
 *
 * @throws ServiceUnavailableError when they are not what was stored: such files are
 * shown to nobody
 * @internal
 */
export async function readFiles(
  db: Knex,
  requestId: string,
): Promise<FilesAnswer | undefined> {
  const row = await db<RequestRow>(`${TABLES.requests} as r`)
    .join<FilesRow>(`${TABLES.files} as f`, 'f.hash', 'r.files_hash')
    .where('r.id', requestId)
    .first<{ hash: string; body: string } | undefined>('f.hash', 'f.body');
  if (!row) return undefined;
  return { ...assertFiles(row.hash, row.body), digest: row.hash };
}
