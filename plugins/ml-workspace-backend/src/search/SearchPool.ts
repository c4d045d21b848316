import { LoggerService } from '@backstage/backend-plugin-api';
import { CustomErrorBase, ServiceUnavailableError } from '@backstage/errors';
import { smallestFix, SmallestFix } from '@ringfence/advice';
import { Pool, pool } from 'workerpool';
import { isNamed } from '../errors/isNamed';
import { unavailable } from '../errors/unavailable';
import { SEARCH_WORKER, SEARCHES } from './searchWorker';
import { translating } from './translating';

/** What bounds searches. @internal */
export interface SearchBounds {
  /** How long one may take, from when a thread begins with it. */
  searchMs: number;
  /** How many run at once. */
  threads: number;
  /** How many wait beside them. */
  waiting: number;
  /** How much a thread may keep, in MiB. */
  memoryMb: number;
  /** How long a thread stays that has nothing to do. */
  idleMs: number;
}

const BOUNDS: SearchBounds = {
  searchMs: 30_000,
  threads: 2,
  waiting: 10,
  memoryMb: 256,
  idleMs: 60_000,
};

/** So many searches are asked for that this one is not begun. */
class TooManySearchesError extends CustomErrorBase {
  name = 'TooManySearchesError' as const;
  readonly statusCode = 429;
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** When to ask again: a search mostly takes a second, and those who wait for one some more. */
const RETRY_AFTER = { own: 2, others: 30 };

/** What a search is asked. @internal */
export type SearchQuestion = Parameters<typeof smallestFix>;

/**
 * Searches for smallest fixes in threads of their own, so that others are
 * answered meanwhile. One for each caller at a time; of the callers a few at a
 * time, and so many more wait. A thread has bounded memory and a search bounded
 * time: one that takes more is ended, and so is its thread.
 * @internal
 */
export class SearchPool {
  readonly #pool: Pool;
  readonly #bounds: SearchBounds;
  readonly #logger: LoggerService;
  readonly #callers = new Set<string>();
  #idle: NodeJS.Timeout | undefined;

  private constructor(
    logger: LoggerService,
    script: string,
    bounds: SearchBounds,
  ) {
    this.#logger = logger;
    this.#bounds = bounds;
    this.#pool = pool(script, {
      workerType: 'thread',
      maxWorkers: bounds.threads,
      workerThreadOpts: {
        workerData: SEARCHES,
        resourceLimits: { maxOldGenerationSizeMb: bounds.memoryMb },
        ...translating(script),
      },
    });
  }

  static create({
    logger,
    script = SEARCH_WORKER,
    bounds,
  }: {
    logger: LoggerService;
    /** The file that threads start with. */
    script?: string;
    bounds?: Partial<SearchBounds>;
  }): SearchPool {
    return new SearchPool(logger, script, { ...BOUNDS, ...bounds });
  }

  /**
   * The smallest fix, as `smallestFix` finds it.
   *
   * @param unwanted - ends the search once nobody waits for it any more
   * @throws TooManySearchesError, a 429, where one of the caller’s runs or too many
   * wait; ServiceUnavailableError where the search was ended
   */
  async find(
    caller: string,
    question: SearchQuestion,
    unwanted?: AbortSignal,
  ): Promise<SmallestFix> {
    if (this.#callers.has(caller)) {
      throw new TooManySearchesError(
        'A search of yours is still running; wait for its answer before you ask for another',
        RETRY_AFTER.own,
      );
    }
    const { threads, waiting } = this.#bounds;
    if (this.#callers.size >= threads + waiting) {
      throw new TooManySearchesError(
        'Too many people search for a fix at this moment; ask again in a minute, or use the command ml-workspace fix',
        RETRY_AFTER.others,
      );
    }
    this.#callers.add(caller);
    clearTimeout(this.#idle);
    try {
      return await this.#search(question, unwanted);
    } finally {
      this.#callers.delete(caller);
      if (!this.#callers.size) this.#rest();
    }
  }

  /** Ends every thread and what it is at. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#pool.terminate(true);
  }

  async #search(
    question: SearchQuestion,
    unwanted?: AbortSignal,
  ): Promise<SmallestFix> {
    const leave = () =>
      new ServiceUnavailableError(
        'The search for a fix was ended, since nobody waits for it',
      );
    if (unwanted?.aborted) throw leave();
    const search = this.#pool.exec<typeof smallestFix>('smallestFix', question);
    const end = () => {
      search.cancel();
    };
    unwanted?.addEventListener('abort', end);
    try {
      return await search.timeout(this.#bounds.searchMs);
    } catch (error) {
      if (unwanted?.aborted) throw leave();
      throw isNamed(error, 'TimeoutError')
        ? unavailable(
            `The search for a fix was ended after ${
              this.#bounds.searchMs / 1000
            } seconds; ask about a workspace with less in it`,
            error,
          )
        : unavailable(
            'The search for a fix failed, and nothing came of it; ask about a workspace with less in it, or ask again',
            error,
          );
    } finally {
      unwanted?.removeEventListener('abort', end);
    }
  }

  /** Lets threads go that have nothing to do: each keeps some memory of its last search. */
  #rest(): void {
    const end = async () => {
      try {
        await this.#pool.terminate();
      } catch (error) {
        this.#logger.warn('A thread for searches did not end', error as Error);
      }
    };
    this.#idle = setTimeout(end, this.#bounds.idleMs).unref();
  }
}
