interface Due {
  at: number;
  run: (at: number) => void;
}

/** What is to happen by itself at a later moment: stages of operations, changes of a scenario. */
export class Timeline {
  readonly #due: Due[] = [];
  #moment: number | undefined;

  /** The moment that is being worked off, while one is. */
  get moment(): number | undefined {
    return this.#moment;
  }

  /** When the next thing happens. */
  get next(): number | undefined {
    return this.#due[0]?.at;
  }

  /** Lets something happen at a moment; of two at the same one the first stays first. */
  schedule(at: number, run: (at: number) => void): void {
    const after = this.#due.findIndex(other => other.at > at);
    this.#due.splice(after < 0 ? this.#due.length : after, 0, { at, run });
  }

  /** Lets everything happen that is due by now, each at its own moment. */
  settle(now: number): void {
    while (this.#due.length && this.#due[0].at <= now) {
      const { at, run } = this.#due.shift()!;
      this.#moment = at;
      try {
        run(at);
      } finally {
        this.#moment = undefined;
      }
    }
  }
}
