import { isRecord } from '../shared/sourceNode';

/** Most instances that one resource is unrolled to. */
const MAX_INSTANCES = 1000;

/** One of the resources that a block makes. */
export interface Instance {
  /** Its index as it stands in an address, `[0]` or `["a"]`; none for a block that makes one. */
  index: string;
  /** What `count.index`, `each.key` and `each.value` are for it. */
  values: Record<string, unknown>;
}

/** `toset` of texts, which is how a list is given to `for_each`. */
const SET = /^\$\{toset\((\[[^[\]{}$]*\])\)\}$/;

/** Texts of a list as HCL writes it inside an expression, or `undefined`. */
function literals(list: string): unknown {
  try {
    return JSON.parse(list.replace(/,\s*\]$/, ']'));
  } catch {
    return undefined;
  }
}

function ofCount(count: unknown): Instance[] | undefined {
  const isWritten = typeof count === 'number' || typeof count === 'string';
  const number = isWritten && count !== '' ? Number(count) : NaN;
  if (!Number.isSafeInteger(number) || number < 0 || number > MAX_INSTANCES) {
    return undefined;
  }
  return Array.from({ length: number }, (_, index) => ({
    index: `[${index}]`,
    values: { 'count.index': index },
  }));
}

function ofEach(each: unknown): Instance[] | undefined {
  const set =
    typeof each === 'string' ? literals(SET.exec(each)?.[1] ?? '') : each;
  const isSet =
    Array.isArray(set) && set.every(item => typeof item === 'string');
  const entries = isSet
    ? [...new Set(set as string[])].map((item): [string, unknown] => [
        item,
        item,
      ])
    : isRecord(set) && Object.entries(set);
  if (!entries || entries.length > MAX_INSTANCES) return undefined;
  // A key that is an expression is not known, nor then how many there are.
  if (entries.some(([key]) => key.includes('${'))) return undefined;
  return entries.map(([key, value]) => ({
    index: `[${JSON.stringify(key)}]`,
    values: { 'each.key': key, 'each.value': value },
  }));
}

/**
 * What `count` or `for_each` make of a block, as far as they are literals once
 * they are resolved; `undefined` where that is open.
 */
export function instancesOf({
  count,
  for_each: each,
}: Record<string, unknown>): Instance[] | undefined {
  if (count !== undefined) return ofCount(count);
  return each === undefined ? [{ index: '', values: {} }] : ofEach(each);
}
