import { ExitWay } from './exitWays';
import { Way } from './ways';

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

/** Collects the ways of each kind of traffic; those that lead by the same rules to the same are one. @internal */
export class CollectedWays {
  /** For each kind of traffic those that no kind before it has. */
  readonly byFlow: ExitWay[][] = [];
  readonly #filters = new Numbers();
  readonly #leading = new Numbers();
  readonly #known = new Map<number, Map<number, ExitWay>>();
  readonly #whole = new Set<string>();

  /** All of them, in the order in which they were found. */
  get all(): ExitWay[] {
    return this.byFlow.flat();
  }

  /** What follows is of another kind of traffic. */
  next(): void {
    this.byFlow.push([]);
  }

  /** Adds a way through an exit. */
  add(way: ExitWay): void {
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
      this.byFlow.at(-1)!.push(way);
    } else if (sets.length && !before.sets.includes(sets[0])) {
      before.sets.push(sets[0]);
    }
  }

  /** Adds a way of a filter itself. */
  addWhole(whole: Way): void {
    const key = [whole.other?.what, ...whole.pointers].join('\n');
    if (this.#whole.has(key)) return;
    this.#whole.add(key);
    this.byFlow.at(-1)!.push({
      exit: 0,
      group: undefined,
      filter: undefined,
      sets: [],
      other: whole.other,
      whole,
    });
  }
}
