import { InputError } from '@backstage/errors';
import { IDEMPOTENCY_HEADER } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Request } from 'express';

/** What the header may say. @internal */
export const IDEMPOTENCY_PATTERN = '^[ -~]{1,200}$';

/**
 * Reads the idempotency key of a call.
 *
 * @throws InputError that names the header when it is missing or cannot be used
 * @internal
 */
export function readIdempotencyKey(req: Request): string {
  const key = req.get(IDEMPOTENCY_HEADER)?.trim() ?? '';
  if (new RegExp(IDEMPOTENCY_PATTERN).test(key)) return key;
  const expected = '1 to 200 printable ASCII characters';
  throw new InputError(
    key
      ? `The header ${IDEMPOTENCY_HEADER} cannot be used; expected ${expected}`
      : `The header ${IDEMPOTENCY_HEADER} is missing; send ${expected} that stay the same when you send the same request again`,
  );
}
