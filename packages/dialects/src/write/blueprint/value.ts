import type { BlueprintParameter, BlueprintResource } from './blueprint';

/** Something that a dialect writes as an expression. @internal */
export abstract class Expression {}

/** The ARM id of a resource. @internal */
export class IdOf extends Expression {
  constructor(readonly resource: BlueprintResource) {
    super();
  }
}

/**
 * What Azure tells of a resource once it is there, such as the principal of its
 * identity; the path is ARM's, from the top of the resource.
 * @internal
 */
export class OutputOf extends Expression {
  constructor(
    readonly resource: BlueprintResource,
    readonly path: readonly (string | number)[],
  ) {
    super();
  }
}

/** A parameter of the files. @internal */
export class ParameterOf extends Expression {
  constructor(readonly parameter: BlueprintParameter) {
    super();
  }
}

/** The tenant that the files are deployed in. @internal */
export class TenantOfDeployment extends Expression {}

/** A property of a resource: JSON, with expressions among it. @internal */
export type Value =
  | string
  | number
  | boolean
  | Expression
  | readonly Value[]
  | { readonly [key: string]: Value };

/** Whether a value holds keys of its own. @internal */
export const isObject = (
  value: Value,
): value is { readonly [key: string]: Value } =>
  typeof value === 'object' &&
  !Array.isArray(value) &&
  !(value instanceof Expression);

/** All expressions of a value, at any depth. @internal */
export function expressionsOf(value: Value): Expression[] {
  if (value instanceof Expression) return [value];
  if (typeof value !== 'object') return [];
  return Object.values(value).flatMap(expressionsOf);
}
