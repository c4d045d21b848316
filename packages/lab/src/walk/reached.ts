import { Destination } from './destination';
import { isReadOnlyHost, isReadOnlyTag } from './readOnly';
import { isEverywhere, Range } from './range';
import { UNNAMED_HOST } from './hosts';

/** How open a boundary is. */
export type State = 'open' | 'partial' | 'closed';

const RANK: Record<State, number> = { open: 0, partial: 1, closed: 2 };

/** Whether one state is more open than another. */
export const isWorse = (one: State, than: State) => RANK[one] < RANK[than];

/** The most open of some states; closed where there is none. */
export const worstOf = (states: readonly State[]): State =>
  states.reduce<State>(
    (worst, state) => (isWorse(state, worst) ? state : worst),
    'closed',
  );

/** Everything that packets got out to, from all places together. */
export class Reached {
  #everywhere = false;
  #somewhere = false;
  readonly #public: Range[] = [];
  /** What was reached, in words, in the order of its being found. */
  readonly found: string[] = [];

  /** A packet got to an address that is neither of a described network nor a private endpoint's. */
  address(from: string, { tag, region, ranges, ...at }: Destination): void {
    if (tag !== undefined && isReadOnlyTag(tag)) return;
    this.#somewhere = true;
    if (at.public) this.#public.push(...ranges);
    if (this.found.length < 20) {
      const where = region
        ? `${tag}.${region}`
        : tag ?? at.address.toString(16);
      this.found.push(`${from} → ${where}`);
    }
  }

  /** A packet for a host got out. */
  host(from: string, host: string): void {
    if (isReadOnlyHost(host)) return;
    this.#somewhere = true;
    if (host === UNNAMED_HOST) this.#everywhere = true;
    this.found.push(`${from} → ${host}`);
  }

  /** Nothing holds packets back. */
  everywhere(why: string): void {
    this.#everywhere = true;
    this.found.push(`${why} → everywhere`);
  }

  /** Packets get out to something that takes data. */
  somewhere(why: string): void {
    this.#somewhere = true;
    this.found.push(why);
  }

  state(): State {
    if (this.#everywhere || isEverywhere(this.#public)) return 'open';
    return this.#somewhere ? 'partial' : 'closed';
  }
}
