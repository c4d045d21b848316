import { isDatabaseConflictError } from '@backstage/backend-plugin-api';

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
    // The driver of PostgreSQL has no code for a connection that broke. SQLite has
    // rolled back by itself when its disk is full, which hides what was wrong.
    /\b(Connection terminated|Client has encountered|no transaction is active)/.test(
      message ?? '',
    )
  );
}
