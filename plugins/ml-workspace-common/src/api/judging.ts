import {
  AddressPlan,
  addressPlanSchema,
  Comparison,
  comparisonSchema,
  FixGoal,
  fixGoalSchema,
  Needs,
  needsSchema,
  SimulateOptions,
  Simulation,
  simulationSchema,
  SmallestFix,
  smallestFixSchema,
  TransitionOptions,
} from '@ringfence/advice';
import {
  AddressOptions,
  addressOptionsSchema,
  CheckDescription,
  checkDescriptionSchema,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { z } from 'zod';
import { isolation, List, SchemaOf } from './schema';

/** Body of `POST /evaluate`. @public */
export interface EvaluateBody {
  /** What is judged. */
  isolation: WorkspaceIsolation;
  /** `declared` unless said otherwise. */
  basis?: 'requested' | 'declared';
}

const evaluateFields = {
  isolation,
  basis: z.enum(['requested', 'declared']).optional(),
};

/** {@inheritDoc EvaluateBody} @internal */
export const evaluateBodySchema: SchemaOf<EvaluateBody> = z
  .strictObject(evaluateFields)
  .meta({ id: 'EvaluateBody' });

/** Body of `POST /addresses`. @public */
export interface AddressesBody {
  /** Whose addresses are counted. */
  isolation: WorkspaceIsolation;
  /** What the isolation does not say of them. */
  options?: AddressOptions;
}

/** {@inheritDoc AddressesBody} @internal */
export const addressesBodySchema: SchemaOf<AddressesBody> = z
  .strictObject({ isolation, options: addressOptionsSchema.optional() })
  .meta({ id: 'AddressesBody' });

/** {@inheritDoc @ringfence/advice#AddressPlan} @internal */
export const addressesAnswerSchema: SchemaOf<AddressPlan> =
  addressPlanSchema.meta({ id: 'AddressPlan' });

/**
 * Body of `POST /smallest-fix`; the answer is a `SmallestFix`. `basis` is
 * `declared` unless said otherwise: only for `requested` may the answer state
 * what is not known.
 * @public
 */
export interface SmallestFixBody extends EvaluateBody {
  /** What the fix is to reach. */
  goal: FixGoal;
}

/** {@inheritDoc SmallestFixBody} @internal */
export const smallestFixBodySchema: SchemaOf<SmallestFixBody> = z
  .strictObject({ ...evaluateFields, goal: fixGoalSchema })
  .meta({ id: 'SmallestFixBody' });

/** {@inheritDoc @ringfence/advice#SmallestFix} @internal */
export const smallestFixAnswerSchema: SchemaOf<SmallestFix> =
  smallestFixSchema.meta({ id: 'SmallestFix' });

/** How to take the one arrow between isolation modes on which Microsoft's pages disagree. */
const disputed = z.enum(['allow-with-warning', 'refuse']).optional();

/**
 * Body of `POST /simulate`. See `SimulateOptions` of `@ringfence/advice` for
 * `disputed` and `unsaid`.
 * @public
 */
export interface SimulateBody
  extends Pick<SimulateOptions, 'disputed' | 'unsaid'> {
  /** Without it the workspace is yet to be created. */
  from?: WorkspaceIsolation;
  /** What it shall be. */
  to: WorkspaceIsolation;
}

/** {@inheritDoc SimulateBody} @internal */
export const simulateBodySchema: SchemaOf<SimulateBody> = z
  .strictObject({
    from: isolation.optional(),
    to: isolation,
    disputed,
    unsaid: z.enum(['not-known', 'as-before']).optional(),
  })
  .meta({ id: 'SimulateBody' });

/** {@inheritDoc @ringfence/advice#Simulation} @internal */
export const simulateAnswerSchema: SchemaOf<Simulation> = simulationSchema.meta(
  { id: 'Simulation' },
);

/** Body of `POST /compare`. @public */
export interface CompareBody extends TransitionOptions {
  /** What the team needs. */
  needs: Needs;
}

/** {@inheritDoc CompareBody} @internal */
export const compareBodySchema: SchemaOf<CompareBody> = z
  .strictObject({ needs: needsSchema, disputed })
  .meta({ id: 'CompareBody' });

/** {@inheritDoc @ringfence/advice#Comparison} @internal */
export const compareAnswerSchema: SchemaOf<Comparison> = comparisonSchema.meta({
  id: 'Comparison',
});

/** Every check of the engine. @internal */
export const checkListSchema: SchemaOf<List<CheckDescription>> = z
  .object({ items: z.array(checkDescriptionSchema) })
  .meta({ id: 'CheckList' });
