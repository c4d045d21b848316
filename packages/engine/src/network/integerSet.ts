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
    if (ranges.length === 1) return new IntegerSet([[...ranges[0]]]);
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

  /** Whether one of its ranges has more numbers than that. */
  hasLongerThan(most: number): boolean {
    if (this.length <= most) return false;
    return this.#ranges.some(([from, to]) => to - from + 1 > most);
  }

  /** Whether a number can be in both, by where they begin and end. */
  mayMeet(other: IntegerSet): boolean {
    const own = this.#ranges;
    const others = other.#ranges;
    return (
      own.length > 0 &&
      others.length > 0 &&
      own[0][0] <= others[others.length - 1][1] &&
      others[0][0] <= own[own.length - 1][1]
    );
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
    const part = this.#part(intersect(this.#ranges, other.#ranges));
    return part !== this && part.length === other.length ? other : part;
  }

  /** A part of it; where that is all of it the very same, which others may know already. */
  #part(ranges: Ranges): IntegerSet {
    if (!ranges.length) return IntegerSet.NONE;
    const part = new IntegerSet(ranges);
    return part.length === this.length ? this : part;
  }
}
