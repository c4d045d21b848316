import { sourceSchema } from '@ringfence/engine';
import { z } from 'zod';
import { ADDRESS_PROBLEMS, AddressPlan } from './types';

const needSchema = z.object({
  what: z.string(),
  count: z.number().int(),
  because: z.string(),
  source: sourceSchema,
  pointer: z.string(),
});

const givenRangeSchema = z.object({
  prefix: z.string(),
  size: z.number(),
  usable: z.number(),
  free: z.number(),
  fits: z.boolean(),
});

const subnetSchema = z.object({
  pointer: z.string().optional(),
  network: z.string().optional(),
  name: z.string().optional(),
  purpose: z.string(),
  needs: z.array(needSchema),
  reserved: z.literal(5),
  needed: z.number().int(),
  smallestPrefix: z.number().int().optional(),
  given: givenRangeSchema.optional(),
});

const problemSchema = z.object({
  kind: z.enum(ADDRESS_PROBLEMS),
  severity: z.enum(['error', 'warning']),
  pointer: z.string(),
  observed: z.string(),
  expected: z.string(),
  remedy: z.string(),
  source: sourceSchema.optional(),
});

const missingFactSchema = z.object({
  pointer: z.string(),
  says: z.string(),
  option: z.string().optional(),
});

const alternativeSchema = z.object({
  id: z.enum(['isolated-networks', 'managed-network']),
  title: z.string(),
  mainNetwork: z.number().int(),
  networkApart: z.number().int(),
  privateEndpoints: z.object({
    now: z.number().int(),
    then: z.number().int(),
  }),
  because: z.string(),
  source: sourceSchema,
});

const proposedSubnetSchema = z.object({
  name: z.string(),
  prefix: z.string(),
  needed: z.number().int(),
});

/** {@inheritDoc AddressPlan} @public */
export const addressPlanSchema: z.ZodType<AddressPlan, AddressPlan> = z.object({
  fits: z.enum(['yes', 'no', 'unknown']),
  subnets: z.array(subnetSchema),
  needed: z.number().int(),
  atLeast: z.boolean(),
  problems: z.array(problemSchema),
  moreProblems: z.number().int(),
  notKnown: z.array(missingFactSchema),
  alternatives: z.array(alternativeSchema),
  proposal: z.array(proposedSubnetSchema).optional(),
});
