import { VERDICTS, sourceSchema } from '@ringfence/engine';
import { z } from 'zod';
import { CostDriver } from './costs';
import { CHANGE_PHASES, Simulation } from './simulation';
import { CHANGE_OUTCOMES } from './transitions';

const stepSchema = z.object({
  id: z.string(),
  phase: z.enum(CHANGE_PHASES),
  title: z.string(),
  pointer: z.string(),
  because: z.string(),
  source: sourceSchema,
  commands: z.array(z.string()),
  minutes: z.number().int().positive().optional(),
  deletes: z.string().optional(),
  irreversible: z.string().optional(),
});

const refusalSchema = z.object({
  rule: z.string(),
  pointer: z.string(),
  title: z.string(),
  because: z.string(),
  source: sourceSchema,
});

const notKnownSchema = z.object({
  pointer: z.string(),
  label: z.string(),
  decides: z.boolean(),
});

const creationSchema = z.object({
  title: z.string(),
  because: z.string(),
  source: sourceSchema,
});

const durationSchema = z.object({
  step: z.string(),
  title: z.string(),
  minutes: z.number().int().positive(),
  source: sourceSchema,
});

/** {@inheritDoc CostDriver} @internal */
export const costDriverSchema: z.ZodType<CostDriver, CostDriver> = z.object({
  id: z.string(),
  title: z.string(),
  count: z.number().int().positive().optional(),
  because: z.string(),
  source: sourceSchema,
});

const verdictSchema = z.object({
  verdict: z.enum(VERDICTS),
  level: z.number().int().min(0).max(3),
  sentence: z.string(),
  meets: z.enum(['yes', 'no', 'unknown']),
});

/** {@inheritDoc Simulation} @public */
export const simulationSchema: z.ZodType<Simulation, Simulation> = z.object({
  outcome: z.enum(CHANGE_OUTCOMES),
  summary: z.string(),
  steps: z.array(stepSchema),
  refusals: z.array(refusalSchema),
  notKnown: z.array(notKnownSchema),
  failingBefore: z.array(z.string()),
  mustDelete: z.array(
    z.object({ pointer: z.string(), title: z.string(), because: z.string() }),
  ),
  azureCreates: z.array(creationSchema),
  costDrivers: z.object({
    added: z.array(costDriverSchema),
    removed: z.array(costDriverSchema),
  }),
  durations: z.array(durationSchema),
  irreversible: z.array(z.string()),
  commands: z.array(z.string()),
  variables: z.array(z.object({ name: z.string(), meaning: z.string() })),
  before: verdictSchema.optional(),
  after: verdictSchema,
});
