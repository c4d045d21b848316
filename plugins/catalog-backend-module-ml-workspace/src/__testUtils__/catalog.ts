import {
  BackendFeature,
  coreServices,
  createBackendModule,
  createServiceFactory,
  SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { setTimeout as sleep } from 'node:timers/promises';
import catalogModuleMlWorkspace from '..';

const PATIENCE_MS = 60_000;
jest.setTimeout(120_000);

const FOREIGN = 'test:foreign';

/** Puts entities into the catalog from another source than ours. */
const foreignModule = (entities: Entity[]) =>
  createBackendModule({
    pluginId: 'catalog',
    moduleId: 'foreign',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => FOREIGN,
            connect: connection =>
              connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({
                  entity: {
                    ...entity,
                    metadata: {
                      ...entity.metadata,
                      annotations: {
                        [ANNOTATION_LOCATION]: FOREIGN,
                        [ANNOTATION_ORIGIN_LOCATION]: FOREIGN,
                      },
                    },
                  },
                  locationKey: FOREIGN,
                })),
              }),
          });
        },
      });
    },
  });

/** A real catalog with the module in it, and hands to run its passes by. @internal */
export async function startCatalog(options: {
  features?: BackendFeature[];
  foreign?: Entity[];
  config?: object;
  /** No event reaches anybody. */
  dropEvents?: boolean;
}) {
  const { features = [], foreign = [], config, dropEvents } = options;
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const scheduler = mockServices.scheduler.mock({
    scheduleTask: async ({ id, fn }) => {
      tasks.set(id, fn);
    },
    createScheduledTaskRunner: () => ({
      run: async ({ id, fn }) => {
        tasks.set(id, fn);
      },
    }),
  });
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            stitchingStrategy: { pollingInterval: { milliseconds: 50 } },
          },
          ...config,
        },
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      dropEvents
        ? mockServices.events.mock({ publish: async () => {} }).factory
        : eventsServiceFactory,
      catalogPlugin,
      foreignModule(foreign),
      catalogModuleMlWorkspace,
      ...features,
    ],
  });
  const { server } = backend;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://localhost:${server.port()}/api/${path}`, {
      ...init,
      headers: {
        Authorization: mockCredentials.user.header(),
        'Content-Type': 'application/json',
        ...init.headers,
      },
    });
  const find = async (ref: string): Promise<Entity | undefined> => {
    const [kind, rest] = ref.split(':');
    const response = await ask(`catalog/entities/by-name/${kind}/${rest}`);
    return response.ok ? response.json() : undefined;
  };
  return {
    ask,
    find,
    stop: () => backend.stop(),
    /** Waits until an entity is there, and as one wants it to be. */
    async wait(
      ref: string,
      wanted: (entity: Entity) => boolean = () => true,
    ): Promise<Entity> {
      for (const start = Date.now(); Date.now() - start < PATIENCE_MS; ) {
        const entity = await find(ref);
        if (entity && wanted(entity)) return entity;
        await sleep(50);
      }
      throw new Error(`Waited in vain for ${ref}`);
    },
    pass: async (kind: 'full' | 'delta' | 'declared') =>
      tasks.get(`ml-workspace-${kind}`)!(new AbortController().signal),
  };
}

/** Starts catalogs that stop with the test that asked for them. @internal */
export function catalogsOfEachTest(): typeof startCatalog {
  const running: Awaited<ReturnType<typeof startCatalog>>[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map(catalog => catalog.stop()));
  });
  return async options => {
    const catalog = await startCatalog(options);
    running.push(catalog);
    return catalog;
  };
}
