import { AddressSet } from './addressSet';

/** As many sets are taken away at once, at most. */
const TOGETHER = 16;

/**
 * What is left of some addresses while parts of them are taken away, one after
 * the other. A long list takes away parts that rarely meet, so many are put
 * together before they are taken.
 * @internal
 */
export class Remaining {
  /** All that are left, and what is taken and not yet away. */
  #left: AddressSet;
  #taken: AddressSet[] = [];
  #v4: number;
  #v6: number;

  private constructor(all: AddressSet) {
    this.#left = all;
    this.#v4 = all.v4.length;
    this.#v6 = all.v6.length;
  }

  static of(all: AddressSet): Remaining {
    return new Remaining(all);
  }

  get isEmpty(): boolean {
    return this.#v4 === 0 && this.#v6 === 0;
  }

  /** Those of some addresses that are left. */
  within(some: AddressSet): AddressSet {
    if (this.#taken.some(part => part.mayMeet(some))) this.#away();
    return this.#left.within(some);
  }

  /** Takes away a part of what is left. */
  take(part: AddressSet): void {
    this.#v4 -= part.v4.length;
    this.#v6 -= part.v6.length;
    this.#taken.push(part);
    if (this.#taken.length === TOGETHER) this.#away();
  }

  #away(): void {
    this.#left = this.#left.without(AddressSet.union(this.#taken));
    this.#taken = [];
  }
}
