import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { Knex } from 'knex';
import { BuildRow, TABLES } from '../database/tables';
import { transact } from '../database/transact';
import { noteBuild } from '../messages/noteBuild';

const BATCH = 20;
const PAGE = 50;
const MAX_PAGES = 40;
const LEASE_MS = 60_000;
/** Clocks of two machines differ by less. */
const SKEW_MS = 86_400_000;

const ENDED = ['completed', 'failed', 'cancelled'] as const;

/** What building leans on. @internal */
export interface BuilderOptions {
  db: Knex;
  scaffolder: Pick<ScaffolderService, 'scaffold' | 'getTask' | 'listTasks'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  logger: LoggerService;
  /** How long somebody who is about to start one is left alone; a minute unless given. */
  leaseMs?: number;
  /** Hears of each step that was stored. */
  changed?: () => void;
}

/** Whether the template does not take the request, as its client says it: in words. */
const isRefused = (error: unknown): boolean =>
  isError(error) && /^Backend request failed, 400\b/.test(error.message);

/**
 * Starts what approvals set off, each once, and follows it to its end. That it is
 * about to start one is stored before it does; whoever comes after a kill looks for
 * that task before making another.
 * @internal
 */
export class Builder {
  readonly #options: BuilderOptions;

  static create(options: BuilderOptions): Builder {
    return new Builder(options);
  }

  private constructor(options: BuilderOptions) {
    this.#options = options;
  }

  /** Starts what is queued and looks after what was started. */
  async run(signal: AbortSignal): Promise<void> {
    for (const build of await this.#next('queued')) {
      if (signal.aborted) return;
      await this.#start(build).catch(error => this.#tell(build, error));
    }
    for (const build of await this.#next('started')) {
      if (signal.aborted) return;
      await this.#follow(build).catch(error => this.#tell(build, error));
    }
  }

  #next(state: BuildRow['state']): Promise<BuildRow[]> {
    return this.#table().where({ state }).orderBy('updated_at').limit(BATCH);
  }

  async #start(build: BuildRow): Promise<void> {
    const { scaffolder } = this.#options;
    const { request_id: requestId, template: templateRef } = build;
    if (!(await this.#claim(build))) return undefined;
    const found = build.tried_at ? await this.#findTask(build) : undefined;
    if (found) return this.#update(build, 'started', found);
    try {
      const { taskId } = await scaffolder.scaffold(
        { templateRef, values: { requestId } },
        await this.#asOurselves(),
      );
      return await this.#update(build, 'started', taskId);
    } catch (error) {
      if (!isRefused(error)) throw error;
      this.#tell(build, error);
      return this.#update(build, 'failed');
    }
  }

  /** Makes a build ours for a while, in which nobody else starts it. */
  async #claim({ request_id, tried_at }: BuildRow): Promise<boolean> {
    const { leaseMs = LEASE_MS } = this.#options;
    const now = Date.now();
    if (tried_at && Date.parse(tried_at) > now - leaseMs) return false;
    const claimed = await this.#table()
      .where({ request_id, state: 'queued', tried_at })
      .update({ tried_at: new Date(now).toISOString() });
    return claimed > 0;
  }

  /** The task that was made before we could store its id. */
  async #findTask(build: BuildRow): Promise<string | undefined> {
    const { scaffolder } = this.#options;
    const since = Date.parse(build.tried_at!) - SKEW_MS;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const { items } = await scaffolder.listTasks(
        { limit: PAGE, offset: page * PAGE },
        await this.#asOurselves(),
      );
      const found = items.find(
        ({ spec }) =>
          spec.parameters.requestId === build.request_id &&
          spec.templateInfo?.entityRef === build.template,
      );
      if (found) return found.id;
      // Newest first: what follows is older still.
      const last = items[items.length - 1];
      if (items.length < PAGE || Date.parse(last.createdAt) < since) break;
    }
    return undefined;
  }

  async #follow(build: BuildRow): Promise<void> {
    const { status } = await this.#options.scaffolder.getTask(
      { taskId: build.task_id! },
      await this.#asOurselves(),
    );
    const ended = ENDED.find(state => state === status);
    await this.#update(build, ended ?? 'started', build.task_id!);
  }

  /** Stores how far a build has come, and notes whom to tell where that is news. */
  async #update(
    { request_id, state: before }: BuildRow,
    state: BuildRow['state'],
    taskId?: string,
  ): Promise<void> {
    await transact(this.#options.db, async tx => {
      await this.#table(tx)
        .where({ request_id })
        .update({
          state,
          task_id: taskId ?? null,
          updated_at: new Date().toISOString(),
        });
      if (state === before) return;
      await noteBuild(tx, { requestId: request_id, state });
    });
    if (state !== before) this.#options.changed?.();
  }

  #table(db: Knex = this.#options.db) {
    return db<BuildRow>(TABLES.builds);
  }

  async #asOurselves() {
    const { auth } = this.#options;
    return { credentials: await auth.getOwnServiceCredentials() };
  }

  #tell({ request_id, template }: BuildRow, error: unknown): void {
    const message = isError(error) ? error.message : String(error);
    this.#options.logger.warn(
      `${template} could not be run for request ${request_id}: ${message}`,
    );
  }
}
