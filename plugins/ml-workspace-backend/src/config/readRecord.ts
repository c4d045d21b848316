import {
  isKeyName,
  PublicKey,
  readPublicKey,
  readSigningKey,
  SigningKey,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { resolve } from 'node:path';

const KEY = 'mlWorkspace.record';

/** How the record is signed. @internal */
export interface RecordConfig {
  /** Which log it is, as checkpoints name it. */
  origin: string;
  key?: SigningKey;
  /** Keys of before, by which older checkpoints hold. */
  oldKeys: PublicKey[];
  /** Where the key is that is made where none is configured. */
  developmentKeyFile: string;
}

function readName(config: Config): string {
  const written = config.getOptionalString(`${KEY}.name`);
  const host = () =>
    new URL(config.getOptionalString('backend.baseUrl') ?? 'http://localhost')
      .host;
  const name = written ?? `${host()}/ml-workspace`;
  if (isKeyName(name)) return name;
  throw new InputError(
    `${KEY}.name: expected a name without spaces and plus signs, such as portal.example.com/ml-workspace, got "${name}"`,
  );
}

/**
 * How the record is signed: `mlWorkspace.record`. No value of a secret is in an error.
 *
 * @throws InputError that names the key when it cannot be used
 * @internal
 */
export function readRecord(config: Config): RecordConfig {
  const origin = readName(config);
  const secret = config.getOptionalString(`${KEY}.key`);
  const key = secret === undefined ? undefined : readSigningKey(secret, origin);
  if (secret !== undefined && !key) {
    throw new InputError(
      `${KEY}.key: expected an Ed25519 key, as PKCS8 in PEM (openssl genpkey -algorithm ed25519) or as the text of a signed note key (PRIVATE+KEY+…)`,
    );
  }
  const written = config.getOptionalStringArray(`${KEY}.oldKeys`) ?? [];
  const oldKeys = written.map((text, index) => {
    const read = readPublicKey(text);
    if (read) return read;
    throw new InputError(
      `${KEY}.oldKeys[${index}]: expected a public key as GET /record/key told it, such as portal.example.com/ml-workspace+1a2b3c4d+…`,
    );
  });
  return {
    origin,
    ...(key && { key }),
    oldKeys,
    developmentKeyFile: resolve(
      config.getOptionalString(`${KEY}.developmentKeyFile`) ??
        '.ringfence/record-development-key',
    ),
  };
}
