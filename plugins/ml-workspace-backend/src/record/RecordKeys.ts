import {
  createSigningKey,
  PublicKey,
  readSigningKey,
  SigningKey,
  signingKeyText,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { RecordConfig } from '../config/readRecord';

/** Whether checkpoints are signed, and by what kind of key. @internal */
export type KeyKind = 'configured' | 'development' | 'none';

/**
 * The keys that the record is signed and checked by: the configured one, or one for
 * development, which is made at its first use and lies in a file, beside the database.
 * In production nobody makes one.
 * @internal
 */
export class RecordKeys {
  readonly #config: RecordConfig;
  readonly #logger: LoggerService;
  readonly kind: KeyKind;
  #development: Promise<SigningKey> | undefined;

  static create(options: {
    config: RecordConfig;
    logger: LoggerService;
    isProduction: boolean;
  }): RecordKeys {
    return new RecordKeys(options);
  }

  private constructor(options: {
    config: RecordConfig;
    logger: LoggerService;
    isProduction: boolean;
  }) {
    this.#config = options.config;
    this.#logger = options.logger;
    const otherwise = options.isProduction ? 'none' : 'development';
    this.kind = options.config.key ? 'configured' : otherwise;
  }

  /** The key that signs; none where none is configured in production. */
  async signing(): Promise<SigningKey | undefined> {
    if (this.kind !== 'development') return this.#config.key;
    this.#development ??= this.#readDevelopmentKey();
    return this.#development.catch(error => {
      this.#development = undefined;
      throw error;
    });
  }

  /** The keys by which checkpoints hold, that which signs first. */
  async trusted(): Promise<PublicKey[]> {
    const key = await this.signing();
    return [...(key ? [key] : []), ...this.#config.oldKeys];
  }

  async #readDevelopmentKey(): Promise<SigningKey> {
    const { developmentKeyFile: file, origin } = this.#config;
    const text = await readFile(file, 'utf8').catch(error => {
      if (error.code === 'ENOENT') return this.#makeDevelopmentKey();
      throw error;
    });
    const key = readSigningKey(text, origin);
    if (key) return key;
    throw new Error(`${file} holds no key; remove it, and another is made`);
  }

  /** Makes one key, also where two replicas come at the same time. */
  async #makeDevelopmentKey(): Promise<string> {
    const { developmentKeyFile: file, origin } = this.#config;
    const text = signingKeyText(createSigningKey(`${origin}/development-key`));
    const draft = `${file}.${randomUUID()}`;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, `${text}\n`, { mode: 0o600, flag: 'wx' });
    try {
      await link(draft, file);
      this.#logger.warn(
        `The record is signed by a development key, which was made in ${file}; set mlWorkspace.record.key before anybody relies on it`,
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      await rm(draft, { force: true });
    }
    return readFile(file, 'utf8');
  }
}
