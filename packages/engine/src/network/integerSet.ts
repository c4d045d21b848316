import {
  append,
  intersect,
  length,
  normalize,
  subtract,
} from 'multi-integer-range';

/** The first and the last of a range of whole numbers. @internal */
export type Ends = readonly [first: number, last: number];

type Ranges = ReturnType<typeof normalize>;

/** A set of whole numbers, kept as ranges in order. Never changed once made. @internal */
export class IntegerSet {
  /** No number. */
  static readonly NONE = new IntegerSet([]);

  readonly #ranges: Ranges;
  #length: number | undefined;

  private constructor(ranges: Ranges) {
    this.#ranges = ranges;
  }

  /** All numbers of some ranges. */
  static of(ranges: readonly Ends[]): IntegerSet {
    if (!ranges.length) return IntegerSet.NONE;
    // In order each is put behind the others, and none has to be moved.
    const inOrder = [...ranges].sort((a, b) => a[0] - b[0]);
    return new IntegerSet(normalize(inOrder.map(([from, to]) => [from, to])));
  }

  /** All numbers of some sets. */
  static union(sets: readonly IntegerSet[]): IntegerSet {
    const some = sets.filter(set => set.length);
    if (some.length < 2) return some[0] ?? IntegerSet.NONE;
    return IntegerSet.of(some.flatMap(set => set.#ranges));
  }

  /** How many numbers it has. */
  get length(): number {
    this.#length ??= length(this.#ranges);
    return this.#length;
  }

  /** Text that is the same for sets of the same numbers. */
  get key(): string {
    return this.#ranges.join(';');
  }

  /** How many numbers each of its ranges has. */
  get lengths(): number[] {
    return this.#ranges.map(([from, to]) => to - from + 1);
  }

  with(other: IntegerSet): IntegerSet {
    if (!other.length) return this;
    if (!this.length) return other;
    return new IntegerSet(append(this.#ranges, other.#ranges));
  }

  without(other: IntegerSet): IntegerSet {
    if (!this.length || !other.length) return this;
    return this.#part(subtract(this.#ranges, other.#ranges));
  }

  within(other: IntegerSet): IntegerSet {
    if (!this.length || !other.length) return IntegerSet.NONE;
    return this.#part(intersect(this.#ranges, other.#ranges));
  }

  /** A part of it; where that is all of it the very same, which others may know already. */
  #part(ranges: Ranges): IntegerSet {
    if (!ranges.length) return IntegerSet.NONE;
    const part = new IntegerSet(ranges);
    return part.length === this.length ? this : part;
  }
}
