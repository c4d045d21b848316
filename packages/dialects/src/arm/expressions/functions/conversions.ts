import { isObject, Unresolved, Value, ValueObject } from '../value';
import { Limits, MAX_DEPTH, MAX_RESULT } from '../limits';
import { allSettled, TemplateFunction } from './templateFunction';

/** Turns parsed JSON into a value, or says `undefined` when it is too deep or too large. @internal */
export function valueOf(
  json: unknown,
  limits: Limits,
  depth = 0,
): Value | undefined {
  if (depth > MAX_DEPTH || !limits.spend()) return undefined;
  if (Array.isArray(json)) {
    const items = json.map(item => valueOf(item, limits, depth + 1));
    return items.includes(undefined) ? undefined : (items as Value[]);
  }
  if (isObject(json)) {
    const object: ValueObject = Object.create(null);
    for (const [key, item] of Object.entries(json)) {
      const value = valueOf(item, limits, depth + 1);
      if (value === undefined) return undefined;
      object[key] = value;
    }
    return object;
  }
  return json as Value;
}

/** Whether nothing in a value is open. */
function isSettled(value: Value, limits: Limits, depth = 0): boolean {
  if (depth > MAX_DEPTH || !limits.spend()) return false;
  if (value instanceof Unresolved) return false;
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(item => isSettled(item, limits, depth + 1));
}

const parsed: TemplateFunction = ([text], { limits }) => {
  if (typeof text !== 'string') return undefined;
  try {
    return valueOf(JSON.parse(text), limits);
  } catch {
    return undefined;
  }
};

const asText: TemplateFunction = ([value], { limits }) => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value === undefined || !isSettled(value, limits)) return undefined;
  const text = JSON.stringify(value);
  return text.length > MAX_RESULT ? undefined : text;
};

const asNumber: TemplateFunction = ([value]) => {
  if (typeof value === 'number') return Math.trunc(value);
  return typeof value === 'string' && /^\s*-?\d{1,15}\s*$/.test(value)
    ? Number(value)
    : undefined;
};

/** Conversions. @internal */
export const conversionFunctions: Record<string, TemplateFunction> = {
  array: ([value]) => {
    if (value === undefined) return undefined;
    return Array.isArray(value) ? value : [value];
  },
  ...allSettled({ json: parsed, string: asText, int: asNumber }),
};
