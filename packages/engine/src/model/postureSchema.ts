import { z } from 'zod';
import { FieldsOf } from './fieldsOf';
import {
  Basis,
  CheckResult,
  Compliance,
  ComplianceReason,
  Fix,
  HeldBackBy,
  Lane,
  Lanes,
  PatchOperation,
  Place,
  Posture,
  Source,
  WaiverNote,
  Witness,
} from './posture';
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

/** {@inheritDoc Basis} @public */
export const basisSchema: z.ZodType<Basis, Basis> = z.strictObject({
  kind: z.enum(BASIS_KINDS),
  apiVersion: z.string().optional(),
  observedAt: z.string().optional(),
} satisfies FieldsOf<Basis>);

/** {@inheritDoc PatchOperation} @public */
export const patchOperationSchema: z.ZodType<PatchOperation, PatchOperation> =
  z.object({
    op: z.enum(['add', 'remove', 'replace']),
    path: z.string(),
    value: z.unknown().optional(),
  } satisfies FieldsOf<PatchOperation>);

/** {@inheritDoc Fix} @public */
export const fixSchema: z.ZodType<Fix, Fix> = z.object({
  title: z.string(),
  patch: z.array(patchOperationSchema),
  irreversible: z.boolean().optional(),
} satisfies FieldsOf<Fix>);

/** {@inheritDoc Source} @public */
export const sourceSchema: z.ZodType<Source, Source> = z.object({
  title: z.string(),
  url: z.string(),
  date: z.string(),
} satisfies FieldsOf<Source>);

/** {@inheritDoc Place} @internal */
export const placeSchema: z.ZodType<Place, Place> = z.object({
  pointer: z.string(),
  observed: z.string(),
} satisfies FieldsOf<Place>);

/** The fields of a {@link WaiverNote}, for what has more beside them. @internal */
export const waiverNoteFields = {
  about: waivedSubjectSchema.optional(),
  reason: z.string().trim().min(1).max(2000),
  approver: z
    .string()
    .max(500)
    .regex(/^[^\s:/]+:[^\s:/]+\/[^\s:/]+$/),
  expires: z.iso.datetime({ offset: true }),
} satisfies FieldsOf<WaiverNote>;

const waiverNoteSchema = z.strictObject(waiverNoteFields);

/** {@inheritDoc CheckResult} @public */
export const checkResultSchema: z.ZodType<CheckResult, CheckResult> = z.object({
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
  version: z.string().optional(),
  waivers: z.array(waiverNoteSchema).optional(),
} satisfies FieldsOf<CheckResult>);

const witnessSchema: z.ZodType<Witness, Witness> = z.object({
  place: z.string().optional(),
  destination: z.string().optional(),
  path: z.array(z.string()),
  pointers: z.array(z.string()),
} satisfies FieldsOf<Witness>);

/** {@inheritDoc Lane} @public */
export const laneSchema: z.ZodType<Lane, Lane> = z.object({
  state: z.enum([...LANE_STATES, 'unknown']),
  worst: z.enum(LANE_STATES),
  best: z.enum(LANE_STATES),
  facts: z.array(z.string()),
  witness: witnessSchema.optional(),
} satisfies FieldsOf<Lane>);

/** {@inheritDoc HeldBackBy} @public */
export const heldBackBySchema: z.ZodType<HeldBackBy, HeldBackBy> = z.object({
  pointer: z.string(),
  boundary: z.enum(BOUNDARIES),
  label: z.string(),
} satisfies FieldsOf<HeldBackBy>);

/** What a reason of compliance can be about. @internal */
export const COMPLIANCE_REASONS = [
  'verdict',
  'check',
  'classification',
  'region',
  'destination',
  'policy',
] as const satisfies readonly ComplianceReason['reason'][];

const complianceReasonSchema: z.ZodType<ComplianceReason, ComplianceReason> =
  z.object({
    reason: z.enum(COMPLIANCE_REASONS),
    status: z.enum(['no', 'unknown']),
    message: z.string(),
    check: z.string().optional(),
    pointer: z.string().optional(),
  } satisfies FieldsOf<ComplianceReason>);

/** {@inheritDoc Compliance} @public */
export const complianceSchema: z.ZodType<Compliance, Compliance> = z.object({
  policy: z.string(),
  policyVersion: z.number().int(),
  tier: z.string().optional(),
  meets: z.enum(['yes', 'no', 'unknown']),
  minimumVerdict: z.enum(VERDICTS).optional(),
  failing: z.array(complianceReasonSchema),
} satisfies FieldsOf<Compliance>);

/** {@inheritDoc Posture} @public */
export const postureSchema: z.ZodType<Posture, Posture> = z.object({
  engineVersion: z.string(),
  basis: basisSchema,
  verdict: z.enum(VERDICTS),
  level: z.number().int().min(0).max(3),
  sentence: z.string(),
  fact: z.string(),
  lanes: z.object({
    inbound: laneSchema,
    resources: laneSchema,
    compute: laneSchema,
    outbound: laneSchema,
  } satisfies FieldsOf<Lanes>),
  heldBackBy: z.array(heldBackBySchema),
  compliance: complianceSchema,
  results: z.array(checkResultSchema),
  notProved: z.string().optional(),
} satisfies FieldsOf<Posture>);
