import { isError } from '@backstage/errors';

/**
 * Whether an error has this name. The host may bring another copy of the package
 * that the class comes from, so that `instanceof` would not know its errors.
 * @internal
 */
export const isNamed = (error: unknown, name: string): boolean =>
  isError(error) && error.name === name;
