import { Limits } from '../limits';
import { Unresolved, Value } from '../value';

/**
 * A template function: its answer, or `undefined` where its arguments do not
 * settle one.
 * @internal
 */
export type TemplateFunction = (args: Value[], call: Call) => Value | undefined;

/** What a function may know beside its arguments. @internal */
export interface Call {
  limits: Limits;
  /** The ids of the subscription and the resource group that the template is deployed to. */
  subscriptionId: Value;
  resourceGroup: Value;
}

/** A function that needs every argument settled. @internal */
export function settled(answer: TemplateFunction): TemplateFunction {
  return (args, call) =>
    args.some(arg => arg instanceof Unresolved)
      ? undefined
      : answer(args, call);
}

/** All functions of a table need their arguments settled. @internal */
export function allSettled(
  table: Record<string, TemplateFunction>,
): Record<string, TemplateFunction> {
  return Object.fromEntries(
    Object.entries(table).map(([name, answer]) => [name, settled(answer)]),
  );
}
