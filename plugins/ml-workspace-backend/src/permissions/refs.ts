import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * An entity ref in the one form in which refs are compared: in full and in lower
 * case, so that `User:Ada` and `user:default/ada` are one person. What is no ref
 * stays as it is, in lower case.
 * @internal
 */
export function refOf(written: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(written));
  } catch {
    return written.toLocaleLowerCase('en-US');
  }
}
