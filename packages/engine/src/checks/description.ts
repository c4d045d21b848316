import { z } from 'zod';
import { FieldsOf } from '../model/fieldsOf';
import { Fix, Source } from '../model/posture';
import { sourceSchema } from '../model/postureSchema';
import {
  BOUNDARIES,
  Boundary,
  NATURES,
  Nature,
  SEVERITIES,
  Severity,
} from '../model/words';

/** A fix that a check proposes for cases that fail it; only a result has the patch for a workspace. @public */
export type ProposedFix = Omit<Fix, 'patch'>;

/** A check as `GET /checks` tells it. @public */
export interface CheckDescription {
  /** What results, policies and waivers call it. */
  id: string;
  /** What it asks, in a few words. */
  title: string;
  /** What kind of rule it is. */
  nature: Nature;
  /** How much it matters where it fails. */
  severity: Severity;
  /** Where it belongs. */
  boundary: Boundary;
  /** The page behind it. */
  source: Source;
  /** JSON pointers of what it reads, with `*` for every entry of a list. */
  reads: string[];
  /** What an isolation should say, in words. */
  expected: string;
  /** Why. */
  because: string;
  /** How it is usually fixed, one way or another; empty where no patch can be offered. */
  fixes: ProposedFix[];
  /** The Azure Policy built-in definition that enforces the same, where one does. */
  enforcedBy?: string;
  /** Whose it is, for a check of an organisation's own: only the server judges it. */
  addedBy?: string;
  /** Its version, for such a check. */
  version?: string;
}

const proposedFixSchema = z.object({
  title: z.string(),
  irreversible: z.boolean().optional(),
} satisfies FieldsOf<ProposedFix>);

/** {@inheritDoc CheckDescription} @public */
export const checkDescriptionSchema: z.ZodType<
  CheckDescription,
  CheckDescription
> = z.object({
  id: z.string(),
  title: z.string(),
  nature: z.enum(NATURES),
  severity: z.enum(SEVERITIES),
  boundary: z.enum(BOUNDARIES),
  source: sourceSchema,
  reads: z.array(z.string()),
  expected: z.string(),
  because: z.string(),
  fixes: z.array(proposedFixSchema),
  enforcedBy: z.string().optional(),
  addedBy: z.string().optional(),
  version: z.string().optional(),
} satisfies FieldsOf<CheckDescription>);
