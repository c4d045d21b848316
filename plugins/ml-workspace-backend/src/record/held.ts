import { FilesAnswer } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  contentHash,
  factsHash,
  postureDigest,
  StoredPosture,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { ServiceUnavailableError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { filesDigest } from '../files/filesDigest';
import { PostureRow } from '../database/tables';

/** SHA-256 of a text, in lower-case hex. @internal */
export const textHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex');

/** The hash of what is kept under one, or why it has none. */
function hashOf(body: string, hash: (value: any) => string): string {
  try {
    return hash(JSON.parse(body));
  } catch {
    return 'none: it cannot be read';
  }
}

/** The hash that stored facts have. @internal */
export const foundFacts = (body: string): string => hashOf(body, factsHash);

/** The hash that a stored policy has. @internal */
export const foundPolicy = (body: string): string => hashOf(body, contentHash);

/** The hash that stored files have. @internal */
export const foundFiles = (body: string): string => hashOf(body, filesDigest);

function assertSame(what: string, hash: string, found: string): void {
  if (found === hash) return;
  throw new ServiceUnavailableError(
    `${what} in the database is not what was stored there, so it is shown to nobody: its content has the hash ${found}. Somebody changed it beside the portal; compare it with a backup`,
  );
}

/**
 * Facts that are what was stored under their hash.
 *
 * @throws ServiceUnavailableError that names them when they are not
 * @internal
 */
export function assertFacts(hash: string, body: string): WorkspaceIsolation {
  assertSame(`Isolation ${hash}`, hash, foundFacts(body));
  return JSON.parse(body);
}

/**
 * A policy that is what was stored under its hash.
 *
 * @throws ServiceUnavailableError that names it when it is not
 * @internal
 */
export function assertPolicy(hash: string, body: string): unknown {
  assertSame(`Policy ${hash}`, hash, foundPolicy(body));
  return JSON.parse(body);
}

/**
 * Files that are what was stored under their hash.
 *
 * @throws ServiceUnavailableError that names them when they are not
 * @internal
 */
export function assertFiles(
  hash: string,
  body: string,
): Omit<FilesAnswer, 'digest'> {
  assertSame(`The set of files ${hash}`, hash, foundFiles(body));
  return JSON.parse(body);
}

/**
 * A posture that is what was stored under its hashes.
 *
 * @throws ServiceUnavailableError that names it when it is not
 * @internal
 */
export function assertPosture(
  id: string,
  row: Pick<PostureRow, 'digest' | 'body' | 'body_hash'>,
): StoredPosture {
  const { digest, body, body_hash } = row;
  const what = `Posture ${id}`;
  assertSame(what, digest, hashOf(body, postureDigest));
  if (body_hash) assertSame(what, body_hash, textHash(body));
  return JSON.parse(body);
}
