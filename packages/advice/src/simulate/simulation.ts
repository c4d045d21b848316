import { VERDICTS, sourceSchema } from '@ringfence/engine';
import { z } from 'zod';
import { TRANSITION_KINDS } from './transitions';

/**
 * The phases of a change, in the order in which they must happen: what is in the
 * way goes first, private endpoints come before public access goes, the network
 * is provisioned before compute is created in it, and whatever opens comes last.
 * @public
 */
export const CHANGE_PHASES = [
  'prepare',
  'delete',
  'network',
  'remove-rules',
  'rules',
  'connect',
  'close',
  'provision',
  'create',
  'settings',
  'seal',
  'open',
  'list',
  'disconnect',
] as const;

/** Words for what becomes of a wish to change a workspace. @public */
export const CHANGE_OUTCOMES = TRANSITION_KINDS;

/**
 * One step of a change. `commands` are lines for a POSIX shell; a step without
 * any is done by hand. `minutes` is roughly how long Azure takes, where a page
 * says so.
 * @public
 */
export const changeStepSchema = z.object({
  id: z.string(),
  phase: z.enum(CHANGE_PHASES),
  title: z.string(),
  pointer: z.string(),
  because: z.string(),
  source: sourceSchema,
  commands: z.array(z.string()),
  minutes: z.number().int().positive().optional(),
  /** What the step deletes that is there today. */
  deletes: z.string().optional(),
  /** What can no longer be undone after the step. */
  irreversible: z.string().optional(),
});

/** Why Azure does not take the change, or why what it would lead to cannot work. @public */
export const changeRefusalSchema = z.object({
  rule: z.string(),
  pointer: z.string(),
  title: z.string(),
  because: z.string(),
  source: sourceSchema,
});

/** A fact that is not said. `decides` when it could make the change refused. @public */
export const changeNotKnownSchema = z.object({
  pointer: z.string(),
  label: z.string(),
  decides: z.boolean(),
});

/** Something Azure makes by itself in the course of the change. @public */
export const azureCreationSchema = z.object({
  title: z.string(),
  because: z.string(),
  source: sourceSchema,
});

/** Roughly how long a step takes, in minutes, and where that is written. @public */
export const changeDurationSchema = z.object({
  step: z.string(),
  title: z.string(),
  minutes: z.number().int().positive(),
  source: sourceSchema,
});

/** Something that is billed, with how many there are where it is counted. @public */
export const costDriverSchema = z.object({
  id: z.string(),
  title: z.string(),
  count: z.number().int().positive().optional(),
  because: z.string(),
  source: sourceSchema,
});

/** The verdict at one end of a change. @public */
export const changeVerdictSchema = z.object({
  verdict: z.enum(VERDICTS),
  level: z.number().int().min(0).max(3),
  sentence: z.string(),
  meets: z.enum(['yes', 'no', 'unknown']),
});

/**
 * What a change would do, before it is done.
 *
 * @remarks
 * `outcome` is `unknown` when something that is not known could make Azure refuse
 * the change; what is not known and could not is only listed. `commands` are the
 * steps' commands in order, and empty unless the outcome is `allowed` or
 * `one-way`. A value the workspace description does not hold stands in a command
 * as a shell variable, listed in `variables`; an unset one stops the shell.
 * @public
 */
export const simulationSchema = z.object({
  outcome: z.enum(CHANGE_OUTCOMES),
  summary: z.string(),
  steps: z.array(changeStepSchema),
  refusals: z.array(changeRefusalSchema),
  notKnown: z.array(changeNotKnownSchema),
  /** Checks of nature `constraint` that fail before the change. */
  failingBefore: z.array(z.string()),
  mustDelete: z.array(
    z.object({ pointer: z.string(), title: z.string(), because: z.string() }),
  ),
  azureCreates: z.array(azureCreationSchema),
  costDrivers: z.object({
    added: z.array(costDriverSchema),
    removed: z.array(costDriverSchema),
  }),
  durations: z.array(changeDurationSchema),
  irreversible: z.array(z.string()),
  commands: z.array(z.string()),
  variables: z.array(z.object({ name: z.string(), meaning: z.string() })),
  /** Absent where the workspace is yet to be created. */
  before: changeVerdictSchema.optional(),
  after: changeVerdictSchema,
});

/** {@inheritDoc changeStepSchema} @public */
export type ChangeStep = z.infer<typeof changeStepSchema>;
/** {@inheritDoc changeRefusalSchema} @public */
export type ChangeRefusal = z.infer<typeof changeRefusalSchema>;
/** {@inheritDoc changeNotKnownSchema} @public */
export type ChangeNotKnown = z.infer<typeof changeNotKnownSchema>;
/** {@inheritDoc azureCreationSchema} @public */
export type AzureCreation = z.infer<typeof azureCreationSchema>;
/** {@inheritDoc simulationSchema} @public */
export type Simulation = z.infer<typeof simulationSchema>;
/** One of the words for what becomes of a change. @public */
export type ChangeOutcome = Simulation['outcome'];
/** One of the phases of a change. @public */
export type ChangePhase = ChangeStep['phase'];
