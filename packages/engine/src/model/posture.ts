import { z } from 'zod';
import { waivedSubjectSchema } from './waivedSubject';
import {
  BASIS_KINDS,
  BOUNDARIES,
  CHECK_STATUSES,
  LANE_STATES,
  NATURES,
  SEVERITIES,
  VERDICTS,
} from './words';

/** Where the isolation comes from; `apiVersion` and `observedAt` (ISO 8601) only for a reading. @public */
export const basisSchema = z.strictObject({
  kind: z.enum(BASIS_KINDS),
  apiVersion: z.string().optional(),
  observedAt: z.string().optional(),
});

/** One operation of a JSON Patch (RFC 6902) on the isolation. @public */
export const patchOperationSchema = z.object({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.string(),
  value: z.unknown().optional(),
});

/** One way out of a failing check. `irreversible` when Azure cannot undo it. @public */
export const fixSchema = z.object({
  title: z.string(),
  patch: z.array(patchOperationSchema),
  irreversible: z.boolean().optional(),
});

/** The page behind a rule, its date (`YYYY-MM` or `YYYY-MM-DD`) and address. @public */
export const sourceSchema = z.object({
  title: z.string(),
  url: z.string(),
  date: z.string(),
});

/** One spot in the isolation a result is about, as a JSON pointer. @public */
export const placeSchema = z.object({
  pointer: z.string(),
  observed: z.string(),
});

/**
 * Who accepted a failing risk, why and until when: `approver` is an entity ref,
 * `expires` an ISO 8601 time with its offset. `about` limits it to one thing.
 * @public
 */
export const waiverNoteSchema = z.strictObject({
  about: waivedSubjectSchema.optional(),
  reason: z.string().trim().min(1).max(2000),
  approver: z
    .string()
    .max(500)
    .regex(/^[^\s:/]+:[^\s:/]+\/[^\s:/]+$/),
  expires: z.iso.datetime({ offset: true }),
});

/** What one check says of one isolation. @public */
export const checkResultSchema = z.object({
  check: z.string(),
  title: z.string(),
  status: z.enum(CHECK_STATUSES),
  nature: z.enum(NATURES),
  severity: z.enum(SEVERITIES),
  boundary: z.enum(BOUNDARIES),
  source: sourceSchema,
  observed: z.string(),
  expected: z.string(),
  because: z.string(),
  places: z.array(placeSchema),
  fixes: z.array(fixSchema),
  /** Version of a check of an organisation's own; absent for the engine's. */
  version: z.string().optional(),
  /** The waivers that make it `waived`; absent otherwise. */
  waivers: z.array(waiverNoteSchema).optional(),
});

/** One boundary: `state` is `unknown` where `worst` and `best` differ. `facts` are plain words. @public */
export const laneSchema = z.object({
  state: z.enum([...LANE_STATES, 'unknown']),
  worst: z.enum(LANE_STATES),
  best: z.enum(LANE_STATES),
  facts: z.array(z.string()),
});

/** An unknown fact whose best value would raise the verdict's level. @public */
export const heldBackBySchema = z.object({
  pointer: z.string(),
  boundary: z.enum(BOUNDARIES),
  label: z.string(),
});

/** One reason why policy is not met, or not known to be met. @public */
export const complianceReasonSchema = z.object({
  reason: z.enum([
    'verdict',
    'check',
    'classification',
    'region',
    'destination',
    'policy',
  ]),
  status: z.enum(['no', 'unknown']),
  message: z.string(),
  check: z.string().optional(),
  pointer: z.string().optional(),
});

/** What the organisation's policy says of a posture. `tier` is absent when none applies. @public */
export const complianceSchema = z.object({
  policy: z.string(),
  policyVersion: z.number().int(),
  tier: z.string().optional(),
  meets: z.enum(['yes', 'no', 'unknown']),
  minimumVerdict: z.enum(VERDICTS).optional(),
  failing: z.array(complianceReasonSchema),
});

/** The engine's whole judgement of one isolation. @public */
export const postureSchema = z.object({
  engineVersion: z.string(),
  basis: basisSchema,
  verdict: z.enum(VERDICTS),
  level: z.number().int().min(0).max(3),
  sentence: z.string(),
  /** The sentence's fact alone: what follows the verdict. */
  fact: z.string(),
  lanes: z.object({
    inbound: laneSchema,
    resources: laneSchema,
    compute: laneSchema,
    outbound: laneSchema,
  }),
  heldBackBy: z.array(heldBackBySchema),
  compliance: complianceSchema,
  results: z.array(checkResultSchema),
});

/** {@inheritDoc basisSchema} @public */
export type Basis = z.infer<typeof basisSchema>;
/** {@inheritDoc patchOperationSchema} @public */
export type PatchOperation = z.infer<typeof patchOperationSchema>;
/** {@inheritDoc fixSchema} @public */
export type Fix = z.infer<typeof fixSchema>;
/** {@inheritDoc sourceSchema} @public */
export type Source = z.infer<typeof sourceSchema>;
/** {@inheritDoc placeSchema} @public */
export type Place = z.infer<typeof placeSchema>;
/** {@inheritDoc waiverNoteSchema} @public */
export type WaiverNote = z.infer<typeof waiverNoteSchema>;
/** {@inheritDoc checkResultSchema} @public */
export type CheckResult = z.infer<typeof checkResultSchema>;
/** {@inheritDoc laneSchema} @public */
export type Lane = z.infer<typeof laneSchema>;
/** The four boundaries of one posture. @public */
export type Lanes = Posture['lanes'];
/** {@inheritDoc heldBackBySchema} @public */
export type HeldBackBy = z.infer<typeof heldBackBySchema>;
/** {@inheritDoc complianceReasonSchema} @public */
export type ComplianceReason = z.infer<typeof complianceReasonSchema>;
/** {@inheritDoc complianceSchema} @public */
export type Compliance = z.infer<typeof complianceSchema>;
/** {@inheritDoc postureSchema} @public */
export type Posture = z.infer<typeof postureSchema>;
