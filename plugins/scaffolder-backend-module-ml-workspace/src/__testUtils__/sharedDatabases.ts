import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';

const memoryDatabase = () =>
  knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });

/** Databases that other portals may use too, by the plugin they belong to. @internal */
export type SharedDatabases = Readonly<Record<string, Knex>>;

/** Gives plugins those databases, and every other plugin one of its own. @internal */
export const sharedDatabases = (shared: SharedDatabases) =>
  createServiceFactory({
    service: coreServices.database,
    deps: {
      plugin: coreServices.pluginMetadata,
      lifecycle: coreServices.rootLifecycle,
    },
    factory({ plugin, lifecycle }) {
      const id = plugin.getId();
      if (Object.hasOwn(shared, id)) {
        return mockServices.database({ knex: shared[id] });
      }
      const own = memoryDatabase();
      // After every plugin has stopped, as Backstage's own databases do.
      lifecycle.addShutdownHook(() => own.destroy());
      return mockServices.database({ knex: own });
    },
  });
