import { AddressSet } from '../../network/addressSet';
import { LaneState } from '../../model/words';
import { stateOfWay, Way } from './way';

/** What a way is and where it leads, without what it is called where it begins. @internal */
export type Lead = Pick<Way, 'by' | 'addresses' | 'tag' | 'host' | 'other'>;

const RANKS: Record<LaneState, number> = { open: 0, partial: 1, closed: 2 };

const sizeOf = ({ addresses }: Lead): number =>
  addresses ? addresses.v4.length + addresses.v6.length : 0;

/** Whether one lead tells more than another: the worse does, and of those alike the wider. @internal */
export function tellsMore(one: Lead, other: Lead): boolean {
  const rank = RANKS[stateOfWay(one)] - RANKS[stateOfWay(other)];
  return rank < 0 || (rank === 0 && sizeOf(one) > sizeOf(other));
}

/** Where some ways lead. All places that have these ways share it, and what they come to is found once. @internal */
export class Leads {
  #state: LaneState | undefined;
  #addresses: readonly AddressSet[] | undefined;
  #worst: Lead | undefined;

  private constructor(readonly all: readonly Lead[]) {}

  static of(all: readonly Lead[]): Leads {
    return new Leads(all);
  }

  /** How far leads together let data out: their addresses are one set. */
  static stateOf(some: Iterable<Leads>): LaneState {
    let state: LaneState = 'closed';
    const sets: AddressSet[] = [];
    for (const leads of new Set(some)) {
      if (leads.#worstState === 'open') return 'open';
      if (leads.#worstState === 'partial') state = 'partial';
      sets.push(...leads.#sets);
    }
    return AddressSet.areWide(sets) ? 'open' : state;
  }

  /** How far the worst of them lets data out by itself. */
  get #worstState(): LaneState {
    if (this.#state) return this.#state;
    const { worst } = this;
    return (this.#state = worst ? stateOfWay(worst) : 'closed');
  }

  /** The addresses of them that have some, as one set if they are many. */
  get #sets(): readonly AddressSet[] {
    return (this.#addresses ??= this.all.flatMap(
      ({ addresses }) => addresses ?? [],
    ));
  }

  /** The one that tells most: the first of the widest of the worst. */
  get worst(): Lead | undefined {
    if (!this.#worst) {
      for (const lead of this.all) {
        if (!this.#worst || tellsMore(lead, this.#worst)) this.#worst = lead;
      }
    }
    return this.#worst;
  }
}
