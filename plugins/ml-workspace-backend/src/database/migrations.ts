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

const directory = { directory: migrationsDirectory };
const LOCK_NAME = 'ml_workspace_migrations';

/**
 * Brings the tables up to date, all of it or nothing. Replicas that start at the
 * same time take turns, and one that is killed on the way leaves neither half of
 * the tables nor a lock that keeps the next one out.
 * @internal
 */
export async function migrate(knex: Knex): Promise<void> {
  await knex.transaction(async tx => {
    if (knex.client.config.client === 'pg') {
      // Held until the transaction ends, whichever way it does.
      await tx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [LOCK_NAME]);
    }
    // Whoever holds the lock of knex now was killed: nobody else gets here.
    await tx.migrate.forceFreeMigrationsLock(directory);
    await tx.migrate.latest(directory);
  });
}

/**
 * The plugin's database with its tables brought up to date, unless the
 * installation runs migrations by itself and says so with `skip`.
 * @internal
 */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) await migrate(knex);
  return knex;
}
