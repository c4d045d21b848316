import { fixGoalSchema } from '@ringfence/advice';
import { z } from 'zod';
import { evaluateBodySchema } from './types';

/**
 * Body of `POST /smallest-fix`; the answer is a `SmallestFix`. `basis` is
 * `declared` unless said otherwise: only for `requested` may the answer state
 * what is not known.
 * @public
 */
export const smallestFixBodySchema = evaluateBodySchema.extend({
  goal: fixGoalSchema,
});

/** {@inheritDoc smallestFixBodySchema} @public */
export type SmallestFixBody = z.infer<typeof smallestFixBodySchema>;
