import { setTimeout as delay } from 'node:timers/promises';
import { Knex } from 'knex';
import { statementsOf } from './statements';

type Query = (
  connection: { processID?: number },
  statement: { sql: string },
) => Promise<unknown>;

/**
 * Lets the n-th statement of some work fail where it would go to the database,
 * and answers how many statements there were. What comes after the failing one
 * goes through. `n` of 0 lets all of them through; so does a `fail` without an
 * error, which can do something to the connection instead.
 */
export async function failingAt<T>(
  db: Knex,
  n: number,
  fail: (connection: any) => Error | Promise<void>,
  work: () => Promise<T>,
): Promise<{ answer: T; statements: number }> {
  // Transactions have clients of their own, which share this one's prototype.
  const driver: { _query: Query } = Object.getPrototypeOf(db.client);
  const send = driver._query;
  let statements = 0;
  driver._query = async function sendOrFail(
    this: { config?: unknown },
    connection,
    statement,
  ) {
    // Other databases of the process share it, too: the catalog's own, for one.
    if (this.config !== db.client.config) {
      return send.call(this, connection, statement);
    }
    // knex asks new connections for their version by itself.
    if (/^select version\(\)/i.test(statement.sql)) {
      return send.call(this, connection, statement);
    }
    statements += 1;
    const error = statements === n && (await fail(connection));
    if (!error) return send.call(this, connection, statement);
    // A server that refuses to commit has rolled back; SQLite may not have.
    if (/^COMMIT/.test(statement.sql) && connection.processID) {
      await send.call(this, connection, { ...statement, sql: 'ROLLBACK;' });
    }
    throw error;
  };
  try {
    return { answer: await work(), statements };
  } finally {
    driver._query = send;
  }
}

const QUIET_MS = 300;

/** Waits until what a portal does by itself when it starts is done. */
export async function quiet(db: Knex): Promise<void> {
  while ((await statementsOf(db, () => delay(QUIET_MS))).length);
}
