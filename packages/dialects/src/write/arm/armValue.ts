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
import { deployedTo, isSamePlace } from '../stages';

/** JSON as a template holds it. @internal */
export type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** A text inside an expression. @internal */
export const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;

/**
 * A text of a person, kept from being an expression. Azure takes one for that
 * only where both brackets stand, and what begins with two, by whatever follows,
 * differently in different places: that is handed over by a function.
 * @internal
 */
export function literal(text: string): string {
  if (!text.startsWith('[')) return text;
  if (text.endsWith(']')) return `[${text}`;
  return text.startsWith('[[') ? `[string(${quoted(text)})]` : text;
}

/** Texts of people by keys of people. @internal */
export const literals = (texts: Record<string, string>): Json =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [literal(key), literal(text)]),
  );

/** The function that makes an id in a group, without its brackets, as a deployment to a place writes it. @internal */
export function idIn(
  place: Place,
  type: string,
  names: readonly string[],
  from: Place,
): string {
  const elsewhere = isSamePlace(place, from)
    ? []
    : [place.subscriptionId, place.resourceGroup];
  return `resourceId(${[...elsewhere, type, ...names].map(quoted).join(', ')})`;
}

/** The expression for a resource's id, without its brackets, as a deployment to a place writes it. @internal */
export function idExpression(resource: BlueprintResource, from: Place): string {
  const { scope, type, name } = resource;
  return scope
    ? `extensionResourceId(${idExpression(scope, from)}, ${quoted(
        type,
      )}, ${quoted(name)})`
    : idIn(deployedTo(resource), type, namesOf(resource), from);
}

const memberCode = (key: string | number) => {
  if (typeof key === 'number') return `[${key}]`;
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${quoted(key)}]`;
};

function expression(value: Expression, from: Place): string {
  if (value instanceof IdOf) return idExpression(value.resource, from);
  if (value instanceof ParameterOf) {
    return `parameters(${quoted(value.parameter.name)})`;
  }
  if (value instanceof TenantOfDeployment) return 'subscription().tenantId';
  if (value instanceof OutputOf) {
    const { resource, path } = value;
    return `reference(${idExpression(resource, from)}, ${quoted(
      resource.apiVersion,
    )}, 'full')${path.map(memberCode).join('')}`;
  }
  throw new Error('This expression has no form in a template');
}

/** A value inside an expression. @internal */
export function code(value: Value, from: Place): string {
  if (value instanceof Expression) return expression(value, from);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return `${value}()`;
  if (Array.isArray(value)) {
    const items = value.map((item: Value) => code(item, from));
    return `createArray(${items.join(', ')})`;
  }
  if (isObject(value)) {
    const entries = Object.entries(value).flatMap(([key, item]) => [
      quoted(key),
      code(item, from),
    ]);
    return `createObject(${entries.join(', ')})`;
  }
  return String(value);
}

/** A value as a template writes it. @internal */
export function armValue(value: Value, from: Place): Json {
  if (value instanceof Expression) return `[${expression(value, from)}]`;
  if (typeof value === 'string') return literal(value);
  if (Array.isArray(value)) return value.map(item => armValue(item, from));
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        literal(key),
        armValue(item, from),
      ]),
    );
  }
  return value as Json;
}
