import { Expression, Value } from './blueprint';

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
