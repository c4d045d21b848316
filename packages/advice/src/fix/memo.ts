/** Something to keep, what it is known again by, and how much room it takes. @internal */
export interface Kept {
  readonly key: string;
  readonly size: number;
}

/**
 * Keeps what was used last, as far as there is room for it, so that the memory
 * of a search does not grow with it.
 * @internal
 */
export class Memo<T extends Kept> {
  readonly #room: number;
  readonly #kept = new Map<string, T>();
  #taken = 0;

  private constructor(room: number) {
    this.#room = room;
  }

  static create<T extends Kept>(room: number): Memo<T> {
    return new Memo<T>(room);
  }

  get(key: string): T | undefined {
    const found = this.#kept.get(key);
    if (found) {
      this.#kept.delete(key);
      this.#kept.set(key, found);
    }
    return found;
  }

  /** Keeps one more, and lets go of what was not used for longest where room is short. */
  add(one: T): void {
    this.#kept.set(one.key, one);
    this.#taken += one.size;
    for (const [key, oldest] of this.#kept) {
      if (this.#taken <= this.#room || oldest === one) return;
      this.#kept.delete(key);
      this.#taken -= oldest.size;
    }
  }
}
