import {
  BOUNDARIES,
  CHECK_STATUSES,
  VERDICTS,
  patchOperationSchema,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { z } from 'zod';
import { costDriverSchema } from '../simulate/simulation';

/** One change of an answer: a fix that a check proposes. @public */
export const fixChangeSchema = z.object({
  /** Id of the check; `policy` where its list of approved destinations asks for the change. */
  check: z.string(),
  title: z.string(),
  patch: z.array(patchOperationSchema),
  /** Azure cannot undo it. */
  irreversible: z.boolean(),
});

/** A fact that is not known and that nobody can make true by writing it down. @public */
export const mustBeReadSchema = z.object({
  pointer: z.string(),
  label: z.string(),
});

/** A check that says something worse of the isolation after the changes. @public */
export const worsenedCheckSchema = z.object({
  check: z.string(),
  title: z.string(),
  before: z.enum(CHECK_STATUSES),
  after: z.enum(CHECK_STATUSES),
  observed: z.string(),
});

/** What the changes cost: checks that get worse, and what Azure begins to bill. @public */
export const fixCostsSchema = z.object({
  checks: z.array(worsenedCheckSchema),
  drivers: z.array(costDriverSchema),
});

/** The one thing that keeps a goal from being reached. @public */
export const obstacleSchema = z.object({
  message: z.string(),
  pointer: z.string().optional(),
  check: z.string().optional(),
  boundary: z.enum(BOUNDARIES).optional(),
});

const changed = {
  /** In the order in which they are to be applied. */
  changes: z.array(fixChangeSchema),
  /** Whether no smaller set of the checks’ fixes does it. */
  minimal: z.boolean(),
  /** What the changes make of the isolation. */
  isolation: workspaceIsolationSchema,
  verdict: z.enum(VERDICTS),
  costs: fixCostsSchema,
  mustBeRead: z.array(mustBeReadSchema),
  evaluations: z.number().int(),
};

/**
 * The answer to a search for the smallest fix.
 *
 * @remarks
 * - `already`: the goal is reached as it is.
 * - `fix`: `changes` reach it. `mustBeRead` holds facts that the changes leave alone.
 * - `must-be-read`: with `changes`, nothing but the facts of `mustBeRead` stands in
 *   the way; where `minimal` is true, no six changes of what is known reach it.
 * - `impossible`: every set of the checks’ fixes was looked at and none reaches it,
 *   or what is in the way is nothing that a fix could change.
 * - `stopped`: none was found, and not all sets could be looked at within the
 *   evaluations that were allowed.
 * @public
 */
export const smallestFixSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('already'),
    verdict: z.enum(VERDICTS),
    evaluations: z.number().int(),
  }),
  z.object({ outcome: z.literal('fix'), ...changed }),
  z.object({ outcome: z.literal('must-be-read'), ...changed }),
  z.object({
    outcome: z.literal('impossible'),
    because: obstacleSchema,
    evaluations: z.number().int(),
  }),
  z.object({
    outcome: z.literal('stopped'),
    because: obstacleSchema,
    evaluations: z.number().int(),
    maxEvaluations: z.number().int(),
  }),
]);

/** {@inheritDoc fixChangeSchema} @public */
export type FixChange = z.infer<typeof fixChangeSchema>;
/** {@inheritDoc mustBeReadSchema} @public */
export type MustBeRead = z.infer<typeof mustBeReadSchema>;
/** {@inheritDoc worsenedCheckSchema} @public */
export type WorsenedCheck = z.infer<typeof worsenedCheckSchema>;
/** {@inheritDoc fixCostsSchema} @public */
export type FixCosts = z.infer<typeof fixCostsSchema>;
/** {@inheritDoc obstacleSchema} @public */
export type Obstacle = z.infer<typeof obstacleSchema>;
/** {@inheritDoc smallestFixSchema} @public */
export type SmallestFix = z.infer<typeof smallestFixSchema>;
