import { ed25519 } from '@noble/curves/ed25519';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from '@ringfence/engine';
import { z } from 'zod';
import type { SchemaOf } from '../api/schema';
import { fromBase64, toBase64 } from '../record/base64';
import type { PublicKey, SigningKey } from '../record/keys';
import { EvidenceStatement, evidenceStatementSchema } from './statement';

const PAYLOAD = 'application/vnd.in-toto+json';

/** A statement with its signatures, by DSSE. @public */
export interface EvidenceEnvelope {
  payload: string;
  payloadType: typeof PAYLOAD;
  signatures: { keyid: string; sig: string }[];
}

const envelopeSchema: SchemaOf<EvidenceEnvelope> = z.strictObject({
  payload: z.string(),
  payloadType: z.literal(PAYLOAD),
  signatures: z
    .array(z.strictObject({ keyid: z.string(), sig: z.string() }))
    .min(1)
    .max(10),
});

/** A key as signatures name it. @internal */
export const keyIdOf = ({ name, id }: Pick<PublicKey, 'name' | 'id'>) =>
  `${name}+${id}`;

/** What is signed: type and payload, each after its length, so that no two pairs are one text. */
const signedBytes = (payload: Uint8Array) =>
  concatBytes(
    utf8ToBytes(
      `DSSEv1 ${PAYLOAD.length} ${PAYLOAD} ${payload.length.toString()} `,
    ),
    payload,
  );

/** Bytes as base64, in pieces: all of them as arguments are too many. */
function base64(bytes: Uint8Array): string {
  const piece = 3 * 1024;
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) {
    text += toBase64(bytes.subarray(at, at + piece));
  }
  return text;
}

/** The statement signed by a key, as JSON. @internal */
export function signStatement(
  statement: EvidenceStatement,
  key: SigningKey,
): string {
  const payload = utf8ToBytes(canonicalJson(statement));
  const sig = ed25519.sign(signedBytes(payload), key.secret);
  const envelope: EvidenceEnvelope = {
    payload: base64(payload),
    payloadType: PAYLOAD,
    signatures: [{ keyid: keyIdOf(key), sig: toBase64(sig) }],
  };
  return `${JSON.stringify(envelope, undefined, 2)}\n`;
}

/** An envelope taken apart, its signatures not checked. @internal */
export interface OpenedEnvelope {
  statement: EvidenceStatement;
  payload: Uint8Array;
  signatures: EvidenceEnvelope['signatures'];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const issueOf = ({ issues: [{ path, message }] }: z.ZodError) =>
  `${path.join('.') || 'all of it'}: ${message}`;

/** Takes an envelope apart. Only the text that was written is one, so that nothing stands there twice. @internal */
export function openEnvelope(
  text: string,
): OpenedEnvelope | { problem: string } {
  const envelope = envelopeSchema.safeParse(parsed(text));
  if (!envelope.success) return { problem: issueOf(envelope.error) };
  const { payload, signatures } = envelope.data;
  if (`${JSON.stringify(envelope.data, undefined, 2)}\n` !== text) {
    return { problem: 'JSON that was written otherwise, or a field twice' };
  }
  const bytes = fromBase64(payload);
  if (!bytes) return { problem: 'payload: is not base64' };
  const said = new TextDecoder().decode(bytes);
  const statement = evidenceStatementSchema.safeParse(parsed(said));
  if (!statement.success) {
    return { problem: `payload: ${issueOf(statement.error)}` };
  }
  if (canonicalJson(statement.data) !== said) {
    return { problem: 'payload: is not canonical JSON' };
  }
  return { statement: statement.data, payload: bytes, signatures };
}

/** The keys of those given by which an envelope is signed, or why one of them did not sign it. @internal */
export function signersOf(
  { payload, signatures }: OpenedEnvelope,
  keys: readonly PublicKey[],
): { signedBy: PublicKey[] } | { problem: string } {
  const signedBy: PublicKey[] = [];
  for (const { keyid, sig } of signatures) {
    const key = keys.find(each => keyIdOf(each) === keyid);
    if (!key || signedBy.includes(key)) continue;
    const bytes = fromBase64(sig);
    const holds =
      bytes?.length === 64 &&
      ed25519.verify(bytes, signedBytes(payload), key.bytes, {
        zip215: false,
      });
    if (!holds) return { problem: `the signature of ${keyid} does not hold` };
    signedBy.push(key);
  }
  if (signedBy.length) return { signedBy };
  const by = signatures.map(({ keyid }) => keyid).join(', ');
  return { problem: `it is signed by no key that is trusted here, only ${by}` };
}
