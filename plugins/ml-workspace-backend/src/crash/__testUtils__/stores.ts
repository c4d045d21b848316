import { createPostgres, createSqlite, POSTGRES, Store } from './store';

/** How to make an empty database of each kind. */
export const STORES: Readonly<Record<Store['name'], () => Promise<Store>>> = {
  SQLite: createSqlite,
  PostgreSQL: () => {
    const server = process.env[POSTGRES];
    if (server) return createPostgres(server);
    throw new Error(
      `${POSTGRES} names no PostgreSQL 18; run this by npm run crash, which starts one`,
    );
  },
};
