import { ServiceUnavailableError } from '@backstage/errors';

/**
 * An error that says that something is away, with its cause beside it. Backstage
 * would put the cause into the message, and so into the answer.
 * @internal
 */
export function unavailable(message: string, cause: unknown): Error {
  return Object.assign(new ServiceUnavailableError(message), { cause });
}
