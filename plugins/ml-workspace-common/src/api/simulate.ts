import { workspaceIsolationSchema } from '@ringfence/engine';
import { z } from 'zod';

/**
 * Body of `POST /simulate`; the answer is a `Simulation`. Without `from` the
 * workspace is yet to be created. `disputed` is how to take the one arrow between
 * isolation modes on which Microsoft's pages disagree, `unsaid` how to take a
 * field that only `from` says; see `SimulateOptions`.
 * @public
 */
export const simulateBodySchema = z.strictObject({
  from: workspaceIsolationSchema.optional(),
  to: workspaceIsolationSchema,
  disputed: z.enum(['allow-with-warning', 'refuse']).optional(),
  unsaid: z.enum(['not-known', 'as-before']).optional(),
});

/** {@inheritDoc simulateBodySchema} @public */
export type SimulateBody = z.infer<typeof simulateBodySchema>;
