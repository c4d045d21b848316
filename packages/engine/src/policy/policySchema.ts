import { z } from 'zod';
import { FieldsOf } from '../model/fieldsOf';
import { MAX_TEXT } from '../model/text';
import { MAX_LIST, OUTBOUND_RULE_TYPES } from '../model/values';
import { VERDICTS } from '../model/words';
import {
  Approvals,
  ApprovedDestination,
  ENFORCEMENTS,
  GivenPolicy,
  Policy,
  PolicyDestinations,
  PolicyWaivers,
  Tier,
  WaiverTerms,
  WrittenPolicy,
  WrittenTier,
} from './policy';

const name = z.string().min(1).max(100);
/** A waiver that lasts longer is no waiver. */
const MAX_WAIVER_DAYS = 3660;
const enforcementSchema = z.record(name, z.enum(ENFORCEMENTS));
const verdictSchema = z.enum(VERDICTS).exclude(['invalid', 'unknown']);
const approvalsSchema = z.strictObject({
  count: z.number().int().min(1).max(10),
  groups: z.array(z.string().min(1).max(500)).max(100),
} satisfies FieldsOf<Approvals>);
const approvalSchema = z.union(
  [z.enum(['automatic', 'manual']), approvalsSchema],
  {
    error:
      'automatic, manual, or { count, groups } with a whole number from 1 to 10 and entity refs',
  },
);

const tierSchema = z.strictObject({
  minimumVerdict: verdictSchema,
  approval: approvalSchema.default('automatic'),
  inherits: name.optional(),
  enforcement: enforcementSchema.optional(),
} satisfies FieldsOf<Tier>);

const writtenTierSchema = tierSchema.extend({
  minimumVerdict: verdictSchema.optional(),
  approval: approvalSchema.optional(),
} satisfies Partial<FieldsOf<WrittenTier>>);

const approvedDestinationSchema = z.strictObject({
  destination: z.string().min(1).max(MAX_TEXT),
  type: z.enum(OUTBOUND_RULE_TYPES).optional(),
  owner: z.string().trim().min(1).max(500),
  reason: z.string().trim().min(1).max(2000),
  tiers: z.array(name).min(1).max(100).optional(),
  ports: z.string().min(1).max(500).optional(),
} satisfies FieldsOf<ApprovedDestination>);

const waiverTermsSchema = z.strictObject({
  maximumDays: z.number().int().min(1).max(MAX_WAIVER_DAYS).optional(),
  approval: approvalsSchema.optional(),
} satisfies FieldsOf<WaiverTerms>);

const waiversSchema = waiverTermsSchema.extend({
  checks: z
    .record(
      name,
      waiverTermsSchema.extend({ never: z.literal(true).optional() }),
    )
    .optional(),
} satisfies Partial<FieldsOf<PolicyWaivers>>);

const policyFields = {
  name,
  revision: z.number().int().positive(),
  tiers: z.record(name, tierSchema),
  enforcement: enforcementSchema.default({}),
  regions: z.array(name).optional(),
  destinations: z
    .strictObject({
      writeCapable: z.array(z.string().min(1)).default([]),
      approved: z.array(approvedDestinationSchema).max(MAX_LIST).optional(),
      subscriptions: z
        .array(z.string().trim().min(1).max(100))
        .max(MAX_LIST)
        .optional(),
    } satisfies FieldsOf<PolicyDestinations>)
    .default({ writeCapable: [] }),
  waivers: waiversSchema.optional(),
} satisfies FieldsOf<Policy>;

/** {@inheritDoc Policy} @public */
export const policySchema: z.ZodType<Policy> = z.strictObject(policyFields);

/** {@inheritDoc WrittenPolicy} @public */
export const writtenPolicySchema: z.ZodType<WrittenPolicy, GivenPolicy> =
  z.strictObject({
    ...policyFields,
    tiers: z.record(name, writtenTierSchema),
  } satisfies FieldsOf<WrittenPolicy>);
