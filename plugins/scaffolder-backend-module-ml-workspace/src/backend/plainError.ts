import { refusalSchema } from '@ringfence/backstage-plugin-ml-workspace-common';
import { FieldError } from '@ringfence/engine';
import {
  AuthenticationError,
  ConflictError,
  ForwardedError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ResponseError,
  isError,
} from '@backstage/errors';
import { describeFields } from '../words';

const ERRORS: Record<string, new (message: string) => Error> = {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
};

/** By its name, since the client's class may come from another copy of the package. */
const isResponseError = (error: unknown): error is ResponseError =>
  isError(error) && error.name === 'ResponseError' && 'body' in error;

/** An error that names every field that has to change. @internal */
export function fieldsError(
  message: string,
  fields: readonly FieldError[],
): InputError {
  return new InputError([message, ...describeFields(fields)].join('\n'));
}

/**
 * What a failed call to the backend means for whoever runs the task: a refusal
 * names its fields, a denial or a conflict keeps its reason, and anything else is
 * told as what it is, a backend that did not answer.
 * @internal
 */
export function plainError(error: unknown): Error {
  if (isResponseError(error)) {
    const refusal = refusalSchema.safeParse(error.body);
    if (refusal.success) {
      const { name, message, fields, askAnyway } = refusal.data.error;
      if (fields?.length) {
        return fieldsError(
          askAnyway
            ? 'It is refused, and nothing was stored. Where policy alone refuses it, a person decides it with `askAnyway: true` and a description that says why:'
            : 'It is refused, and nothing was stored:',
          fields,
        );
      }
      if (Object.hasOwn(ERRORS, name)) return new ERRORS[name](message);
    }
  }
  return new ForwardedError(
    'The ml-workspace backend did not answer as expected; run the task again, it makes no second request',
    error,
  );
}
