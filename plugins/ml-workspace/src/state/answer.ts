import { FieldError } from '@ringfence/engine';
import { isError, ResponseError } from '@backstage/errors';

/** What went wrong with a question to the backend, for a person to read or pass on. @internal */
export interface Failure {
  kind: 'denied' | 'not-known' | 'malformed' | 'wrong-entity' | 'failed';
  message: string;
  /** HTTP status, where an answer came at all. */
  status?: number;
  /** After how many seconds to ask again, where the backend said so. */
  retryAfter?: number;
  /** Method and address of the question. */
  request?: string;
  /** Places in the catalog entity that have to be mended. */
  fields?: FieldError[];
}

/** The state of a question to the backend. @internal */
export type Answer<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failure'; failure: Failure };

function kindOf(
  status: number,
  fields: FieldError[] | undefined,
): Failure['kind'] {
  if (status === 403) return 'denied';
  if (status === 409 && fields) return 'wrong-entity';
  return status === 404 ? 'not-known' : 'failed';
}

const isField = (value: unknown): value is FieldError =>
  typeof value === 'object' &&
  value !== null &&
  ['pointer', 'message', 'expected'].every(
    key => typeof Reflect.get(value, key) === 'string',
  );

/** The places that a refusal names, where it names any. */
function fieldsOf(error: object | undefined): FieldError[] | undefined {
  const fields: unknown = error && Reflect.get(error, 'fields');
  if (!Array.isArray(fields)) return undefined;
  const named = fields.filter(isField);
  return named.length ? named : undefined;
}

/** By its name: another copy of the package may have thrown it. */
const isResponseError = (error: unknown): error is ResponseError =>
  isError(error) && error.name === 'ResponseError' && 'statusCode' in error;

/** Sorts an error into what a person can do about it. @internal */
export function failureOf(error: unknown): Failure {
  if (isResponseError(error)) {
    const { statusCode: status, body, response } = error;
    const fields = fieldsOf(body?.error);
    const retryAfter = Number(response.headers.get('Retry-After'));
    return {
      kind: kindOf(status, fields),
      message: body?.error?.message ?? error.message,
      status,
      ...(retryAfter > 0 && { retryAfter }),
      ...(body?.request && {
        request: `${body.request.method} ${body.request.url}`,
      }),
      ...(fields && { fields }),
    };
  }
  if (!isError(error)) return { kind: 'failed', message: String(error) };
  const { name, message } = error;
  if (name === 'MalformedAnswerError' || name === 'SyntaxError') {
    return { kind: 'malformed', message };
  }
  return { kind: 'failed', message };
}
