import { contentHash } from '@ringfence/engine';
import { z } from 'zod';

/**
 * One event as the chain keeps it and a dump tells it. `hash` is the SHA-256 over
 * the canonical JSON of everything else; `previous` is that of the event before,
 * `null` for the first. `at` is ISO 8601 in UTC with milliseconds, `by` an entity
 * ref, `policy` or a service.
 * @public
 */
export const chainEventSchema = z.strictObject({
  requestId: z.string(),
  sequence: z.number().int(),
  type: z.string(),
  at: z.string(),
  by: z.string(),
  postureDigest: z.string(),
  previous: z.string().nullable(),
  hash: z.string(),
});

/** {@inheritDoc chainEventSchema} @public */
export type ChainEvent = z.infer<typeof chainEventSchema>;

/** The hash an event must have. @public */
export function eventHash({
  requestId,
  sequence,
  type,
  at,
  by,
  postureDigest,
  previous,
}: Omit<ChainEvent, 'hash'>): string {
  return contentHash({
    requestId,
    sequence,
    type,
    at,
    by,
    postureDigest,
    previous,
  });
}
