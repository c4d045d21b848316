import { canonicalJson } from '@ringfence/engine';

/** One entry of a list, and its number in it. @internal */
export interface Entry<T> {
  value: T;
  index: number;
}

/** The entries of two lists, each with its match in the other. @internal */
export interface Pairs<T> {
  kept: { before: Entry<T>; after: Entry<T> }[];
  added: Entry<T>[];
  removed: Entry<T>[];
}

/** The entries of a list by key; equal keys are told apart by their order. */
function byKey<T>(
  list: readonly T[],
  keyOf: (value: T) => string | undefined,
): Map<string, Entry<T>> {
  const entries = new Map<string, Entry<T>>();
  const seen = new Map<string, number>();
  list.forEach((value, index) => {
    const name = keyOf(value)?.trim().toLowerCase();
    const key = name ? `name ${name}` : `value ${canonicalJson(value)}`;
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    entries.set(`${number} ${key}`, { value, index });
  });
  return entries;
}

/**
 * Matches the entries of two lists by a key, without regard to case and in any
 * order. An entry without a key matches one that is equal to it.
 * @internal
 */
export function pairsOf<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (value: T) => string | undefined,
): Pairs<T> {
  const [old, wanted] = [byKey(before, keyOf), byKey(after, keyOf)];
  const pairs: Pairs<T> = { kept: [], added: [], removed: [] };
  for (const [key, entry] of wanted) {
    const match = old.get(key);
    if (match) pairs.kept.push({ before: match, after: entry });
    else pairs.added.push(entry);
  }
  for (const [key, entry] of old) {
    if (!wanted.has(key)) pairs.removed.push(entry);
  }
  return pairs;
}
