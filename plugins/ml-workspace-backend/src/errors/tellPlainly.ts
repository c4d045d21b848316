import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import { ErrorRequestHandler, Response } from 'express';
import { isTransient, isUnavailable } from '../database/databaseErrors';

const AWAY =
  'The database is full or does not answer; send the same request again, it is never taken twice';
const FAILED = 'The backend failed; its log has the cause';

/** Errors that are written for whoever called. */
const TOLD = new Set([
  'AuthenticationError',
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
  'NotImplementedError',
  'NotModifiedError',
  'ServiceUnavailableError',
]);

function isTold(error: unknown): boolean {
  if (!isError(error)) return false;
  const { statusCode, status = statusCode } = error;
  const isTheirs = typeof status === 'number' && status >= 400 && status < 500;
  return isTheirs || TOLD.has(error.name);
}

/** Says when to ask again, where an error knows; to pages of another origin too. */
function sayWhenToRetry(res: Response, error: object): void {
  const seconds: unknown = Reflect.get(error, 'retryAfterSeconds');
  if (typeof seconds !== 'number') return;
  res.set('Retry-After', String(seconds));
  res.append('Access-Control-Expose-Headers', 'Retry-After');
}

/**
 * Answers every error with a sentence: what was written for the caller as it is, a
 * database that is away as such, and anything else as a fault of ours. Causes have
 * statements, paths and addresses in them, so they only go to the log.
 * @internal
 */
export function tellPlainly(logger: LoggerService): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (!isTold(error)) {
      const isAway = isUnavailable(error) || isTransient(error);
      logger.error(isAway ? AWAY : 'A call failed', error);
      next(isAway ? new ServiceUnavailableError(AWAY) : new Error(FAILED));
      return;
    }
    if (error.cause !== undefined) {
      logger.error(error.message, error.cause);
      error.cause = undefined;
    }
    sayWhenToRetry(res, error);
    next(error);
  };
}
