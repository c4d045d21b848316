import { Facts } from '../facts';
import { UnknownFact } from '../reach/range';
import { oncePerFacts } from '../oncePerFacts';
import { Assumption } from './assumption';
import { CollectedWays } from './collectedWays';
import { collectThrough, GroupLetOut } from './collectThrough';
import { FilterRule, letOutOnce } from './filter';
import {
  distinctFlows,
  distinctMatches,
  Flow,
  flowsOf,
  isForAllTraffic,
} from './flow';
import { Leads } from './leads';
import { PreparedEgress } from './preparedEgress';

/** The ways through the exits of a subnet, for each of some kinds of traffic. @internal */
export interface AlikeWays {
  /** The kinds of traffic; `undefined` stands for all at once. */
  flows: readonly (Flow | undefined)[];
  /** For each kind the ways that none before it has. */
  byFlow: readonly Leads[];
  /** Whether they let nothing out. */
  isShut: boolean;
}

interface Found<T> {
  found: T;
  taken: readonly UnknownFact[];
}

const keptOf = oncePerFacts(() => new Map<string, Found<unknown>>());

/** What is found of subnets that stand alike is found once, unless it hangs on what is not known of one of them. */
function onceAlike<T>(
  facts: Facts,
  key: string,
  at: string,
  assume: Assumption,
  find: (own: Assumption) => T,
): T {
  const kept = keptOf(facts);
  let known = kept.get(key) as Found<T> | undefined;
  if (!known) {
    const own = assume.alike();
    known = { found: find(own), taken: own.taken };
    if (!known.taken.some(({ pointer }) => pointer.startsWith(`${at}/`))) {
      kept.set(key, known);
    }
  }
  assume.take(known.taken);
  return known.found;
}

const numbersOf = oncePerFacts(() => new Map<object | undefined, number>());

/** Gives a number to each thing that is never changed; what is absent has one too. */
function numbering(facts: Facts): (thing: object | undefined) => number {
  const numbers = numbersOf(facts);
  return thing => {
    let number = numbers.get(thing);
    if (number === undefined) numbers.set(thing, (number = numbers.size));
    return number;
  };
}

/** Everything that the ways through the exits of a subnet hang on, but for what they are called. */
function keyOf({
  around: { facts, subnet, networkAt },
  alike,
  universe,
  segments,
  routedTags,
  assume,
}: PreparedEgress): string {
  const numberOf = numbering(facts);
  return JSON.stringify([
    assume.key,
    networkAt,
    subnet?.serviceEndpoints ?? null,
    numberOf(alike),
    numberOf(universe),
    routedTags,
    segments.map(({ segment, by, through }) => [
      numberOf(segment.addresses),
      segment.tag ?? '',
      numberOf(segment.among),
      by,
      numberOf(through?.rules),
      numberOf(through?.others),
    ]),
  ]);
}

function collect(
  prepared: PreparedEgress,
  flows: readonly (Flow | undefined)[],
): AlikeWays {
  const { alike, universe, segments } = prepared;
  const places = new Map(alike?.map((rule, index) => [rule, index]));
  const ways = new CollectedWays();
  for (const flow of flows) {
    ways.next();
    segments.forEach(({ segment }, exit) => {
      const group: GroupLetOut | undefined = alike && {
        letOut: letOutOnce(alike, flow, segment.among ?? universe),
        placeOf: (rule: FilterRule) => places.get(rule),
      };
      collectThrough(ways, exit, prepared, group, flow);
    });
  }
  const byFlow = ways.leads();
  return { flows, byFlow, isShut: Leads.stateOf(byFlow) === 'closed' };
}

/** The kinds of traffic that the rules of a subnet tell apart; `undefined` where they tell none apart, or too many. */
function flowsToldApart({
  alike,
  segments,
}: PreparedEgress): Flow[] | undefined {
  const lists = new Set(segments.map(({ through }) => through?.rules ?? []));
  const matches = distinctMatches([...(alike ?? []), ...[...lists].flat()]);
  if (matches.every(isForAllTraffic)) return undefined;
  const flows = flowsOf(matches);
  return flows && distinctFlows(flows, matches);
}

/** Finds the ways through the exits of a subnet, once for all that stand alike. @internal */
export class ExitWays {
  readonly #prepared: PreparedEgress;
  readonly #key: string;

  private constructor(prepared: PreparedEgress) {
    this.#prepared = prepared;
    this.#key = keyOf(prepared);
  }

  static create(prepared: PreparedEgress): ExitWays {
    return new ExitWays(prepared);
  }

  /** With all kinds of traffic asked at once, which can only find more than there is. */
  atOnce(): AlikeWays {
    return this.#once('at once', prepared => collect(prepared, [undefined]));
  }

  /** With each kind of traffic asked for itself; `undefined` where that finds the same, or would take too long. */
  byKind(): AlikeWays | undefined {
    return this.#once('by kind', prepared => {
      const flows = flowsToldApart(prepared);
      return flows && collect(prepared, flows);
    });
  }

  #once<T>(what: string, find: (prepared: PreparedEgress) => T): T {
    const { around, assume } = this.#prepared;
    return onceAlike(
      around.facts,
      `${what} ${this.#key}`,
      around.at,
      assume,
      own => find({ ...this.#prepared, assume: own }),
    );
  }
}
