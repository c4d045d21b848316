import { PortSet, coverPorts } from '@ringfence/engine/internal';
import { flowsOf, RuleFlows, Transport } from './flows';
import { LintContext } from './LintContext';

/** A rule that says what an earlier one says, or lets out what others let out. @internal */
export interface Redundant {
  index: number;
  /** The rule that makes it needless. */
  by: number;
}

type Sets = Record<Transport, PortSet>;

/** What rules let out together, by destination. */
class Coverage {
  readonly #sets = new Map<string, Sets>();
  readonly #owners = new Map<string, number>();

  static create(): Coverage {
    return new Coverage();
  }

  private constructor() {}

  add({ index, flows = [], transports, ports }: RuleFlows): void {
    for (const { key } of flows) {
      let sets = this.#sets.get(key);
      if (!sets) {
        sets = {
          TCP: PortSet.create(),
          UDP: PortSet.create(),
          ICMP: PortSet.create(),
        };
        this.#sets.set(key, sets);
        this.#owners.set(key, index);
      }
      for (const transport of transports) {
        for (const range of ports) sets[transport].add(range);
      }
    }
  }

  /** A rule that lets out some of what this one does, if others let out all of it. */
  holding({ flows = [], transports, ports }: RuleFlows): number | undefined {
    let by: number | undefined;
    for (const { covering } of flows) {
      const keys = covering.filter(key => this.#sets.has(key));
      const sets = keys.map(key => this.#sets.get(key)!);
      const isHeld = transports.every(transport =>
        coverPorts(
          sets.map(each => each[transport]),
          ports,
        ),
      );
      if (!isHeld) return undefined;
      by ??= this.#owners.get(keys[keys.length - 1]);
    }
    return by;
  }
}

const breadth = ({ flows = [] }: RuleFlows) =>
  Math.min(...flows.map(({ covering }) => covering.length));

const portCount = ({ ports }: RuleFlows) =>
  ports.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/** Broad before narrow, so that what makes a rule needless comes before it. */
const broadFirst = (a: RuleFlows, b: RuleFlows) =>
  breadth(a) - breadth(b) ||
  b.flows!.length - a.flows!.length ||
  b.transports.length - a.transports.length ||
  portCount(b) - portCount(a) ||
  a.index - b.index;

/**
 * The rules that repeat an earlier one, and those that broader rules make
 * needless. A rule can be both. Taking out any of them changes nothing of what is
 * let out: what makes a rule needless is itself kept.
 * @internal
 */
export function redundantRules({ rules, isCustom }: LintContext): {
  duplicates: Redundant[];
  shadowed: Redundant[];
} {
  const firsts = new Map<string, RuleFlows>();
  const duplicates: Redundant[] = [];
  const repeats = new Map<RuleFlows, number[]>();
  rules.forEach((rule, index) => {
    const found = flowsOf(rule, index, isCustom === false);
    if (found.identity === undefined) return;
    const first = firsts.get(found.identity);
    if (first) {
      duplicates.push({ index, by: first.index });
      repeats.get(first)!.push(index);
    } else {
      firsts.set(found.identity, found);
      repeats.set(found, []);
    }
  });
  const coverage = Coverage.create();
  const shadowed = [...firsts.values()]
    .filter(({ flows }) => flows?.length)
    .sort(broadFirst)
    .flatMap(found => {
      const by = coverage.holding(found);
      if (by === undefined) {
        coverage.add(found);
        return [];
      }
      return [found.index, ...repeats.get(found)!].map(index => ({
        index,
        by,
      }));
    });
  return { duplicates, shadowed };
}
