import { setTimeout as delay } from 'node:timers/promises';
import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 20;

const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** Whether a write was refused because a unique value is taken. @internal */
export function isConflict(error: unknown): boolean {
  return codeOf(error) === '23505' || isDatabaseConflictError(error);
}

/**
 * Whether the same transaction may well succeed when it is run again: it lost
 * against another one (PostgreSQL) or found the file locked (SQLite).
 * @internal
 */
export function isTransient(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === '40001' ||
    code === '40P01' ||
    code.startsWith('SQLITE_BUSY') ||
    code.startsWith('SQLITE_LOCKED')
  );
}

const CONNECTION_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
];

/**
 * Whether the database could not do its work: it is full, shutting down or gone,
 * or its disk fails. PostgreSQL says so with whole classes of codes.
 * @internal
 */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  const { name, message } = (error ?? {}) as Partial<Error>;
  return (
    /^(08|53|58)[0-9A-Z]{3}$/.test(code) ||
    /^57P0/.test(code) ||
    /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(code) ||
    CONNECTION_CODES.includes(code) ||
    name === 'KnexTimeoutError' ||
    // The driver of PostgreSQL has no code for a connection that broke.
    /\b(Connection terminated|Client has encountered)/.test(message ?? '')
  );
}

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
        throw new ServiceUnavailableError(
          'The database is full or does not answer; send the same request again, it is never taken twice',
          error,
        );
      }
      if (!isTransient(error)) throw error;
      if (attempt === ATTEMPTS) {
        throw new ServiceUnavailableError(
          'The database is busy and nothing was stored; send the same request again',
          error,
        );
      }
      const pause = FIRST_PAUSE_MS * 2 ** (attempt - 1);
      await delay(pause * (0.5 + Math.random()));
    }
  }
}
