import {
  inclusionProof,
  inclusionSpans,
  publicKeyText,
  RecordStatus,
  RequestProof,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  isError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { Knex } from 'knex';
import { CheckpointRow, EventRow, TABLES } from '../database/tables';
import { Checkpointer, readNewest } from './Checkpointer';
import { readSubtrees } from './logStore';
import { RecordKeys } from './RecordKeys';
import { Sequencer } from './Sequencer';

/** How far apart checkpoints are that nobody asked for. */
const APART_MS = 5 * 60_000;

const UNSIGNED =
  'This portal has no key, so its record is not signed; set mlWorkspace.record.key';

/** What keeping the record leans on. @internal */
export interface RecordKeeperOptions {
  db: Knex;
  /** Which log it is, as checkpoints name it. */
  origin: string;
  keys: RecordKeys;
  sequencer: Sequencer;
  checkpointer: Checkpointer;
  logger: LoggerService;
}

/** Keeps the log over all chains up to date, and gives out what proves it. @internal */
export class RecordKeeper {
  readonly #options: RecordKeeperOptions;
  #running: Promise<void> | undefined;
  #again = false;
  #problem: string | undefined;

  static create(options: RecordKeeperOptions): RecordKeeper {
    return new RecordKeeper(options);
  }

  private constructor(options: RecordKeeperOptions) {
    this.#options = options;
  }

  /** {@inheritDoc RecordKeeperOptions.origin} */
  get origin(): string {
    return this.#options.origin;
  }

  /** Logs what happened, and signs how far that came, from time to time. */
  async run(signal: AbortSignal): Promise<void> {
    const { sequencer, checkpointer } = this.#options;
    await this.#telling(async () => {
      await sequencer.run(signal);
      await checkpointer.make({ atLeastMs: APART_MS });
    });
  }

  /** Has what just happened logged, while nobody waits for it. */
  wake(): void {
    this.#again = true;
    this.#running ??= this.#logAll().finally(() => {
      this.#running = undefined;
    });
  }

  /** Once nothing is logged any more that `wake` asked for. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** Logs everything and signs it, so that what is read next is whole. */
  async bringUp(): Promise<CheckpointRow | undefined> {
    const { sequencer, db } = this.#options;
    return this.#telling(
      async () => {
        await sequencer.run();
        return this.#options.checkpointer.make();
      },
      () => readNewest(db),
    );
  }

  /**
   * The newest checkpoint, over everything that happened so far.
   *
   * @throws NotFoundError where there is none
   */
  async checkpoint(): Promise<string> {
    const newest = await this.bringUp();
    if (newest) return newest.note;
    throw new NotFoundError(
      this.#options.keys.kind === 'none'
        ? UNSIGNED
        : 'Nothing happened here yet, so there is nothing to sign',
    );
  }

  /**
   * The public keys that checkpoints are checked by, one a line, that which signs first.
   *
   * @throws NotFoundError where there are none
   */
  async publicKeys(): Promise<string> {
    const keys = await this.#options.keys.trusted();
    if (!keys.length) throw new NotFoundError(UNSIGNED);
    return keys.map(key => `${publicKeyText(key)}\n`).join('');
  }

  /**
   * Proves that the events of a request are in the log.
   *
   * @throws ServiceUnavailableError where the log is not signed as far as that
   */
  async proof(requestId: string): Promise<RequestProof> {
    const { db } = this.#options;
    const newest = await this.bringUp();
    const rows = await db<EventRow>(TABLES.events)
      .where({ request_id: requestId })
      .orderBy('sequence');
    const size = Number(newest?.size ?? 0);
    const isCovered = rows.every(
      ({ leaf_index }) => leaf_index !== null && Number(leaf_index) < size,
    );
    if (!newest || !isCovered) {
      throw new ServiceUnavailableError(
        this.#problem ??
          'The log is not signed as far as that yet; ask again in a minute',
      );
    }
    const spans = rows.map(row => inclusionSpans(Number(row.leaf_index), size));
    const hashOf = await readSubtrees(db, spans.flat());
    return {
      request: requestId,
      checkpoint: newest.note,
      entries: rows.map(({ sequence, hash, leaf_index }) => ({
        sequence,
        hash,
        index: Number(leaf_index),
        proof: inclusionProof(Number(leaf_index), size, hashOf),
      })),
    };
  }

  /** How the record is signed, and since when. */
  async status(): Promise<RecordStatus> {
    const { db, keys } = this.#options;
    const first = await db<CheckpointRow>(TABLES.checkpoints)
      .orderBy('size')
      .first();
    const newest = await readNewest(db);
    const problem = keys.kind === 'none' ? UNSIGNED : this.#problem;
    return {
      key: keys.kind,
      ...(first && { since: first.made_at }),
      ...(newest && { signedAt: newest.made_at }),
      ...(problem && { problem }),
    };
  }

  async #logAll(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#telling(() => this.#options.sequencer.run());
    }
  }

  /** Does work, or says why not: what there is stays readable all the same. */
  async #telling<T>(
    work: () => Promise<T>,
    otherwise?: () => Promise<T>,
  ): Promise<T | undefined> {
    const { logger } = this.#options;
    try {
      const done = await work();
      this.#problem = undefined;
      return done;
    } catch (error) {
      const message = isError(error) ? error.message : String(error);
      if (message !== this.#problem) logger.error(message, error as Error);
      this.#problem = message;
      return otherwise?.();
    }
  }
}
