import { z } from 'zod';
import { needsSchema } from '../change/compare/needs';

/** Body of `POST /compare`; the answer is a `Comparison`. @public */
export const compareBodySchema = z.strictObject({
  needs: needsSchema,
  /** How to take the one arrow between isolation modes on which Microsoft's pages disagree. */
  disputed: z.enum(['allow-with-warning', 'refuse']).optional(),
});

/** {@inheritDoc compareBodySchema} @public */
export type CompareBody = z.infer<typeof compareBodySchema>;
