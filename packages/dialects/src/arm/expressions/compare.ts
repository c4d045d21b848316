import { Limits, MAX_DEPTH } from './limits';
import { isObject, Unresolved, Value, ValueObject } from './value';

/** Whether two values are equal; `undefined` when an open stretch decides. @internal */
export function areEqual(
  one: Value,
  other: Value,
  limits: Limits,
  depth = 0,
): boolean | undefined {
  if (depth > MAX_DEPTH || !limits.spend()) return undefined;
  if (one instanceof Unresolved || other instanceof Unresolved) {
    return openEqual(one, other);
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return false;
    return allEqual(
      one.map((value, index) => [value, other[index]]),
      limits,
      depth,
    );
  }
  if (isObject(one) && isObject(other)) {
    const [left, right] = [one as ValueObject, other as ValueObject];
    const keys = Object.keys(left);
    if (keys.length !== Object.keys(right).length) return false;
    if (keys.some(key => !Object.hasOwn(right, key))) return false;
    return allEqual(
      keys.map(key => [left[key], right[key]]),
      limits,
      depth,
    );
  }
  return one === other;
}

function openEqual(one: Value, other: Value): boolean | undefined {
  if (one instanceof Unresolved && other instanceof Unresolved) {
    return one.text === other.text ? true : undefined;
  }
  const [open, known] =
    one instanceof Unresolved ? [one, other] : [other as Unresolved, one];
  return open.isSurelyFilled && (known === '' || typeof known !== 'string')
    ? false
    : undefined;
}

function allEqual(
  pairs: [Value, Value][],
  limits: Limits,
  depth: number,
): boolean | undefined {
  let certain = true;
  for (const [one, other] of pairs) {
    const equal = areEqual(one, other, limits, depth + 1);
    if (equal === false) return false;
    if (equal === undefined) certain = false;
  }
  return certain ? true : undefined;
}
