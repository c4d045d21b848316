import { needsSchema } from '@ringfence/advice';
import { z } from 'zod';

/** Body of `POST /compare`; the answer is a `Comparison`. @public */
export const compareBodySchema = z.strictObject({
  needs: needsSchema,
  /** How to take the one arrow between isolation modes on which Microsoft's pages disagree. */
  disputed: z.enum(['allow-with-warning', 'refuse']).optional(),
});

/** {@inheritDoc compareBodySchema} @public */
export type CompareBody = z.infer<typeof compareBodySchema>;
