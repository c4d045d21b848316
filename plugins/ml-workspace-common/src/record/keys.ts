import { ed25519 } from '@noble/curves/ed25519';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils';
import { fromBase64, toBase64 } from './base64';

/** What a signed note calls an Ed25519 key. */
const ED25519 = Uint8Array.of(1);

/** What stands before the 32 bytes of an Ed25519 key in PKCS8. */
const PKCS8_PREFIX = '302e020100300506032b657004220420';

/** A public key by which signatures are checked. @public */
export interface PublicKey {
  /** Of the key, or who holds it: an address without its scheme. */
  name: string;
  /** Eight hexadecimal digits that, with the name, say which key it is. */
  id: string;
  bytes: Uint8Array;
}

/** A key that signs. @public */
export interface SigningKey extends PublicKey {
  secret: Uint8Array;
}

/** Whether a key can have this name. @public */
export const isKeyName = (name: string): boolean => /^[^\s+]+$/u.test(name);

const idOf = (name: string, bytes: Uint8Array) =>
  bytesToHex(
    sha256(concatBytes(utf8ToBytes(`${name}\n`), ED25519, bytes)).slice(0, 4),
  );

/** The key of 32 secret bytes under a name. @public */
export function signingKeyOf(name: string, secret: Uint8Array): SigningKey {
  const bytes = ed25519.getPublicKey(secret);
  return { name, id: idOf(name, bytes), bytes, secret };
}

/** A new key under a name. @public */
export const createSigningKey = (name: string): SigningKey =>
  signingKeyOf(name, ed25519.utils.randomPrivateKey());

/** A public key as one line of text, by C2SP `signed-note`. @public */
export const publicKeyText = ({ name, id, bytes }: PublicKey): string =>
  `${name}+${id}+${toBase64(concatBytes(ED25519, bytes))}`;

/** A key that signs, as one line of text to be kept secret. @public */
export const signingKeyText = ({ name, id, secret }: SigningKey): string =>
  `PRIVATE+KEY+${name}+${id}+${toBase64(concatBytes(ED25519, secret))}`;

/** The name, id and bytes of a key's text. */
function keyParts(text: string) {
  const [, name, id, encoded] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text) ?? [];
  const bytes = encoded ? fromBase64(encoded) : undefined;
  if (bytes?.length !== 33 || bytes[0] !== ED25519[0]) return undefined;
  return { name, id, bytes: bytes.slice(1) };
}

/** Reads a public key's text; `undefined` of a text that is none, or whose id is another's. @public */
export function readPublicKey(text: string): PublicKey | undefined {
  const parts = keyParts(text.trim());
  return parts?.id === (parts && idOf(parts.name, parts.bytes))
    ? parts
    : undefined;
}

/**
 * Reads a key that signs: its text, or PKCS8 in PEM as `openssl genpkey` writes it.
 *
 * @param name - of a key in PEM, which has none
 * @returns the key, or `undefined` of a text that is none
 * @public
 */
export function readSigningKey(
  text: string,
  name: string,
): SigningKey | undefined {
  const [, pem] =
    /^-----BEGIN PRIVATE KEY-----([\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----$/.exec(
      text.trim(),
    ) ?? [];
  if (pem) {
    const der = fromBase64(pem.replace(/\s/g, ''));
    const isEd25519 =
      der?.length === 48 && bytesToHex(der.slice(0, 16)) === PKCS8_PREFIX;
    return isEd25519 ? signingKeyOf(name, der.slice(16)) : undefined;
  }
  const [, named] = /^PRIVATE\+KEY\+(.*)$/.exec(text.trim()) ?? [];
  const parts = named ? keyParts(named) : undefined;
  if (!parts) return undefined;
  const key = signingKeyOf(parts.name, parts.bytes);
  return key.id === parts.id ? key : undefined;
}
