import { z } from 'zod';
import { waiverNoteSchema } from '../model/posture';

/**
 * An accepted failing risk: which check, where, why, by whom and until when.
 *
 * @remarks
 * Without a `pointer` it accepts every place at which the check fails; with
 * one, that place and what lies below it. A pointer into a list means a
 * position, so a waiver for one rule is to be looked at again when rules move.
 * @public
 */
export const waiverSchema = z.strictObject({
  check: z.string().min(1).max(100),
  ...waiverNoteSchema.shape,
});

/** {@inheritDoc waiverSchema} @public */
export type Waiver = z.infer<typeof waiverSchema>;
