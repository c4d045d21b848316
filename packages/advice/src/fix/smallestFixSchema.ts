import {
  BOUNDARIES,
  CHECK_STATUSES,
  VERDICTS,
  patchOperationSchema,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { z } from 'zod';
import { costDriverSchema } from '../simulate/simulationSchema';
import { SmallestFix } from './answer';

const changeSchema = z.object({
  check: z.string(),
  title: z.string(),
  patch: z.array(patchOperationSchema),
  irreversible: z.boolean(),
});

const mustBeReadSchema = z.object({
  pointer: z.string(),
  label: z.string(),
});

const worsenedCheckSchema = z.object({
  check: z.string(),
  title: z.string(),
  before: z.enum(CHECK_STATUSES),
  after: z.enum(CHECK_STATUSES),
  observed: z.string(),
});

const costsSchema = z.object({
  checks: z.array(worsenedCheckSchema),
  drivers: z.array(costDriverSchema),
});

const obstacleSchema = z.object({
  message: z.string(),
  pointer: z.string().optional(),
  check: z.string().optional(),
  boundary: z.enum(BOUNDARIES).optional(),
});

const foundFields = {
  changes: z.array(changeSchema),
  minimal: z.boolean(),
  isolation: workspaceIsolationSchema,
  verdict: z.enum(VERDICTS),
  costs: costsSchema,
  mustBeRead: z.array(mustBeReadSchema),
  evaluations: z.number().int(),
};

/** {@inheritDoc SmallestFix} @public */
export const smallestFixSchema: z.ZodType<SmallestFix, SmallestFix> =
  z.discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('already'),
      verdict: z.enum(VERDICTS),
      evaluations: z.number().int(),
    }),
    z.object({ outcome: z.literal('fix'), ...foundFields }),
    z.object({ outcome: z.literal('must-be-read'), ...foundFields }),
    z.object({
      outcome: z.literal('impossible'),
      because: obstacleSchema,
      evaluations: z.number().int(),
    }),
    z.object({
      outcome: z.literal('stopped'),
      because: obstacleSchema,
      evaluations: z.number().int(),
    }),
  ]);
