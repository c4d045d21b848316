import { z } from 'zod';
import { MAX_LIST, OUTBOUND_RULE_TYPES } from '../model/values';
import { MAX_TEXT } from '../model/text';
import { VERDICTS } from '../model/words';

/** How policy treats a failing check. @public */
export const ENFORCEMENTS = ['mandatory', 'advisory', 'off'] as const;

const name = z.string().min(1).max(100);
const enforcementSchema = z.record(name, z.enum(ENFORCEMENTS));
const verdictSchema = z.enum(VERDICTS).exclude(['invalid', 'unknown']);
const approvalSchema = z.enum(['automatic', 'manual']);

/** What a data classification asks for. @public */
export const tierSchema = z.strictObject({
  /** The least verdict a workspace holding such data may have. */
  minimumVerdict: verdictSchema,
  /** `manual` leaves a compliant request waiting for a person. */
  approval: approvalSchema.default('automatic'),
  /** The tier it took from what it does not say itself. */
  inherits: name.optional(),
  /** By check id, for this tier alone; it wins over the policy's own. */
  enforcement: enforcementSchema.optional(),
});

/**
 * A destination that workspaces may let data out to.
 *
 * @remarks
 * `destination` is a host (`pypi.org`), a host with a wildcard (`*.pypi.org`), a
 * service tag, which stands for its regions too (`Storage`, `Storage.westeurope`),
 * the ARM id of a resource reached by private endpoint, in which `*` stands for
 * any text within one part, or `*` for all of its `type`. Without a `type` it is
 * whatever it fits. `ports` are written as in a rule (`443`, `80,8080-8089`); left
 * out, any port will do. `tiers` left out means all.
 * @public
 */
export const approvedDestinationSchema = z.strictObject({
  destination: z.string().min(1).max(MAX_TEXT),
  type: z.enum(OUTBOUND_RULE_TYPES).optional(),
  /** Who answers for it. */
  owner: z.string().trim().min(1).max(500),
  /** Why data may go there. */
  reason: z.string().trim().min(1).max(2000),
  tiers: z.array(name).min(1).max(100).optional(),
  ports: z.string().min(1).max(500).optional(),
});

/**
 * The organisation's rules, with every tier complete: what a tier takes from
 * another stands in it. `readPolicy` makes it from what people write.
 *
 * @remarks
 * `tiers` is keyed by data classification (compared without regard to case).
 * `enforcement` is keyed by check id; a failing constraint always blocks,
 * whatever it says. `destinations.approved` left out restricts nothing, and `[]`
 * approves nothing. `destinations.writeCapable` adds to the shipped list and
 * cannot take from it. `regions` left out allows all.
 * @public
 */
export const policySchema = z.strictObject({
  name,
  revision: z.number().int().positive(),
  tiers: z.record(name, tierSchema),
  enforcement: enforcementSchema.default({}),
  regions: z.array(name).optional(),
  destinations: z
    .strictObject({
      writeCapable: z.array(z.string().min(1)).default([]),
      approved: z.array(approvedDestinationSchema).max(MAX_LIST).optional(),
    })
    .default({ writeCapable: [] }),
});

/**
 * The organisation's rules as people write them: a tier that `inherits` may
 * leave out its least verdict and approval.
 * @public
 */
export const writtenPolicySchema = policySchema.extend({
  tiers: z.record(
    name,
    tierSchema.extend({
      minimumVerdict: verdictSchema.optional(),
      approval: approvalSchema.optional(),
    }),
  ),
});

/** {@inheritDoc policySchema} @public */
export type Policy = z.infer<typeof policySchema>;
/** {@inheritDoc writtenPolicySchema} @public */
export type WrittenPolicy = z.infer<typeof writtenPolicySchema>;
/** {@inheritDoc tierSchema} @public */
export type Tier = z.infer<typeof tierSchema>;
/** {@inheritDoc approvedDestinationSchema} @public */
export type ApprovedDestination = z.infer<typeof approvedDestinationSchema>;
/** {@inheritDoc ENFORCEMENTS} @public */
export type Enforcement = (typeof ENFORCEMENTS)[number];
