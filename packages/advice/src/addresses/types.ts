import { sourceSchema } from '@ringfence/engine';
import { z } from 'zod';

/** Something that takes addresses of a subnet: how many, why, and where that is written. @public */
export const addressNeedSchema = z.object({
  what: z.string(),
  count: z.number().int(),
  because: z.string(),
  source: sourceSchema,
  /** Where it stands in the isolation. */
  pointer: z.string(),
});

/**
 * A range that a subnet has. `size` counts all its addresses, `usable` those that
 * Azure leaves, `free` those that are left then. Above 2^53 a count is the
 * nearest number that JSON has.
 * @public
 */
export const givenRangeSchema = z.object({
  prefix: z.string(),
  size: z.number(),
  usable: z.number(),
  free: z.number(),
  /** Whether there is an address for everything that is known to stand in it. */
  fits: z.boolean(),
});

/** One subnet: what stands in it, how large it has to be, and how large it is. @public */
export const subnetPlanSchema = z.object({
  /** Where it stands in the isolation; absent when it is not described there. */
  pointer: z.string().optional(),
  network: z.string().optional(),
  name: z.string().optional(),
  /** What it is for: `training`, `scoring`, `private-endpoints`, or as its author wrote it. */
  purpose: z.string(),
  needs: z.array(addressNeedSchema),
  /** Addresses that Azure keeps for itself. */
  reserved: z.literal(5),
  /** All of it: the needs and Azure's five. */
  needed: z.number().int(),
  /** Length of the prefix of the smallest IPv4 subnet that holds them, 29 at most; absent when none does. */
  smallestPrefix: z.number().int().optional(),
  given: givenRangeSchema.optional(),
});

/** What is the matter with a range. A warning works, and is worth a thought. @public */
export const addressProblemSchema = z.object({
  kind: z.enum([
    'not-a-range',
    'misaligned',
    'ipv4-in-ipv6',
    'subnet-size',
    'forbidden-range',
    'public-range',
    'very-large',
    'outside-network',
    'overlap',
    'peer-overlap',
    'occupied-overlap',
    'docker-bridge',
    'too-small',
    'no-room',
  ]),
  severity: z.enum(['error', 'warning']),
  /** Where it stands: in the isolation, or in the options as `/options/space`. */
  pointer: z.string(),
  observed: z.string(),
  expected: z.string(),
  /** What to do about it. */
  remedy: z.string(),
  source: sourceSchema.optional(),
});

/** A fact that is absent and could make a plan larger; `option` answers it where the isolation cannot. @public */
export const missingFactSchema = z.object({
  pointer: z.string(),
  says: z.string(),
  option: z.string().optional(),
});

/** Another way to stand, where addresses are short. @public */
export const addressAlternativeSchema = z.object({
  id: z.enum(['isolated-networks', 'managed-network']),
  title: z.string(),
  /** Addresses of your main network, and of networks apart that may use any range. */
  mainNetwork: z.number().int(),
  networkApart: z.number().int(),
  /** Private endpoints as planned, and this way. */
  privateEndpoints: z.object({
    now: z.number().int(),
    then: z.number().int(),
  }),
  because: z.string(),
  source: sourceSchema,
});

/** A prefix for a subnet that has none that fits. @public */
export const proposedSubnetSchema = z.object({
  name: z.string(),
  prefix: z.string(),
  needed: z.number().int(),
});

/**
 * How many addresses a workspace takes of your networks, and whether they are
 * there.
 * @public
 */
export const addressPlanSchema = z.object({
  /** `no` when something is too small or overlaps, `unknown` while a fact is absent that could make it so. */
  fits: z.enum(['yes', 'no', 'unknown']),
  subnets: z.array(subnetPlanSchema),
  /** Addresses of all subnets in which something stands. */
  needed: z.number().int(),
  /** Facts are absent, so that it can be more. */
  atLeast: z.boolean(),
  /** Errors before warnings, 1,000 at most. */
  problems: z.array(addressProblemSchema),
  /** How many problems there are beyond them. */
  moreProblems: z.number().int(),
  notKnown: z.array(missingFactSchema),
  alternatives: z.array(addressAlternativeSchema),
  proposal: z.array(proposedSubnetSchema).optional(),
});

/** {@inheritDoc addressNeedSchema} @public */
export type AddressNeed = z.infer<typeof addressNeedSchema>;
/** {@inheritDoc givenRangeSchema} @public */
export type GivenRange = z.infer<typeof givenRangeSchema>;
/** {@inheritDoc subnetPlanSchema} @public */
export type SubnetPlan = z.infer<typeof subnetPlanSchema>;
/** {@inheritDoc addressProblemSchema} @public */
export type AddressProblem = z.infer<typeof addressProblemSchema>;
/** {@inheritDoc missingFactSchema} @public */
export type MissingFact = z.infer<typeof missingFactSchema>;
/** {@inheritDoc addressAlternativeSchema} @public */
export type AddressAlternative = z.infer<typeof addressAlternativeSchema>;
/** {@inheritDoc proposedSubnetSchema} @public */
export type ProposedSubnet = z.infer<typeof proposedSubnetSchema>;
/** {@inheritDoc addressPlanSchema} @public */
export type AddressPlan = z.infer<typeof addressPlanSchema>;
