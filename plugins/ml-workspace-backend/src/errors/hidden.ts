import { NotFoundError } from '@backstage/errors';

const HIDDEN = Symbol('there is one, which the caller may not see');

/**
 * The error that says of something that it is not there, to somebody who may not
 * know that it is. It differs from any other such error for the audit log alone.
 * @internal
 */
export const hidden = (message: string): Error =>
  Object.assign(new NotFoundError(message), { [HIDDEN]: true });

/** Whether an error hides something. @internal */
export const isHidden = (error: unknown): boolean =>
  Reflect.get(Object(error), HIDDEN) === true;
