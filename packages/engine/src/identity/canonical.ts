import canonicalize from 'canonicalize';
import { WorkspaceIsolation } from '../model/isolation';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** Canonical JSON (RFC 8785): equal values give equal text. @public */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

/** SHA-256 of a text, in lower-case hex. @internal */
export const textDigest = (text: string): string =>
  bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 over canonical JSON, in lower-case hex. @public */
export function contentHash(value: unknown): string {
  return textDigest(canonicalJson(value));
}

/**
 * SHA-256 of the facts that an isolation states. Where a part that was not read
 * stands and what is written there are no facts: the same file elsewhere, or
 * another wording, states the same.
 * @public
 */
export const factsHash = (isolation: WorkspaceIsolation): string =>
  contentHash({
    ...isolation,
    unread: isolation.unread?.map(({ pointers, reason }) => ({
      pointers,
      reason,
    })),
  });
