import { z } from 'zod';
import { REACH_STEPS, ReachAnswer } from './answer';

/** {@inheritDoc ReachAnswer} @public */
export const reachAnswerSchema: z.ZodType<ReachAnswer, ReachAnswer> = z.object({
  status: z.enum(['allowed', 'refused', 'unknown']),
  from: z.string(),
  to: z.string(),
  partly: z.boolean().optional(),
  sentence: z.string(),
  path: z.array(
    z.object({
      kind: z.enum(REACH_STEPS),
      text: z.string(),
      pointer: z.string().optional(),
    }),
  ),
  missing: z.array(z.object({ pointer: z.string(), label: z.string() })),
  notes: z.array(z.string()),
});
