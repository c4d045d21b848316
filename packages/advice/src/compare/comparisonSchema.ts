import {
  LANE_STATES,
  VERDICTS,
  complianceSchema,
  sourceSchema,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { z } from 'zod';
import { CHANGE_OUTCOMES } from '../simulate/transitions';
import { costDriverSchema } from '../simulate/simulationSchema';
import { Comparison } from './answer';
import { OPTION_IDS } from './ways';

const reasonSchema = z.object({
  needs: z.array(z.string()),
  since: z.string(),
  effect: z.enum(['refuses', 'would-refuse', 'meets']),
  why: z.string(),
  source: sourceSchema,
});

const lossSchema = z.object({
  what: z.string(),
  why: z.string(),
  source: sourceSchema,
});

const laterModeSchema = z.object({
  mode: z.string(),
  kind: z.enum(CHANGE_OUTCOMES),
  because: z.string(),
  source: sourceSchema,
  disputed: z.literal(true).optional(),
});

const stillToSaySchema = z.object({
  pointer: z.string(),
  says: z.string(),
});

const laneState = z.enum([...LANE_STATES, 'unknown']);

const optionSchema = z.object({
  id: z.enum(OPTION_IDS),
  title: z.string(),
  summary: z.string(),
  fits: z.enum(['yes', 'no', 'unknown']),
  reasons: z.array(reasonSchema),
  loses: z.array(lossSchema),
  verdict: z.enum(VERDICTS),
  level: z.number().int().min(0).max(3),
  sentence: z.string(),
  lanes: z.object({
    inbound: laneState,
    resources: laneState,
    compute: laneState,
    outbound: laneState,
  }),
  compliance: complianceSchema,
  costs: z.array(costDriverSchema),
  addresses: z.object({ needed: z.number().int(), atLeast: z.boolean() }),
  later: z.array(laterModeSchema),
  isolation: workspaceIsolationSchema,
  stillToSay: z.array(stillToSaySchema),
});

const contradictionSchema = z.object({
  needs: z.array(z.string()),
  sentence: z.string(),
});

const recommendationSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('recommended'),
    option: z.enum(OPTION_IDS),
    because: z.array(reasonSchema),
  }),
  z.object({
    outcome: z.literal('provisional'),
    option: z.enum(OPTION_IDS),
    because: z.array(reasonSchema),
    open: z.array(z.string()),
  }),
  z.object({
    outcome: z.literal('none'),
    contradiction: contradictionSchema,
  }),
]);

/** {@inheritDoc Comparison} @public */
export const comparisonSchema: z.ZodType<Comparison, Comparison> = z.object({
  recommendation: recommendationSchema,
  options: z.array(optionSchema),
});
