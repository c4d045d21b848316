import type {
  MlWorkspaceMessage,
  MlWorkspaceMessenger,
} from '@ringfence/backstage-plugin-ml-workspace-node';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  claimMessage,
  findDue,
  lapseMessages,
  markTold,
  putOff,
  removeMessages,
} from '../database/messageStore';
import { MessageRow } from '../database/tables';
import { compose, ComposeOptions } from './compose';

const BATCH = 50;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
/** How long a message is ours while we send it; a send that takes longer is given up well before. */
const LEASE_MS = MINUTE;
const SEND_MS = 30 * SECOND;
const LONGEST_PAUSE_MS = 5 * MINUTE;
/** What nobody could be told by then is no news. */
const LAPSE_MS = 3 * DAY;
/** Without anybody who carries messages there is no use in keeping them. */
const UNCARRIED_MS = 10 * MINUTE;
const KEEP_MS = 30 * DAY;

/** What telling leans on. @internal */
export interface TellerOptions extends ComposeOptions {
  messengers: readonly MlWorkspaceMessenger[];
  logger: LoggerService;
  /** The time; a test has one of its own. */
  now?: () => number;
}

const iso = (time: number) => new Date(time).toISOString();

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`no answer within ${ms / SECOND} seconds`);
    timer = setTimeout(() => reject(error), ms).unref();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Sends what was noted to the messengers, in the order of each thing and by any
 * number of replicas. That somebody is sending one is stored before they do. Whoever
 * comes after a crash sends it again, which takes the place of the first.
 * @internal
 */
export class Teller {
  readonly #options: TellerOptions;
  readonly #now: () => number;
  #running: Promise<void> | undefined;
  #isWoken = false;

  static create(options: TellerOptions): Teller {
    return new Teller(options);
  }

  private constructor(options: TellerOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /**
   * Lets open pages know of what was just stored, and tells people, without waiting
   * for either. What comes while it does so is told right after.
   */
  wake(): void {
    if (!this.#options.messengers.length) return;
    this.#isWoken = true;
    this.#running ??= this.#runAwake().finally(() => {
      this.#running = undefined;
    });
  }

  /** Resolves once nothing that `wake` has begun is under way. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Tells all that is due. */
  async deliver(signal?: AbortSignal): Promise<void> {
    const { db, messengers } = this.#options;
    if (!messengers.length) return;
    for (;;) {
      const due = await findDue(db, { now: iso(this.#now()), limit: BATCH });
      let told = 0;
      for (const row of due) {
        if (signal?.aborted) return;
        if (await this.#tell(row)) told += 1;
      }
      // Each that was told lets the next of its thing come; without any there is none.
      if (!told) return;
    }
  }

  /** Gives up what is no news any more, and forgets what was told long ago. */
  async sweep(): Promise<void> {
    const { db, messengers, logger } = this.#options;
    const isCarried = messengers.length > 0;
    const ago = (ms: number) =>
      iso(this.#now() - (isCarried ? ms : UNCARRIED_MS));
    const lapsed = await lapseMessages(db, ago(LAPSE_MS));
    if (lapsed && isCarried) {
      logger.warn(`${lapsed} messages could not be told in time and never are`);
    }
    const before = ago(KEEP_MS);
    const limit = 500;
    while ((await removeMessages(db, { before, limit })) === limit);
  }

  async #runAwake(): Promise<void> {
    while (this.#isWoken) {
      this.#isWoken = false;
      await this.#refresh();
      await this.deliver().catch(error => this.#warn('Messages wait', error));
    }
  }

  async #refresh(): Promise<void> {
    for (const messenger of this.#options.messengers) {
      await messenger
        .refresh?.()
        .catch(error =>
          this.#warn(`${messenger.name} does not refresh pages`, error),
        );
    }
  }

  async #tell(row: MessageRow): Promise<boolean> {
    const { db } = this.#options;
    const now = this.#now();
    if (!(await claimMessage(db, row, iso(now + LEASE_MS)))) return false;
    try {
      const message = await compose(row, this.#options);
      if (message?.recipients.length) await this.#send(message);
      await markTold(db, row, message?.recipients ?? []);
      return true;
    } catch (error) {
      const pause = Math.min(SECOND * 2 ** row.attempts, LONGEST_PAUSE_MS);
      await putOff(db, row, iso(now + pause));
      // Once is enough for whoever reads the log.
      if (!row.attempts) this.#warn(`${row.key} could not be told yet`, error);
      return false;
    }
  }

  async #send(message: MlWorkspaceMessage): Promise<void> {
    for (const messenger of this.#options.messengers) {
      await within(messenger.send(message), SEND_MS);
    }
  }

  #warn(what: string, error: unknown): void {
    this.#options.logger.warn(`${what}: ${error}`);
  }
}
