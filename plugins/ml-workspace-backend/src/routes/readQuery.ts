import { fieldsOfZodError } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Request } from 'express';
import { z } from 'zod';
import { refuse } from '../service/refuse';

/**
 * Holds the query of a call to a schema.
 *
 * @throws InputError with a field for each parameter that does not fit
 * @internal
 */
export function readQuery<T extends z.ZodType>(
  req: Request,
  schema: T,
): z.infer<T> {
  const parsed = schema.safeParse(req.query);
  if (parsed.success) return parsed.data;
  const fields = fieldsOfZodError(parsed.error);
  throw refuse({
    message: `The query cannot be used: ${fields
      .map(({ pointer, message }) => `${pointer.slice(1)}: ${message}`)
      .join('; ')}`,
    fields,
  });
}
