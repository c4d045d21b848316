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

/** Databases of the test's own, which other portals may use too, by the plugin they belong to. */
export type Databases = Readonly<Record<string, Knex>>;

/** Gives plugins those databases, and every other plugin one of its own. */
export const databasesFactory = (given: Databases) =>
  createServiceFactory({
    service: coreServices.database,
    deps: { plugin: coreServices.pluginMetadata },
    factory({ plugin }) {
      const id = plugin.getId();
      if (Object.hasOwn(given, id)) {
        return mockServices.database({ knex: given[id] });
      }
      // In memory, it ends with the process. Closed, it would fail what a plugin
      // still has in flight when it stops, and the next test would be blamed.
      return mockServices.database({ knex: memoryDatabase() });
    },
  });
