import { canonicalJson } from '@ringfence/engine';
import { Fields, isFields, isSame, textKey } from './written';

/** An entry of one list and its match in the other, by their numbers. */
export interface Pair {
  approved?: number;
  observed?: number;
}

/** Entries whose contents are compared with each other are at most so many, on either side. */
const MOST_BY_CONTENT = 60;

const textOf = (entry: unknown, ...fields: string[]): string | undefined => {
  if (!isFields(entry)) return undefined;
  for (const field of fields) {
    const value = entry[field];
    if (typeof value === 'string' && value.trim()) return textKey(value);
  }
  return undefined;
};

const idOf = (entry: unknown) =>
  typeof entry === 'string'
    ? textKey(entry)
    : textOf(entry, 'id', 'perimeter', 'resourceId');

const nameOf = (entry: unknown) =>
  textOf(entry, 'name', 'network', 'service', 'hubId');

/** A list's text that names something, as a network, by its name or its id. */
const lastWordOf = (entry: unknown) =>
  (typeof entry === 'string' ? textKey(entry) : idOf(entry) ?? nameOf(entry))
    ?.split('/')
    .pop();

/** Whether nothing that both state tells them apart, other than the name that they go by. */
function canBeOne(a: Fields, b: Fields): boolean {
  const shared = Object.keys(a).filter(
    key => key !== 'name' && a[key] !== undefined && b[key] !== undefined,
  );
  return (
    shared.length > 0 &&
    shared.every(
      key =>
        isSame(key, a[key], b[key]) ||
        canonicalJson(a[key]) === canonicalJson(b[key]),
    )
  );
}

const isNameless = (entry: unknown) => !idOf(entry) && !nameOf(entry);

/**
 * Matches the entries of two lists by what they are and never by where they stand:
 * those that are equal, then by id, by name, and by all that both state; the only one
 * on either side is one where one of them goes by no name.
 * @internal
 */
export function pairUp(
  approved: readonly unknown[],
  observed: readonly unknown[],
): Pair[] {
  const pairs: Pair[] = [];
  let [left, right] = [[...approved.keys()], [...observed.keys()]];
  const match = (a: number, b: number) => {
    pairs.push({ approved: a, observed: b });
    left = left.filter(each => each !== a);
    right = right.filter(each => each !== b);
  };
  const matchBy = (
    keyOf: (entry: unknown) => string | undefined,
    may: (a: unknown, b: unknown) => boolean = () => true,
  ) => {
    const waiting = new Map<string, number[]>();
    for (const b of right) {
      const key = keyOf(observed[b]);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), b]);
    }
    const found: [number, number][] = [];
    for (const a of left) {
      const key = keyOf(approved[a]);
      const list = key === undefined ? undefined : waiting.get(key);
      const at = list?.findIndex(b => may(approved[a], observed[b])) ?? -1;
      if (at >= 0) found.push([a, list!.splice(at, 1)[0]]);
    }
    const [taken, given] = [
      new Set(found.map(([a]) => a)),
      new Set(found.map(([, b]) => b)),
    ];
    found.forEach(([a, b]) => pairs.push({ approved: a, observed: b }));
    left = left.filter(a => !taken.has(a));
    right = right.filter(b => !given.has(b));
  };
  const idsAgree = (a: unknown, b: unknown) => {
    const [one, other] = [idOf(a), idOf(b)];
    return one === undefined || other === undefined || one === other;
  };
  matchBy(canonicalJson);
  matchBy(idOf);
  matchBy(nameOf, idsAgree);
  matchBy(
    lastWordOf,
    (a, b) => typeof a !== typeof b || (typeof a === 'string' && a !== b),
  );
  if (left.length <= MOST_BY_CONTENT && right.length <= MOST_BY_CONTENT) {
    for (const a of [...left]) {
      const one = approved[a];
      const b = right.find(each => {
        const other = observed[each];
        return isFields(one) && isFields(other) && canBeOne(one, other);
      });
      if (b !== undefined) match(a, b);
    }
  }
  if (left.length === 1 && right.length === 1) {
    const [one, other] = [approved[left[0]], observed[right[0]]];
    const bothFields = isFields(one) && isFields(other);
    if (bothFields && (isNameless(one) || isNameless(other))) {
      match(left[0], right[0]);
    }
  }
  return [
    ...pairs,
    ...left.map(a => ({ approved: a })),
    ...right.map(b => ({ observed: b })),
  ];
}
