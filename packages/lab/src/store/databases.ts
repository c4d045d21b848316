import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexFactory, { Knex } from 'knex';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/** A database of its own for one measurement. */
export interface OwnDatabase {
  db: Knex;
  /** Bytes on disk of tables and indexes whose names begin so. */
  bytes(prefix: string): Promise<number>;
  /** Closes it and removes all of it. */
  remove(): Promise<void>;
}

/** A kind of database that the store runs on. */
export interface DatabaseKind {
  name: string;
  create(): Promise<OwnDatabase>;
}

const sqlite: DatabaseKind = {
  name: 'SQLite',
  async create() {
    const folder = mkdtempSync(join(tmpdir(), 'ringfence-store-'));
    const db = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: join(folder, 'store.sqlite') },
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    });
    return {
      db,
      async bytes(prefix) {
        const [{ bytes }] = await db.raw(
          'SELECT sum(pgsize) AS bytes FROM dbstat WHERE name LIKE ?',
          [`${prefix}%`],
        );
        return Number(bytes);
      },
      async remove() {
        await db.destroy();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

const connect = (connection: string) =>
  knexFactory({ client: 'pg', connection, pool: { min: 0, max: 10 } });

const postgres: DatabaseKind = {
  name: 'PostgreSQL',
  async create() {
    const server = process.env[POSTGRES];
    if (!server) {
      throw new Error(
        `There is no PostgreSQL to measure on; run npm run bench, or set ${POSTGRES}`,
      );
    }
    const name = `ringfence_store_${randomBytes(6).toString('hex')}`;
    const admin = connect(server);
    await admin.raw('CREATE DATABASE ??', [name]);
    const own = new URL(server);
    own.pathname = `/${name}`;
    const db = connect(own.href);
    return {
      db,
      async bytes(prefix) {
        const { rows } = await db.raw(
          "SELECT sum(pg_total_relation_size(oid)) AS bytes FROM pg_class WHERE relkind = 'r' AND relname LIKE ?",
          [`${prefix}%`],
        );
        return Number(rows[0].bytes);
      },
      async remove() {
        await db.destroy();
        await admin.raw('DROP DATABASE ??', [name]);
        await admin.destroy();
      },
    };
  },
};

/** The databases that the store is measured on. */
export const databaseKinds: readonly DatabaseKind[] = [sqlite, postgres];
