import { AddressSet } from '../../network/addressSet';
import { ExitLead } from './exitWays';
import { Leads } from './leads';
import { Way } from './way';

/** Numbers for texts, in place of keys made of several. */
class Numbers {
  readonly #known = new Map<string, number>();

  of(text: string): number {
    let number = this.#known.get(text);
    if (number === undefined) {
      number = this.#known.size;
      this.#known.set(text, number);
    }
    return number;
  }
}

/** More than there are texts of one kind. */
const MANY = 2 ** 26;

/** A way as it is collected, with the addresses that it has of each kind of traffic. */
interface Collected extends ExitLead {
  sets: AddressSet[];
}

/** Collects the ways of each kind of traffic; those that lead by the same rules to the same are one. @internal */
export class CollectedWays {
  readonly #byFlow: Collected[][] = [];
  readonly #filters = new Numbers();
  readonly #leading = new Numbers();
  readonly #known = new Map<number, Map<number, Collected>>();
  readonly #whole = new Set<string>();

  /** For each kind of traffic those that no kind before it has, once all are collected. */
  leads(): Leads[] {
    return this.#byFlow.map(ways => {
      for (const way of ways) {
        if (way.sets.length) way.addresses = AddressSet.union(way.sets);
      }
      return Leads.of(ways);
    });
  }

  /** What follows is of another kind of traffic. */
  next(): void {
    this.#byFlow.push([]);
  }

  /** Adds a way through an exit. */
  add(way: Collected): void {
    const { exit, group = -1, filter, tag, host, other, sets } = way;
    const from = exit * MANY + group + 1;
    const by =
      this.#filters.of(filter?.pointer ?? '') * MANY +
      this.#leading.of(tag ?? host ?? other?.what ?? '');
    let known = this.#known.get(from);
    if (!known) this.#known.set(from, (known = new Map()));
    const before = known.get(by);
    if (!before) {
      known.set(by, way);
      this.#byFlow.at(-1)!.push(way);
    } else if (sets.length && !before.sets.includes(sets[0])) {
      before.sets.push(sets[0]);
    }
  }

  /** Adds a way of a filter itself. */
  addWhole(whole: Way): void {
    const key = [whole.other?.what, ...whole.pointers].join('\n');
    if (this.#whole.has(key)) return;
    this.#whole.add(key);
    this.#byFlow.at(-1)!.push({
      by: whole.by,
      exit: 0,
      group: undefined,
      filter: undefined,
      sets: [],
      other: whole.other,
      whole,
    });
  }
}
