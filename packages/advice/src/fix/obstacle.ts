import { Obstacle } from './answer';
import { Blocker } from './blockers';

/** What is in the way for sure is told first; of that what no setting changes, then checks, then boundaries. */
const rank = ({ status, fixed, check }: Blocker) =>
  Number(status === 'unknown') * 4 + (fixed ? 0 : Number(!check) + 1);

const worstOf = (blockers: readonly Blocker[]): Blocker | undefined =>
  blockers.reduce<Blocker | undefined>(
    (worst, blocker) =>
      !worst || rank(blocker) < rank(worst) ? blocker : worst,
    undefined,
  );

/**
 * The one thing that keeps a goal out of reach: what stood in the way at the
 * start and was there in everything that was tried, or else what is left where
 * the least is.
 * @internal
 */
export class Obstacles {
  #always: readonly Blocker[] | undefined;
  #nearest: readonly Blocker[] = [];

  private constructor() {}

  static create(): Obstacles {
    return new Obstacles();
  }

  /** Notes what stands in the way of something that was tried. */
  note(blockers: readonly Blocker[]): void {
    if (!this.#always) {
      this.#always = blockers;
      this.#nearest = blockers;
      return;
    }
    const keys = new Set(blockers.map(({ key }) => key));
    this.#always = this.#always.filter(({ key }) => keys.has(key));
    if (blockers.length < this.#nearest.length) this.#nearest = blockers;
  }

  worst(): Obstacle {
    const blocker = worstOf(this.#always ?? []) ?? worstOf(this.#nearest);
    const { message = '', pointer, check, boundary } = blocker ?? {};
    return {
      message,
      ...(pointer !== undefined && { pointer }),
      ...(check !== undefined && { check }),
      ...(boundary !== undefined && { boundary }),
    };
  }
}
