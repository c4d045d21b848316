import { AddressSet } from '../../network/addressSet';
import { ExitLead } from './exitWays';
import { Lead, Leads } from './leads';
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

/** One number for two, and small where they are. */
const paired = (a: number, b: number): number =>
  a < b ? b * b + a : a * a + a + b;

/** A way as it is collected; where several kinds of traffic have other addresses, with those of each. */
interface Collected extends ExitLead {
  sets?: Set<AddressSet>;
}

/** Collects the ways of each kind of traffic; those that lead by the same rules to the same are one. @internal */
export class CollectedWays {
  readonly #byFlow: Collected[][] = [];
  readonly #filters = new Numbers();
  readonly #leading = new Numbers();
  readonly #known = new Map<number, Map<number, Collected>>();
  /** Of each exit the lists of hosts that were added. */
  readonly #hosts: Set<readonly string[]>[] = [];
  readonly #whole = new Set<string>();

  /** For each kind of traffic those that no kind before it has, once all are collected. */
  leads(): Leads[] {
    return this.#byFlow.map(ways => {
      for (const way of ways) {
        if (way.sets) way.addresses = AddressSet.union([...way.sets]);
      }
      return Leads.of(ways);
    });
  }

  /** What follows is of another kind of traffic. */
  next(): void {
    this.#byFlow.push([]);
  }

  /** Adds a way through an exit. */
  add(
    through: Pick<ExitLead, 'by' | 'exit' | 'group' | 'filter'>,
    { addresses, tag, host, other }: Omit<Lead, 'by'>,
  ): void {
    const { by, exit, group, filter } = through;
    const from = paired(exit, group === undefined ? 0 : group + 1);
    const to = paired(
      this.#filters.of(filter?.pointer ?? ''),
      this.#leading.of(tag ?? host ?? other?.what ?? ''),
    );
    let known = this.#known.get(from);
    if (!known) this.#known.set(from, (known = new Map()));
    const before = known.get(to);
    if (!before) {
      const way = { by, exit, group, filter, addresses, tag, host, other };
      known.set(to, way);
      this.#byFlow.at(-1)!.push(way);
    } else if (
      addresses &&
      before.addresses &&
      addresses !== before.addresses
    ) {
      (before.sets ??= new Set([before.addresses])).add(addresses);
    }
  }

  /** Adds ways to hosts through an exit; lists that were added with an earlier kind of traffic are known by themselves. */
  addHosts(
    through: Pick<ExitLead, 'by' | 'exit' | 'group' | 'filter'>,
    hosts: readonly string[],
  ): void {
    const lists = (this.#hosts[through.exit] ??= new Set());
    if (lists.has(hosts)) return;
    lists.add(hosts);
    for (const host of hosts) this.add(through, { host });
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
      other: whole.other,
      whole,
    });
  }
}
