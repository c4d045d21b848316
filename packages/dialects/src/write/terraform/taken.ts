import { Value, isObject } from '../blueprint';

type Step = string | number;

const below = (value: Value | undefined, step: Step): Value | undefined => {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value[Number(step)];
  return isObject(value) && Object.hasOwn(value, step)
    ? value[step]
    : undefined;
};

/**
 * What ARM says of a resource, with a note of what has been said in another's
 * words. What is left at the end has no such words, so nothing gets lost in
 * silence.
 * @internal
 */
export class Taken {
  readonly #value: Value | undefined;
  readonly #path: string;
  readonly #said: Set<string>;

  private constructor(
    value: Value | undefined,
    path: string,
    said: Set<string>,
  ) {
    this.#value = value;
    this.#path = path;
    this.#said = said;
  }

  static of(value: Value): Taken {
    return new Taken(value, '', new Set());
  }

  /** A part, of which nothing is said yet. */
  at(...path: Step[]): Taken {
    return new Taken(
      path.reduce(below, this.#value),
      [this.#path, ...path].join('/'),
      this.#said,
    );
  }

  /** What stands there, which thereby is said with all below it. */
  take(...path: Step[]): Value | undefined {
    const { value } = this.at(...path).mark();
    return value;
  }

  /** What stands there, which is left where it is. */
  get value(): Value | undefined {
    return this.#value;
  }

  /** Notes that it is said. */
  mark(): Taken {
    this.#said.add(this.#path);
    return this;
  }

  /** The items of a list; an empty one is said thereby. */
  items(...path: Step[]): Taken[] {
    const list = this.at(...path);
    if (!Array.isArray(list.value)) return [];
    if (list.value.length === 0) list.mark();
    return list.value.map((_, index) => list.at(index));
  }

  /** Takes what these words stand for; anything else is left. */
  takeAs<T extends Value>(
    path: readonly Step[],
    words: ReadonlyMap<Value, T>,
  ): T | undefined {
    const found = this.at(...path);
    const word = found.value === undefined ? undefined : words.get(found.value);
    if (word !== undefined) found.mark();
    return word;
  }

  /** Whether there stands one of the values, or nothing at all; both are said thereby. */
  is(path: readonly Step[], ...values: Value[]): boolean {
    const found = this.at(...path);
    if (found.value === undefined) return true;
    const holds = values.includes(found.value);
    if (holds) found.mark();
    return holds;
  }

  /** The paths of what is not said; an object without keys says nothing. */
  left(): string[] {
    if (this.#value === undefined || this.#said.has(this.#path)) return [];
    const inside = this.#inside();
    if (inside.length) return inside.flatMap(part => part.left());
    return isObject(this.#value) ? [] : [this.#path];
  }

  #inside(): Taken[] {
    const value = this.#value;
    if (Array.isArray(value)) return value.map((_, index) => this.at(index));
    if (value === undefined || !isObject(value)) return [];
    return Object.keys(value).map(key => this.at(key));
  }
}
