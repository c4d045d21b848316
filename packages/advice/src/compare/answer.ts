import {
  LANE_STATES,
  VERDICTS,
  complianceSchema,
  sourceSchema,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { z } from 'zod';
import { CHANGE_OUTCOMES, costDriverSchema } from '../simulate/simulation';
import { OPTION_IDS } from './ways';

/**
 * Why an option fits, or does not. `would-refuse` is what would speak against it
 * if `since`, which is not said, were so.
 * @public
 */
export const comparisonReasonSchema = z.object({
  /** The needs that it is about, by their ids; none where options are weighed against each other. */
  needs: z.array(z.string()),
  /** The same in words, after "since". */
  since: z.string(),
  effect: z.enum(['refuses', 'would-refuse', 'meets']),
  why: z.string(),
  source: sourceSchema,
});

/** What an option does without, whether it is needed or not. @public */
export const featureLossSchema = z.object({
  what: z.string(),
  why: z.string(),
  source: sourceSchema,
});

/** What becomes of a wish to give the option another isolation mode later. @public */
export const laterModeSchema = z.object({
  mode: z.string(),
  kind: z.enum(CHANGE_OUTCOMES),
  because: z.string(),
  source: sourceSchema,
  disputed: z.literal(true).optional(),
});

/** A fact that the isolation of an option leaves absent, for nobody said it. @public */
export const stillToSaySchema = z.object({
  pointer: z.string(),
  says: z.string(),
});

const laneState = z.enum([...LANE_STATES, 'unknown']);

/** One option, held against the needs. @public */
export const comparedOptionSchema = z.object({
  id: z.enum(OPTION_IDS),
  title: z.string(),
  summary: z.string(),
  /** `unknown` while something that is not said could speak against it. */
  fits: z.enum(['yes', 'no', 'unknown']),
  /** What speaks against it comes first. */
  reasons: z.array(comparisonReasonSchema),
  loses: z.array(featureLossSchema),
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
  /** Private addresses of your networks; `atLeast` while a number is not said. */
  addresses: z.object({ needed: z.number().int(), atLeast: z.boolean() }),
  /** What can follow each other isolation mode, and what cannot. */
  later: z.array(laterModeSchema),
  /** The workspace that it would give; what the network does not take in is left out. */
  isolation: workspaceIsolationSchema,
  stillToSay: z.array(stillToSaySchema),
});

/** Needs of which no option meets all: the fewest that show it. @public */
export const contradictionSchema = z.object({
  needs: z.array(z.string()),
  sentence: z.string(),
});

/**
 * What to choose.
 *
 * @remarks
 * `recommended`: it fits and complies. `provisional`: it does by what is said,
 * and what is not said (`open`) could change that. `none`: every option fails
 * the needs or policy, and `contradiction` says which of them cannot be had
 * together.
 * @public
 */
export const recommendationSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('recommended'),
    option: z.enum(OPTION_IDS),
    because: z.array(comparisonReasonSchema),
  }),
  z.object({
    outcome: z.literal('provisional'),
    option: z.enum(OPTION_IDS),
    because: z.array(comparisonReasonSchema),
    /** Questions whose answers could change it. */
    open: z.array(z.string()),
  }),
  z.object({
    outcome: z.literal('none'),
    contradiction: contradictionSchema,
  }),
]);

/** The options side by side, and the one to choose. @public */
export const comparisonSchema = z.object({
  recommendation: recommendationSchema,
  options: z.array(comparedOptionSchema),
});

/** {@inheritDoc comparisonReasonSchema} @public */
export type ComparisonReason = z.infer<typeof comparisonReasonSchema>;
/** {@inheritDoc featureLossSchema} @public */
export type FeatureLoss = z.infer<typeof featureLossSchema>;
/** {@inheritDoc laterModeSchema} @public */
export type LaterMode = z.infer<typeof laterModeSchema>;
/** {@inheritDoc stillToSaySchema} @public */
export type StillToSay = z.infer<typeof stillToSaySchema>;
/** {@inheritDoc comparedOptionSchema} @public */
export type ComparedOption = z.infer<typeof comparedOptionSchema>;
/** {@inheritDoc contradictionSchema} @public */
export type Contradiction = z.infer<typeof contradictionSchema>;
/** {@inheritDoc recommendationSchema} @public */
export type Recommendation = z.infer<typeof recommendationSchema>;
/** {@inheritDoc comparisonSchema} @public */
export type Comparison = z.infer<typeof comparisonSchema>;
