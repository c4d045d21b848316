import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { EvidenceContent } from './predicate';
import { EvidenceRequest } from './record';

/** Names of the files of a pack. @internal */
export const PACK = {
  envelope: 'evidence.dsse.json',
  page: 'evidence.html',
  checkpoint: 'checkpoint.txt',
  facts: 'facts.json',
  posture: 'posture.json',
  explained: 'explained.json',
  policy: 'policy.json',
  record: 'record.json',
} as const;

/** The file whose statement binds all others of a pack. @public */
export const EVIDENCE_ENVELOPE: string = PACK.envelope;

/** The file with the signed checkpoint of a pack. @public */
export const EVIDENCE_CHECKPOINT: string = PACK.checkpoint;

/** One file of a pack. @public */
export interface PackFile {
  path: string;
  content: string;
}

/** Where a file of a request lies in a pack. @internal */
export const pathOfFile = (
  { id }: Pick<EvidenceRequest, 'id'>,
  path: string,
): string => `files/${id}/${path}`;

/** A file as the statement binds it. @internal */
export function contentOf(path: string, bytes: Uint8Array): EvidenceContent {
  return { path, size: bytes.length, sha256: bytesToHex(sha256(bytes)) };
}

/** The same of a text. @internal */
export const contentOfText = ({ path, content }: PackFile): EvidenceContent =>
  contentOf(path, utf8ToBytes(content));
