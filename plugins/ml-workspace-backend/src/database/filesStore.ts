import {
  FilesAnswer,
  FilesChoice,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { canonicalJson } from '@ringfence/engine';
import { Knex } from 'knex';
import { filesDigest } from '../files/filesDigest';
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
 * @throws Error when what is stored is not what was stored: such files are shown
 * to nobody
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
  const files: Omit<FilesAnswer, 'digest'> & FilesChoice = JSON.parse(row.body);
  if (filesDigest(files) !== row.hash) {
    throw new Error(
      `The files of request ${requestId} are not what was stored under ${row.hash}`,
    );
  }
  return { ...files, digest: row.hash };
}
