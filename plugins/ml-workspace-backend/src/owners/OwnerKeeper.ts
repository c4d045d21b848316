import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { keepGone } from '../database/goneStore';
import { PolicyStore } from '../database/PolicyStore';
import { RequestRow, TABLES, WorkspaceRow } from '../database/tables';
import { approverPlaces } from './approverPlaces';
import { findGone } from './findGone';

/** What keeping up with owners leans on. @internal */
export interface OwnerKeeperOptions {
  db: Knex;
  policies: PolicyStore;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
}

/** Owners that something depends on: of workspaces, and of requests that wait. */
async function dependedOn(db: Knex): Promise<string[]> {
  const owners = await db<WorkspaceRow>(TABLES.workspaces)
    .whereRaw('active')
    .distinct('owner');
  const waiting = await db<RequestRow>(TABLES.requests)
    .whereIn('state', ['submitted', 'questioned'])
    .distinct('owner', 'takes_from');
  return [
    ...owners.map(({ owner }) => owner),
    ...waiting.flatMap(({ owner, takes_from }) => [owner, takes_from]),
  ].filter(Boolean);
}

/** Keeps up with owners and approvers that nobody stands behind any more. @internal */
export class OwnerKeeper {
  readonly #options: OwnerKeeperOptions;

  static create(options: OwnerKeeperOptions): OwnerKeeper {
    return new OwnerKeeper(options);
  }

  private constructor(options: OwnerKeeperOptions) {
    this.#options = options;
  }

  /**
   * Looks once. Where the catalog cannot say, everything stays as it was.
   *
   * @returns the refs that are news
   * @throws whatever the catalog client throws where the catalog does not answer
   */
  async keep(): Promise<string[]> {
    const { db, policies, logger } = this.#options;
    const { policy } = await policies.active();
    const refs = new Set([
      ...(await dependedOn(db)),
      ...approverPlaces(policy).map(({ ref }) => ref),
    ]);
    const gone = await findGone([...refs].sort(), this.#options);
    if (!gone) return [];
    const news = await keepGone(db, gone, new Date().toISOString());
    if (news.length) {
      logger.warn(
        `Nobody stands behind ${news.join(
          ', ',
        )} any more; what waits for them is for mlWorkspace.decisions.platform to decide`,
      );
    }
    return news;
  }
}
