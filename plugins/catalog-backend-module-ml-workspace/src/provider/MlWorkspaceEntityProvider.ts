import {
  AuthService,
  DiscoveryService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { stringifyError } from '@backstage/errors';
import {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import {
  ML_WORKSPACE_CHANGED_TOPIC,
  MlWorkspaceClient,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { ProviderConfig, readProviderConfig } from '../config';
import { PassKind, PassQueue } from './PassQueue';
import { readChanges } from './readChanges';
import { hashOf, WorkspaceSet, workspaceSet } from './workspaceSet';

const PROVIDER_NAME = 'ml-workspace';
const RESTATE_AFTER_MS = 24 * 60 * 60 * 1000;

/** Services the provider works with. @internal */
export interface ProviderServices {
  auth: AuthService;
  discovery: DiscoveryService;
  events: EventsService;
  logger: LoggerService;
  scheduler: SchedulerService;
}

/** What the catalog was last told, and when it was last told everything. */
interface Applied {
  cursor: number;
  entities: ReadonlyMap<string, Entity>;
  statedAt: number;
}

/**
 * Gives the catalog one Resource for each workspace that has an accepted request.
 *
 * @remarks
 * It follows the change cursor of the ml-workspace backend: a full pass at start
 * and now and then, small ones in between. A reading that fails anywhere throws
 * before anything is applied. A full pass that finds what was applied before
 * applies nothing, except that it states the whole truth again once a day, so
 * that an entity someone deleted by hand comes back.
 * @internal
 */
export class MlWorkspaceEntityProvider implements EntityProvider {
  readonly #services: ProviderServices;
  readonly #config: ProviderConfig;
  readonly #client: MlWorkspaceClient;
  readonly #passes = new PassQueue((kind, signal) => this.#pass(kind, signal));
  #connection?: EntityProviderConnection;
  #applied?: Applied;

  static fromConfig(
    config: Config,
    services: ProviderServices,
  ): MlWorkspaceEntityProvider {
    return new MlWorkspaceEntityProvider(readProviderConfig(config), services);
  }

  private constructor(config: ProviderConfig, services: ProviderServices) {
    this.#config = config;
    this.#services = services;
    this.#client = new MlWorkspaceClient({
      discoveryApi: services.discovery,
      fetchApi: { fetch },
    });
  }

  getProviderName(): string {
    return PROVIDER_NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    const { scheduler, events } = this.#services;
    await scheduler.createScheduledTaskRunner(this.#config.fullSchedule).run({
      id: `${PROVIDER_NAME}-full`,
      fn: signal => this.#passes.request('full', signal),
    });
    await scheduler.createScheduledTaskRunner(this.#config.schedule).run({
      id: `${PROVIDER_NAME}-delta`,
      fn: signal => this.#passes.request('delta', signal),
    });
    await events.subscribe({
      id: PROVIDER_NAME,
      topics: [ML_WORKSPACE_CHANGED_TOPIC],
      onEvent: async () => this.#wake(),
    });
  }

  /** Starts a pass without keeping the event's publisher waiting for it. */
  #wake(): void {
    this.#passes.request('delta').catch(error => {
      this.#services.logger.warn(
        `Could not read changed workspaces, the next scheduled pass tries again: ${stringifyError(
          error,
        )}`,
      );
    });
  }

  async #pass(kind: PassKind, signal: AbortSignal): Promise<void> {
    const applied = kind === 'delta' ? this.#applied : undefined;
    const { items, cursor } = await readChanges({
      api: this.#client,
      token: () => this.#token(),
      after: applied?.cursor ?? 0,
      signal,
    });
    signal.throwIfAborted();
    const set = workspaceSet(items, this.#config.omitAnnotations);
    if (applied) {
      await this.#applyDelta(applied, set, cursor);
    } else {
      await this.#applyFull(set, cursor);
    }
  }

  async #applyFull({ entities }: WorkspaceSet, cursor: number): Promise<void> {
    const now = Date.now();
    const before = this.#applied;
    if (
      before &&
      now - before.statedAt < RESTATE_AFTER_MS &&
      hashOf(before.entities) === hashOf(entities)
    ) {
      this.#applied = { ...before, cursor };
      return;
    }
    await this.#mutate({ type: 'full', entities: deferred(entities) });
    this.#applied = { cursor, entities, statedAt: now };
    this.#services.logger.info(
      `Stated all ${entities.size} workspaces to the catalog`,
    );
  }

  async #applyDelta(
    before: Applied,
    { entities, gone }: WorkspaceSet,
    cursor: number,
  ): Promise<void> {
    if (entities.size || gone.size) {
      await this.#mutate({
        type: 'delta',
        added: deferred(entities),
        removed: [...gone].sort().map(entityRef => ({
          entityRef,
          locationKey: PROVIDER_NAME,
        })),
      });
    }
    const after = new Map([...before.entities, ...entities]);
    for (const ref of gone) after.delete(ref);
    this.#applied = { ...before, cursor, entities: after };
  }

  async #mutate(mutation: EntityProviderMutation): Promise<void> {
    if (!this.#connection) {
      throw new Error(`Provider ${PROVIDER_NAME} is not connected`);
    }
    await this.#connection.applyMutation(mutation);
  }

  async #token(): Promise<string> {
    const { auth } = this.#services;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'ml-workspace',
    });
    return token;
  }
}

function deferred(entities: ReadonlyMap<string, Entity>): DeferredEntity[] {
  return [...entities.keys()].sort().map(ref => ({
    entity: entities.get(ref)!,
    locationKey: PROVIDER_NAME,
  }));
}
