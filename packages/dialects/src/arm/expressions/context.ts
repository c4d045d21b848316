import { Limits } from './limits';
import { Value } from './value';

/** What an expression can see of the template it stands in. @internal */
export interface Scope {
  readonly limits: Limits;
  readonly subscriptionId: Value;
  readonly resourceGroup: Value;
  parameter(name: string): Value;
  variable(name: string): Value;
  /** What a deployment of this template gives out, by its id or symbolic name. */
  deployment(id: Value): Value | undefined;
  /** The id of a resource of this template by its symbolic name, without the group it stands in. */
  resource(symbol: string): Value | undefined;
  /** A function of the template's own. */
  call(name: string, args: Value[]): Value | undefined;
}

/** A scope, and where in its loops and lambdas an expression stands. @internal */
export interface Context {
  readonly scope: Scope;
  /** Turn of each copy loop by its lower-cased name; the empty name is the innermost. */
  readonly loops: ReadonlyMap<string, number>;
  readonly locals?: ReadonlyMap<string, Value>;
}
