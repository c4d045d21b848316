import { z } from 'zod';
import { fixSchema, sourceSchema } from '../model/posture';
import { BOUNDARIES, NATURES, SEVERITIES } from '../model/words';

/** A fix that a check proposes for cases that fail it; only a result has the patch for a workspace. @public */
export const proposedFixSchema = fixSchema.omit({ patch: true });

/** A check as `GET /checks` tells it. @public */
export const checkDescriptionSchema = z.object({
  id: z.string(),
  title: z.string(),
  nature: z.enum(NATURES),
  severity: z.enum(SEVERITIES),
  boundary: z.enum(BOUNDARIES),
  source: sourceSchema,
  reads: z.array(z.string()),
  expected: z.string(),
  because: z.string(),
  /** How it is usually fixed, one way or another; empty where no patch can be offered. */
  fixes: z.array(proposedFixSchema),
  enforcedBy: z.string().optional(),
  /** Whose it is, for a check of an organisation's own: only the server judges it. */
  addedBy: z.string().optional(),
  /** Its version, for such a check. */
  version: z.string().optional(),
});

/** {@inheritDoc proposedFixSchema} @public */
export type ProposedFix = z.infer<typeof proposedFixSchema>;
/** {@inheritDoc checkDescriptionSchema} @public */
export type CheckDescription = z.infer<typeof checkDescriptionSchema>;
