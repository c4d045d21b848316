import { z } from 'zod';
import { VERDICTS } from '../model/words';

/** How policy treats a failing check. @public */
export const ENFORCEMENTS = ['mandatory', 'advisory', 'off'] as const;

/** What a data classification asks for. @public */
export const tierSchema = z.strictObject({
  /** The least verdict a workspace holding such data may have. */
  minimumVerdict: z.enum(VERDICTS).exclude(['invalid', 'unknown']),
  /** `manual` leaves a compliant request waiting for a person. */
  approval: z.enum(['automatic', 'manual']).default('automatic'),
});

/**
 * The organisation's rules.
 *
 * @remarks
 * `tiers` is keyed by data classification (compared without regard to case).
 * `enforcement` is keyed by check id; a failing constraint always blocks,
 * whatever it says. `destinations.writeCapable` adds to the shipped list and
 * cannot take from it. `regions` left out allows all.
 * @public
 */
export const policySchema = z.strictObject({
  name: z.string().min(1).max(100),
  revision: z.number().int().positive(),
  tiers: z.record(z.string().min(1).max(100), tierSchema),
  enforcement: z
    .record(z.string().min(1).max(100), z.enum(ENFORCEMENTS))
    .default({}),
  regions: z.array(z.string().min(1).max(100)).optional(),
  destinations: z
    .strictObject({ writeCapable: z.array(z.string().min(1)).default([]) })
    .default({ writeCapable: [] }),
});

/** {@inheritDoc policySchema} @public */
export type Policy = z.infer<typeof policySchema>;
/** {@inheritDoc tierSchema} @public */
export type Tier = z.infer<typeof tierSchema>;
/** {@inheritDoc ENFORCEMENTS} @public */
export type Enforcement = (typeof ENFORCEMENTS)[number];
