import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexFactory, { Knex } from 'knex';

/** The environment variable with a PostgreSQL in which databases may be made. */
export const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/** A database that outlives the processes that use it. */
export interface Store {
  name: 'SQLite' | 'PostgreSQL';
  /** A PostgreSQL connection string or the path of a SQLite file. */
  address: string;
  remove(): Promise<void>;
}

const isPostgres = (address: string) => /^postgres(ql)?:/.test(address);

/** Connects to a database as Backstage does. */
export function openStore(address: string): Knex {
  if (isPostgres(address)) {
    return knexFactory({ client: 'pg', connection: address });
  }
  return knexFactory({
    client: 'better-sqlite3',
    connection: { filename: address },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate(
        connection: { pragma(text: string): void },
        done: () => void,
      ) {
        connection.pragma('foreign_keys = ON');
        done();
      },
    },
  });
}

/** An empty SQLite file, which goes with the process at the latest. */
export async function createSqlite(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'ringfence-crash-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  return {
    name: 'SQLite',
    address: join(folder, 'store.sqlite'),
    async remove() {
      process.off('exit', remove);
      remove();
    },
  };
}

/** An empty database of a PostgreSQL. */
export async function createPostgres(server: string): Promise<Store> {
  const database = `ringfence_crash_${randomUUID().replaceAll('-', '')}`;
  const asServer = async (sql: string) => {
    const db = openStore(server);
    try {
      await db.raw(sql, [database]);
    } finally {
      await db.destroy();
    }
  };
  await asServer('CREATE DATABASE ??');
  const address = new URL(server);
  address.pathname = `/${database}`;
  return {
    name: 'PostgreSQL',
    address: address.href,
    remove: () => asServer('DROP DATABASE ?? WITH (FORCE)'),
  };
}
