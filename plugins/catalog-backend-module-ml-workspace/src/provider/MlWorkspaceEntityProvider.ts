import {
  createMlWorkspaceClient,
  ML_WORKSPACE_CHANGED_TOPIC,
  MlWorkspaceApi,
} from '@ringfence/backstage-plugin-ml-workspace-common';
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
import { ProviderConfig, readProviderConfig } from '../config';
import { PassKind, PassQueue } from './PassQueue';
import { readChanges } from './readChanges';
import { workspaceSet } from './workspaceSet';

const PROVIDER_NAME = 'ml-workspace';

/** Services the provider works with. @internal */
export interface ProviderServices {
  auth: AuthService;
  discovery: DiscoveryService;
  events: EventsService;
  logger: LoggerService;
  scheduler: SchedulerService;
}

/**
 * Gives the catalog one Resource for each workspace that has an accepted request.
 *
 * @remarks
 * It follows the change cursor of the ml-workspace backend: everything at start
 * and now and then, what changed in between. It names what is to be there and
 * what left, and never says "this is all": whatever a reading lacks, because it
 * failed, came late or met another replica's, is not deleted for it. A reading
 * that fails anywhere throws before anything is applied. The catalog compares
 * what it is told with what it has, so an unchanged world writes nothing, and an
 * entity someone deleted by hand comes back with the next full pass.
 * @internal
 */
export class MlWorkspaceEntityProvider implements EntityProvider {
  readonly #services: ProviderServices;
  readonly #config: ProviderConfig;
  readonly #client: MlWorkspaceApi;
  readonly #passes = new PassQueue((kind, signal) => this.#pass(kind, signal));
  #connection?: EntityProviderConnection;
  /** Up to where the catalog was told. */
  #cursor?: number;

  static fromConfig(
    config: Config,
    services: ProviderServices,
  ): MlWorkspaceEntityProvider {
    return new MlWorkspaceEntityProvider(readProviderConfig(config), services);
  }

  private constructor(config: ProviderConfig, services: ProviderServices) {
    this.#config = config;
    this.#services = services;
    this.#client = createMlWorkspaceClient({
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
    const isDelta = kind === 'delta' && this.#cursor !== undefined;
    const { items, cursor } = await readChanges({
      api: this.#client,
      token: () => this.#token(),
      after: isDelta ? this.#cursor! : 0,
      signal,
    });
    signal.throwIfAborted();
    const { entities, gone } = workspaceSet(items, this.#config);
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
    this.#cursor = cursor;
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
