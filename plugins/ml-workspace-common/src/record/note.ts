import { ed25519 } from '@noble/curves/ed25519';
import {
  bytesToHex,
  concatBytes,
  hexToBytes,
  utf8ToBytes,
} from '@noble/hashes/utils';
import { fromBase64, toBase64 } from './base64';
import { isKeyName, PublicKey, SigningKey } from './keys';

/** More signatures than any note needs; past them it is not read. */
const MOST_SIGNATURES = 100;

/** One signature of a note, checked or not. @public */
export interface NoteSignature {
  /** Of the key. */
  name: string;
  /** {@inheritDoc PublicKey.id} */
  id: string;
  bytes: Uint8Array;
}

/** A note taken apart, its signatures not checked. @public */
export interface SignedNote {
  text: string;
  signatures: NoteSignature[];
}

const isClean = (text: string) =>
  // eslint-disable-next-line no-control-regex
  text.endsWith('\n') && !/[\u0000-\u0009\u000b-\u001f]/.test(text);

/**
 * Signs a text by keys, each with a line of its own, as C2SP `signed-note` says.
 *
 * @throws TypeError for a text that does not end with a line end
 * @public
 */
export function signNote(text: string, keys: readonly SigningKey[]): string {
  if (!isClean(text)) {
    throw new TypeError(
      'A note is text of whole lines, without other controls',
    );
  }
  const lines = keys.map(({ name, id, secret }) => {
    const signature = ed25519.sign(utf8ToBytes(text), secret);
    return `— ${name} ${toBase64(concatBytes(hexToBytes(id), signature))}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name, encoded] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = encoded ? fromBase64(encoded) : undefined;
  if (!bytes || bytes.length < 5 || !isKeyName(name)) return undefined;
  return { name, id: bytesToHex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
}

/** Takes a note apart without checking it; `undefined` of a text that is no note. @public */
export function readNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !isClean(note)) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return undefined;
  const signatures = lines.map(readSignature).filter(read => !!read);
  if (signatures.length !== lines.length) return undefined;
  return { text: note.slice(0, end + 1), signatures };
}

/** What came of checking a note: its text and by which keys it is signed, or why it holds nothing. @public */
export type VerifiedNote =
  | { text: string; signedBy: PublicKey[] }
  | { problem: string };

/**
 * Checks a note. Signatures by other keys are left out, so that a key can follow
 * another; one by a key that is known must hold.
 *
 * @param keys - those that are trusted
 * @public
 */
export function verifyNote(
  note: string,
  keys: readonly PublicKey[],
): VerifiedNote {
  const read = readNote(note);
  if (!read) return { problem: 'it is no signed note' };
  const signedBy: PublicKey[] = [];
  for (const { name, id, bytes } of read.signatures) {
    const key = keys.find(each => each.name === name && each.id === id);
    if (!key || signedBy.includes(key)) continue;
    const holds =
      bytes.length === 64 &&
      ed25519.verify(bytes, utf8ToBytes(read.text), key.bytes, {
        zip215: false,
      });
    if (!holds) {
      return { problem: `the signature of ${name}+${id} does not hold` };
    }
    signedBy.push(key);
  }
  if (signedBy.length === 0) {
    const by = read.signatures.map(({ name, id }) => `${name}+${id}`);
    return { problem: `it is signed by no known key, only ${by.join(', ')}` };
  }
  return { text: read.text, signedBy };
}
