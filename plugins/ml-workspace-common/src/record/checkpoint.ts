import { bytesToHex, hexToBytes } from '@noble/hashes/utils';
import { fromBase64, toBase64 } from './base64';
import type { TreeHead } from './proofs';

/** How far a log has come: how many leaves, and the root over them. @public */
export interface Checkpoint extends TreeHead {
  /** Which log it is of. */
  origin: string;
}

/** A checkpoint as the text that is signed, by C2SP `tlog-checkpoint`. @public */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(hexToBytes(root))}\n`;

/**
 * Reads the text of a checkpoint. Lines after the third are left unread, as they
 * are not about the log.
 *
 * @returns what it says, or `undefined` of a text that is no checkpoint
 * @public
 */
export function readCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith('\n')) return undefined;
  const lines = text.slice(0, -1).split('\n');
  if (lines.length < 3 || lines.some(line => line === '')) return undefined;
  const [origin, size, root] = lines;
  const hash = fromBase64(root);
  const isSize = /^(0|[1-9]\d*)$/.test(size);
  if (!isSize || !Number.isSafeInteger(Number(size))) return undefined;
  if (hash?.length !== 32) return undefined;
  return { origin, size: Number(size), root: bytesToHex(hash) };
}
