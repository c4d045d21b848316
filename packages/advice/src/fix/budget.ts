/** How many isolations a search judges where nothing else is said. @public */
export const MAX_FIX_EVALUATIONS = 2000;

/**
 * How much work a search does where nothing else is said: about as many
 * characters of JSON judged, and ways out of subnets followed. Less than a second of processor time on a machine
 * of today.
 * @public
 */
export const MAX_FIX_WORK = 6_500_000;

/** What a judgement takes that does not depend on how much is written. */
const OVERHEAD = 1500;

/** What is done with an isolation, and how much work that is for each of its characters. */
const EFFORT = {
  /** It is told apart from others. */
  known: 0.1,
  /** Every check judges it. */
  judged: 1,
  /** Every check says what could be changed. */
  proposed: 2,
} as const;

/** What a search may take. @internal */
export interface Bounds {
  maxEvaluations: number;
  maxWork: number;
}

/**
 * What a search has left. Work is counted by what is judged and how long it is,
 * and not by a clock, so that a question has the same answer on every machine.
 * @internal
 */
export class Budget {
  readonly #bounds: Bounds;
  #evaluations = 0;
  #work = 0;
  #isStopped = false;

  private constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  static create(bounds: Bounds): Budget {
    return new Budget(bounds);
  }

  /** How often an isolation was judged. */
  get evaluations(): number {
    return this.#evaluations;
  }

  /** Whether something was left undone because no more may be done. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Takes what turned out to be more work than was known before, however much is left. */
  charge(work: number): void {
    this.#work += work;
  }

  /** Takes what something costs; false where it is more than is left. The first judgement is always had. */
  spend(what: keyof typeof EFFORT, size: number): boolean {
    const cost = EFFORT[what] * (size + OVERHEAD);
    const isTooMuch =
      this.#work + cost > this.#bounds.maxWork ||
      (what === 'judged' && this.#evaluations >= this.#bounds.maxEvaluations);
    if (this.#isStopped || (isTooMuch && this.#evaluations > 0)) {
      this.#isStopped = true;
      return false;
    }
    this.#work += cost;
    if (what === 'judged') this.#evaluations += 1;
    return true;
  }
}
