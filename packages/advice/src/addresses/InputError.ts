/**
 * What was handed over cannot be used; the message says what, and what is
 * expected. Recognised by its name, as Backstage does, which answers it with 400.
 * @public
 */
export class InputError extends Error {
  /** Tells it from other errors, whichever copy of the package threw it. */
  override readonly name = 'InputError';
}
