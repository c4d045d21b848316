import { Rejudging } from '@ringfence/backstage-plugin-ml-workspace-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { ActivePolicy, PolicyStore } from '../database/PolicyStore';
import { transact } from '../database/transact';
import { announceWorkspaces } from '../database/workspaceStore';
import { isNamed } from '../errors/isNamed';
import { countDue, JudgedNow, selectDue } from './due';
import { FailedJudging, judgeAgain, selectFacts } from './judgeAgain';
import { updateProgress, readProgress, takeRun } from './progress';

/** More than the time between two runs, so that the next one starts at once. */
const RUN_BUDGET_MS = 40_000;
/** How long a workspace that could not be judged waits for another try. */
const RETRY_AFTER_MS = 3_600_000;

/** What judging again leans on. @internal */
export interface RejudgerOptions {
  db: Knex;
  policies: PolicyStore;
  logger: LoggerService;
  /** Age from which on a reading is stale, in milliseconds. */
  staleAfterMs: number;
  /** Tells the catalog that there are changes up to a sequence number. */
  announce: (sequence: number) => void;
  /** Workspaces in one transaction. */
  batchSize?: number;
  /** How long a run begins further batches, in milliseconds; 40 seconds unless given. */
  budgetMs?: number;
}

interface BatchDone {
  more: boolean;
  sequence: number | undefined;
  failed: FailedJudging[];
}

/**
 * Judges workspaces again that were judged under another policy or an older
 * engine, whose reading went stale, or of which a waiver is over: batch by batch, each in one transaction
 * with the place it has come to, so that it goes on there after a kill and two
 * replicas share the work without doing any of it twice.
 * @internal
 */
export class Rejudger {
  readonly #options: RejudgerOptions;
  readonly #batchSize: number;
  readonly #budgetMs: number;
  readonly #told = new Set<string>();

  static create(options: RejudgerOptions): Rejudger {
    return new Rejudger(options);
  }

  private constructor(options: RejudgerOptions) {
    this.#options = options;
    this.#batchSize = options.batchSize ?? 100;
    this.#budgetMs = options.budgetMs ?? RUN_BUDGET_MS;
  }

  /** How many workspaces are to be judged again now. */
  async due(): Promise<number> {
    const { db, policies } = this.#options;
    return countDue(db, this.#now(await policies.active()));
  }

  /** How far the last run has come; nothing where there was none. */
  async progress(): Promise<Rejudging | undefined> {
    const row = await readProgress(this.#options.db);
    return (
      row && {
        policyHash: row.policy_hash,
        engineVersion: row.engine_version,
        total: row.total,
        judged: row.judged,
        changed: row.changed,
        unreadable: row.failed,
        startedAt: row.started_at,
        ...(row.finished_at && { finishedAt: row.finished_at }),
      }
    );
  }

  /**
   * Judges batches until nothing is left, until its time is over, or until it is
   * told to stop. The next run goes on where this one ends.
   */
  async run(signal: AbortSignal): Promise<void> {
    const endsAt = performance.now() + this.#budgetMs;
    if (!(await this.#hasWork())) return;
    let goesOn = true;
    while (goesOn && !signal.aborted) {
      goesOn = (await this.batch()) && performance.now() < endsAt;
    }
  }

  /**
   * Judges one batch, and answers whether more may follow. Where the database
   * refuses it, it is judged once more with each workspace for itself: one that
   * cannot be stored would keep all others from their turn for ever.
   */
  async batch(): Promise<boolean> {
    const done = await this.#judge({ rowByRow: false }).catch(error => {
      if (isNamed(error, 'ServiceUnavailableError')) throw error;
      return this.#judge({ rowByRow: true });
    });
    if (done.sequence) this.#options.announce(done.sequence);
    this.#tell(done.failed);
    return done.more;
  }

  #judge({ rowByRow }: { rowByRow: boolean }): Promise<BatchDone> {
    const { db, policies } = this.#options;
    return transact(db, async tx => {
      const at = new Date().toISOString();
      const active = await policies.active(tx);
      const now = this.#now(active);
      const run = await takeRun(tx, now, at);
      if (!run) return { more: false, sequence: undefined, failed: [] };
      const rows = await this.#next(tx, now, run.cursor);
      const options = { active, now, at, rowByRow };
      const judged = await judgeAgain(tx, rows, options);
      const more = rows.length === this.#batchSize;
      await updateProgress(tx, {
        cursor: rows[rows.length - 1]?.id ?? run.cursor,
        judged: run.judged + rows.length,
        changed: run.changed + judged.changed.length,
        failed: run.failed + judged.failed.length,
        finished_at: more ? null : at,
      });
      const sequence = await announceWorkspaces(tx, judged.announced);
      return { more, sequence, failed: judged.failed };
    });
  }

  /** Says once of each that it cannot be judged, and why the first of them could not. */
  #tell(failed: readonly FailedJudging[]): void {
    const { logger } = this.#options;
    const news = failed.filter(({ id }) => !this.#told.has(id));
    for (const { id } of news) this.#told.add(id);
    if (!news.length) return;
    const ids = news.map(({ id }) => id).join(', ');
    logger.warn(
      `This version cannot judge ${news.length} workspaces, so they keep the posture they have and are tried again in an hour: ${ids}`,
    );
    const [first] = news.filter(({ cause }) => cause);
    if (first) logger.warn(`Judging ${first.id} failed`, first.cause);
  }

  async #hasWork(): Promise<boolean> {
    const progress = await readProgress(this.#options.db);
    const isUnfinished = progress?.finished_at === null;
    return isUnfinished || (await this.due()) > 0;
  }

  #now({ hash, engine }: ActivePolicy): JudgedNow {
    const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
    return {
      policyHash: hash,
      engineVersion: engine.version,
      staleBefore: ago(this.#options.staleAfterMs),
      waivedBefore: ago(0),
      triedBefore: ago(RETRY_AFTER_MS),
    };
  }

  #next(tx: Knex.Transaction, now: JudgedNow, after: string) {
    return selectFacts(
      selectDue(tx, now).where('w.id', '>', after).limit(this.#batchSize),
    );
  }
}
