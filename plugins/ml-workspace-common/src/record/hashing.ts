import { sha256 } from '@noble/hashes/sha2';
import {
  bytesToHex,
  concatBytes,
  hexToBytes,
  utf8ToBytes,
} from '@noble/hashes/utils';

/** What a leaf is hashed after, so that none can pass for an inner node. */
const LEAF = Uint8Array.of(0);
const INNER = Uint8Array.of(1);

/** The root of a tree without leaves, in hexadecimal as all hashes here. @public */
export const EMPTY_ROOT: string = bytesToHex(sha256(new Uint8Array()));

/** The hash of a leaf by RFC 6962, of text in UTF-8 or of bytes. @public */
export function leafHash(entry: string | Uint8Array): string {
  const bytes = typeof entry === 'string' ? utf8ToBytes(entry) : entry;
  return bytesToHex(sha256(concatBytes(LEAF, bytes)));
}

/** The hash of an inner node over those of its two children. @public */
export const nodeHash = (left: string, right: string): string =>
  bytesToHex(sha256(concatBytes(INNER, hexToBytes(left), hexToBytes(right))));
