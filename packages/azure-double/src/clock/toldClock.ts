/** The clock of the double: it stands still, or follows another one, until it is told to go on. */
export class ToldClock {
  readonly #source: () => number;
  #ahead = 0;

  private constructor(source: () => number) {
    this.#source = source;
  }

  /** A clock that stands at a moment. */
  static at(moment: string): ToldClock {
    const stands = Date.parse(moment);
    if (Number.isNaN(stands)) throw new Error(`${moment} is no moment`);
    return new ToldClock(() => stands);
  }

  /** A clock that goes as another does. */
  static following(source: () => number = Date.now): ToldClock {
    return new ToldClock(source);
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#source() + this.#ahead;
  }

  /** Goes on at once by so many milliseconds; never back. */
  advance(milliseconds: number): void {
    if (!(milliseconds >= 0)) throw new Error('A clock goes only forward');
    this.#ahead += milliseconds;
  }
}
