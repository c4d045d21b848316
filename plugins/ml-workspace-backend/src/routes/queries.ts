import {
  REQUEST_KINDS,
  REQUEST_STATES,
  fieldsOfZodError,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Request } from 'express';
import { z } from 'zod';
import { refuse } from '../service/refuse';

const MAX_PAGE = 100;
const MAX_CHANGES = 500;

/** Query of `GET /requests`. @internal */
export const requestsQuerySchema = z.strictObject({
  state: z
    .enum(REQUEST_STATES)
    .optional()
    .describe('Only requests in this state'),
  kind: z.enum(REQUEST_KINDS).optional().describe('Only requests for this'),
  requestedBy: z
    .string()
    .min(1)
    .max(500)
    .refine(text => !text.includes('\0'), 'It has the character NUL in it')
    .optional()
    .describe('Only what this user asked for: an entity ref'),
  key: z
    .string()
    .min(1)
    .max(200)
    .refine(text => !text.includes('\0'), 'It has the character NUL in it')
    .optional()
    .describe(
      'Only what the signed-in user asked for under this Idempotency-Key',
    ),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_PAGE)
    .default(20)
    .describe('How many requests a page has at most'),
  cursor: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe('nextCursor of the page before'),
});

/** Query of `GET /changes`. @internal */
export const changesQuerySchema = z.strictObject({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('Cursor of the page before; 0 starts at the beginning'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_CHANGES)
    .default(MAX_CHANGES)
    .describe('How many changes a page has at most'),
});

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
