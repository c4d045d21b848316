import {
  BlueprintResource,
  Expression,
  IdOf,
  OutputOf,
  ParameterOf,
  Place,
  TenantOfDeployment,
  Value,
  isObject,
  namesOf,
} from '../blueprint';

/** JSON as a template holds it. @internal */
export type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** A text inside an expression. */
const quoted = (text: string) => `'${text.replace(/'/g, "''")}'`;

/** A text of a person: one that begins like an expression is kept from being one. @internal */
export const literal = (text: string): string =>
  text.startsWith('[') ? `[${text}` : text;

const isSamePlace = (a: Place, b: Place) =>
  a.subscriptionId.toLowerCase() === b.subscriptionId.toLowerCase() &&
  a.resourceGroup.toLowerCase() === b.resourceGroup.toLowerCase();

/** The expression for a resource's id, without its brackets, as a deployment to a place writes it. @internal */
export function idExpression(resource: BlueprintResource, from: Place): string {
  const { scope, type, place } = resource;
  if (scope) {
    return `extensionResourceId(${idExpression(scope, from)}, ${quoted(
      type,
    )}, ${quoted(resource.name)})`;
  }
  const elsewhere = isSamePlace(place, from)
    ? []
    : [quoted(place.subscriptionId), quoted(place.resourceGroup)];
  const names = namesOf(resource).map(quoted);
  return `resourceId(${[...elsewhere, quoted(type), ...names].join(', ')})`;
}

function expression(value: Expression, from: Place): string {
  if (value instanceof IdOf) return idExpression(value.resource, from);
  if (value instanceof ParameterOf) {
    return `parameters(${quoted(value.parameter.name)})`;
  }
  if (value instanceof TenantOfDeployment) return 'subscription().tenantId';
  if (value instanceof OutputOf) {
    const { resource, path } = value;
    const keys = path.map(key =>
      typeof key === 'number' ? `[${key}]` : `.${key}`,
    );
    return `reference(${idExpression(resource, from)}, ${quoted(
      resource.apiVersion,
    )}, 'full')${keys.join('')}`;
  }
  throw new Error('This expression has no form in a template');
}

/** A value as a template writes it. @internal */
export function armValue(value: Value, from: Place): Json {
  if (value instanceof Expression) return `[${expression(value, from)}]`;
  if (typeof value === 'string') return literal(value);
  if (Array.isArray(value)) return value.map(item => armValue(item, from));
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, armValue(item, from)]),
    );
  }
  return value as Json;
}
