/** Tokens that are spent by calls and come back with time. */
export class Bucket {
  readonly #size: number;
  readonly #perSecond: number;
  #tokens: number;
  #at: number;

  constructor(size: number, perSecond: number, now: number) {
    this.#size = size;
    this.#perSecond = perSecond;
    this.#tokens = size;
    this.#at = now;
  }

  /** Spends a token if there is one; tells how many are left, or after how many seconds there is one. */
  spend(now: number): { left: number } | { retryAfter: number } {
    const earned = ((now - this.#at) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#size, this.#tokens + earned);
    this.#at = now;
    if (this.#tokens < 1) {
      return {
        retryAfter: Math.ceil((1 - this.#tokens) / this.#perSecond),
      };
    }
    this.#tokens -= 1;
    return { left: Math.floor(this.#tokens) };
  }
}

/** So many calls in each window of time. */
export class Window {
  #left: number;
  #until: number;

  constructor(
    readonly size: number,
    readonly milliseconds: number,
    now: number,
  ) {
    this.#left = size;
    this.#until = now + milliseconds;
  }

  /** Spends a call if one is left; tells what is left and when the window ends. */
  spend(now: number): { isSpent: boolean; left: number; resetsMs: number } {
    if (now >= this.#until) {
      this.#left = this.size;
      this.#until = now + this.milliseconds;
    }
    const isSpent = this.#left > 0;
    if (isSpent) this.#left -= 1;
    return { isSpent, left: this.#left, resetsMs: this.#until - now };
  }
}
