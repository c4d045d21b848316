import { VERDICTS } from '@ringfence/engine';
import { z } from 'zod';

/** Verdicts that can be asked for, best first. @public */
export const FIX_VERDICTS = VERDICTS.filter(
  (
    verdict,
  ): verdict is 'exfiltration-protected' | 'isolated' | 'partially-isolated' =>
    !['exposed', 'invalid', 'unknown'].includes(verdict),
);

/**
 * What a fix is to reach: a verdict or a better one, or that the policy is met.
 * @public
 */
export type FixGoal =
  | { verdict: (typeof FIX_VERDICTS)[number] }
  | { compliance: true };

/** {@inheritDoc FixGoal} @public */
export const fixGoalSchema: z.ZodType<FixGoal, FixGoal> = z.union([
  z.strictObject({ verdict: z.enum(FIX_VERDICTS) }),
  z.strictObject({ compliance: z.literal(true) }),
]);
