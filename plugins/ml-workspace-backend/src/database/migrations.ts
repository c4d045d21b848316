import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Where the migrations of this package stand. @internal */
export const migrationsDirectory = resolvePackagePath(
  '@ringfence/backstage-plugin-ml-workspace-backend',
  'migrations',
);

/**
 * The plugin's database with its tables brought up to date, unless the
 * installation runs migrations by itself and says so with `skip`.
 * @internal
 */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDirectory });
  }
  return knex;
}
