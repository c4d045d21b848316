import { pairUp } from './pairUp';
import { Fields, isFields } from './written';

/** A list whose entries go by a key that is the same on both sides. @internal */
export class Keyed {
  readonly entries: ReadonlyMap<string, unknown>;

  private constructor(entries: ReadonlyMap<string, unknown>) {
    this.entries = entries;
  }

  static create(entries: Iterable<readonly [string, unknown]>): Keyed {
    return new Keyed(new Map(entries));
  }

  /** The same with another entry, or without it. */
  with(key: string, value: unknown): Keyed {
    const entries = new Map(this.entries);
    if (value === undefined) entries.delete(key);
    else entries.set(key, value);
    return new Keyed(entries);
  }
}

/** Two values with the entries of their lists matched, at every depth. @internal */
export function align(
  approved: unknown,
  observed: unknown,
): [approved: unknown, observed: unknown] {
  if (Array.isArray(approved) && Array.isArray(observed)) {
    const sides: [[number, string, unknown][], [number, string, unknown][]] = [
      [],
      [],
    ];
    pairUp(approved, observed).forEach((pair, number) => {
      const { approved: a, observed: b } = pair;
      const [one, other] = align(
        a === undefined ? undefined : approved[a],
        b === undefined ? undefined : observed[b],
      );
      if (a !== undefined) sides[0].push([a, `${number}`, one]);
      if (b !== undefined) sides[1].push([b, `${number}`, other]);
    });
    const [left, right] = sides.map(side =>
      Keyed.create(
        side
          .sort(([one], [other]) => one - other)
          .map(([, key, value]) => [key, value] as const),
      ),
    );
    return [left, right];
  }
  if (!isFields(approved) || !isFields(observed)) return [approved, observed];
  const [left, right]: [Fields, Fields] = [{}, {}];
  for (const field of new Set([
    ...Object.keys(approved),
    ...Object.keys(observed),
  ])) {
    const [one, other] = align(approved[field], observed[field]);
    if (one !== undefined) left[field] = one;
    if (other !== undefined) right[field] = other;
  }
  return [left, right];
}

/** What was aligned, as it was written. @internal */
export function restored(value: unknown): unknown {
  if (value instanceof Keyed) return [...value.entries.values()].map(restored);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, restored(inner)]),
  );
}

/** Field names and keys of entries that lead to a value. @internal */
export type Path = readonly string[];

/** What stands at a path. @internal */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (inner instanceof Keyed) return inner.entries.get(step);
    return isFields(inner) ? inner[step] : undefined;
  }, value);
}

/** The same with another value at a path, or none; where the way to it is gone, as it is. @internal */
export function withValueAt(
  value: unknown,
  [step, ...rest]: Path,
  wanted: unknown,
): unknown {
  if (step === undefined) return wanted;
  if (value instanceof Keyed) {
    if (rest.length && !value.entries.has(step)) return value;
    return value.with(step, withValueAt(value.entries.get(step), rest, wanted));
  }
  if (!isFields(value)) return value;
  const { [step]: inner, ...others } = value;
  const next = withValueAt(inner, rest, wanted);
  return next === undefined ? others : { ...others, [step]: next };
}
