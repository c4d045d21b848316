import { PortRange } from './ports';

/** Ports, as ranges that neither meet nor touch; asking and adding take a binary search. @internal */
export class PortSet {
  readonly #ranges: PortRange[] = [];

  private constructor() {}

  /** A set of ports. */
  static create(ranges: Iterable<PortRange> = []): PortSet {
    const set = new PortSet();
    for (const range of ranges) set.add(range);
    return set;
  }

  /** Adds ports. */
  add({ from, to }: PortRange): void {
    const start = this.#firstEndingAt(from - 1);
    let end = start;
    const merged = { from, to };
    while (end < this.#ranges.length && this.#ranges[end].from <= to + 1) {
      merged.from = Math.min(merged.from, this.#ranges[end].from);
      merged.to = Math.max(merged.to, this.#ranges[end].to);
      end += 1;
    }
    this.#ranges.splice(start, end - start, merged);
  }

  /** The last port of the run of ports that begins at this one; `undefined` where this one is not among them. */
  runFrom(port: number): number | undefined {
    const range = this.#ranges[this.#firstEndingAt(port)];
    return range && range.from <= port ? range.to : undefined;
  }

  #firstEndingAt(port: number): number {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ranges[middle].to < port) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether every one of these ports is in one or another of the sets. @internal */
export function coverPorts(
  sets: readonly PortSet[],
  wanted: readonly PortRange[],
): boolean {
  return wanted.every(({ from, to }) => {
    let next = from;
    while (next <= to) {
      let last: number | undefined;
      for (const set of sets) {
        const run = set.runFrom(next);
        if (run !== undefined && run >= (last ?? 0)) last = run;
      }
      if (last === undefined) return false;
      next = last + 1;
    }
    return true;
  });
}
