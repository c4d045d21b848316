/** Gives every class below it the object that it is made with in place of a new one. */
class Holder {
  constructor(of: object) {
    return of;
  }
}

let slots = 0;

/** What is kept with an object, in a field that nobody else sees and no copy takes over. */
class Kept extends Holder {
  readonly #values = new Array<unknown>(slots);

  static of(object: object): unknown[] | undefined {
    return #values in object ? object.#values : undefined;
  }

  static with(object: object): unknown[] {
    return Kept.of(object) ?? new Kept(object).#values;
  }
}

/**
 * Something that was found of objects which never change, kept with each of them
 * and gone when they are. A `WeakMap` says the same, but what it holds mostly
 * points back at its key, and then the quick rounds of the garbage collector free
 * neither: of all that judging costs, that was a third.
 * @internal
 */
export class KeptWith<Of extends object, T> {
  readonly #slot = slots++;

  get(of: Of): T | undefined {
    return Kept.of(of)?.[this.#slot] as T | undefined;
  }

  set(of: Of, value: T): void {
    Kept.with(of)[this.#slot] = value;
  }
}
