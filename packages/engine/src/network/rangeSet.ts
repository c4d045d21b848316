import { AddressRange } from './ranges';

/** A range and what is known of it. @internal */
export interface Held<T> {
  /** The range. */
  range: AddressRange;
  /** What it is held for. */
  value: T;
}

/** Ranges in order, and for each the one up to there that reaches furthest. */
interface Line<T> {
  held: Held<T>[];
  furthest: Held<T>[];
}

const compare = (a: bigint, b: bigint) => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

function lineOf<T>(held: readonly Held<T>[], family: 4 | 6): Line<T> {
  const sorted = held
    .filter(({ range }) => range.family === family)
    .sort((a, b) => compare(a.range.first, b.range.first));
  const furthest: Held<T>[] = [];
  for (const item of sorted) {
    const before = furthest.at(-1);
    furthest.push(
      before && before.range.last >= item.range.last ? before : item,
    );
  }
  return { held: sorted, furthest };
}

/** Ranges that are asked again and again who shares addresses with them; each answer takes a binary search. @internal */
export class RangeSet<T> {
  readonly #lines: Record<4 | 6, Line<T>>;

  private constructor(held: readonly Held<T>[]) {
    this.#lines = { 4: lineOf(held, 4), 6: lineOf(held, 6) };
  }

  /** A set of ranges. */
  static create<T>(held: readonly Held<T>[]): RangeSet<T> {
    return new RangeSet(held);
  }

  /** One of the ranges that share an address with this one. */
  meeting(range: AddressRange): Held<T> | undefined {
    const found = this.#upTo(range.family, range.last);
    return found && found.range.last >= range.first ? found : undefined;
  }

  /** A range that holds all of this one. */
  holding(range: AddressRange): Held<T> | undefined {
    const found = this.#upTo(range.family, range.first);
    return found && found.range.last >= range.last ? found : undefined;
  }

  /** Every range that shares an address with one that begins before it, and that one. */
  overlaps(): [Held<T>, Held<T>][] {
    return ([4, 6] as const).flatMap(family => {
      const { held, furthest } = this.#lines[family];
      return held.flatMap((item, index): [Held<T>, Held<T>][] => {
        const before = furthest[index - 1];
        return before && before.range.last >= item.range.first
          ? [[item, before]]
          : [];
      });
    });
  }

  /** Of the ranges that begin at an address or before it, the one that reaches furthest. */
  #upTo(family: 4 | 6, address: bigint): Held<T> | undefined {
    const { held, furthest } = this.#lines[family];
    let low = 0;
    let high = held.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (held[middle].range.first <= address) low = middle + 1;
      else high = middle;
    }
    return furthest[low - 1];
  }
}
