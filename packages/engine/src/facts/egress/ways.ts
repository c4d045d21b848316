import { LaneState } from '../../model/words';
import { Lead, Leads, tellsMore } from './leads';
import { Way } from './way';

/** Some of the ways: where they lead, and what makes each the way of its place. */
interface Part {
  leads: Leads;
  wayOf(lead: Lead): Way;
}

const asItIs = (lead: Lead) => lead as Way;

/**
 * The ways out of a place, in order. What they come to is found from where they
 * lead, which places share; the ways themselves are made when they are asked for.
 * @internal
 */
export class Ways implements Iterable<Way> {
  /** No way. */
  static readonly NONE = new Ways([]);

  readonly #parts: readonly Part[];
  #state: LaneState | undefined;

  private constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  static of(ways: readonly Way[]): Ways {
    return Ways.alike(Leads.of(ways), asItIs);
  }

  /** Ways that others have too, but for what they are called. */
  static alike<L extends Lead>(leads: Leads, wayOf: (lead: L) => Way): Ways {
    return leads.all.length
      ? new Ways([{ leads, wayOf: wayOf as (lead: Lead) => Way }])
      : Ways.NONE;
  }

  /** Some ways, and others behind them. */
  static join(some: readonly Ways[]): Ways {
    return some.length === 1
      ? some[0]
      : new Ways(some.flatMap(ways => ways.#parts));
  }

  /** How far the ways of some places together let data out. */
  static stateOf(some: readonly Ways[]): LaneState {
    return Leads.stateOf(
      some.flatMap(ways => ways.#parts.map(({ leads }) => leads)),
    );
  }

  get isEmpty(): boolean {
    return !this.#parts.length;
  }

  *[Symbol.iterator](): Iterator<Way> {
    for (const { leads, wayOf } of this.#parts) {
      for (const lead of leads.all) yield wayOf(lead);
    }
  }

  /** How far they let data out: their addresses are one set. */
  get state(): LaneState {
    return (this.#state ??= Ways.stateOf([this]));
  }

  /** The way that tells most: the first of the widest of the worst. */
  get worst(): Way | undefined {
    let found: { lead: Lead; wayOf: Part['wayOf'] } | undefined;
    for (const { leads, wayOf } of this.#parts) {
      const lead = leads.worst;
      if (lead && (!found || tellsMore(lead, found.lead))) {
        found = { lead, wayOf };
      }
    }
    return found?.wayOf(found.lead);
  }

  /** Those that are of some kind or lead to something. */
  filter(fits: (lead: Lead) => boolean): Ways {
    const known = new Map<Leads, Leads>();
    const parts = this.#parts.map(({ leads, wayOf }) => {
      let fitting = known.get(leads);
      if (!fitting) {
        fitting = Leads.of(leads.all.filter(fits));
        known.set(leads, fitting);
      }
      return { leads: fitting, wayOf };
    });
    return new Ways(parts.filter(({ leads }) => leads.all.length));
  }
}
