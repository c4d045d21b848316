import { readPublicKey } from '@ringfence/backstage-plugin-ml-workspace-common';
import type { PublicKey } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Problem } from '../problem';
import { readLines } from './readLines';

/**
 * The public keys of a record, as the portal tells them: one a line.
 *
 * @throws Problem for a line that is no key, or where there is none
 */
export async function readRecordKeys(file: string): Promise<PublicKey[]> {
  const keys: PublicKey[] = [];
  let line = 0;
  for await (const text of readLines(file, file)) {
    line += 1;
    if (!text.trim()) continue;
    const key = readPublicKey(text);
    if (!key)
      throw Problem.create('is no public key of a record', { file, line });
    keys.push(key);
  }
  if (!keys.length) throw Problem.create('holds no key', { file });
  return keys;
}
