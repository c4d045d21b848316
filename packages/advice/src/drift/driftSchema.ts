import { BOUNDARIES, patchOperationSchema } from '@ringfence/engine';
import { z } from 'zod';
import { DRIFT_DIRECTIONS, Drift, DriftDifference } from './drift';

/** {@inheritDoc DriftDifference} @public */
export const driftDifferenceSchema: z.ZodType<
  DriftDifference,
  DriftDifference
> = z.object({
  boundary: z.enum(BOUNDARIES),
  pointer: z.string(),
  direction: z.enum(DRIFT_DIRECTIONS),
  approved: z.unknown().optional(),
  observed: z.unknown().optional(),
});

/** {@inheritDoc Drift} @public */
export const driftSchema: z.ZodType<Drift, Drift> = z.object({
  differences: z.array(driftDifferenceSchema),
  undo: z.object({
    patch: z.array(patchOperationSchema).optional(),
    cannot: z.array(z.object({ pointer: z.string(), because: z.string() })),
  }),
  adopt: z.object({ patch: z.array(patchOperationSchema) }),
});
