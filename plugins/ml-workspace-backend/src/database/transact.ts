import { setTimeout as delay } from 'node:timers/promises';
import { Knex } from 'knex';
import { unavailable } from '../errors/unavailable';
import { isTransient, isUnavailable } from './databaseErrors';

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 20;

/**
 * Ends a transaction that SQLite left open when it could not commit it, as its
 * manual asks for. knex takes such a transaction for ended, and whatever came
 * next would become a part of it.
 */
async function endOpenTransaction({ client }: Knex): Promise<void> {
  if (client.config.client !== 'better-sqlite3') return;
  const connection = await client.acquireConnection();
  try {
    if (connection.inTransaction) connection.exec('ROLLBACK');
  } finally {
    await client.releaseConnection(connection);
  }
}

/**
 * Runs work in one transaction and runs it again, a few times and with growing
 * pauses, when it lost against another one. All queries of the work have to go
 * through the transaction it is given.
 *
 * @throws ServiceUnavailableError when it never got its turn, or the database
 * could not do it; a connection that broke leaves open whether it was stored
 * @internal
 */
export async function transact<T>(
  db: Knex,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(work);
    } catch (error) {
      await endOpenTransaction(db);
      if (isUnavailable(error)) {
        throw unavailable(
          'The database is full or does not answer; send the same request again, it is never taken twice',
          error,
        );
      }
      if (!isTransient(error)) throw error;
      if (attempt === ATTEMPTS) {
        throw unavailable(
          'The database is busy and nothing was stored; send the same request again',
          error,
        );
      }
      const pause = FIRST_PAUSE_MS * 2 ** (attempt - 1);
      await delay(pause * (0.5 + Math.random()));
    }
  }
}
