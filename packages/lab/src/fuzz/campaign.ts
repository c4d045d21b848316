import { Random } from '../walk/random';
import { changeText } from './change/text';
import { changeTree } from './change/tree';
import { tryInput } from './findings';
import { hideBicep } from './hide/bicep';
import { hidePlanned } from './hide/planned';
import { hideResource } from './hide/resources';
import { hideValues } from './hide/values';
import { Mutate, Mutation } from './mutation';
import { Source } from './sources';

/** How often something was found, and with which input first. */
export interface Kind {
  count: number;
  /** Number of the first input that showed it. */
  first: number;
}

/** How far it has come. */
export interface Progress {
  seed: number;
  /** How many inputs were read. */
  tried: number;
  /** How many of them a parser refused. */
  refused: number;
  /** How many hid something only, and were compared. */
  compared: number;
  /** How long that took, over all runs. */
  seconds: number;
  /** Inputs by dialect. */
  dialects: Record<string, number>;
  /** What was found, by dialect and words. */
  kinds: Record<string, Kind>;
}

/** Nothing was tried yet. */
export const begin = (seed: number): Progress => ({
  seed,
  tried: 0,
  refused: 0,
  compared: 0,
  seconds: 0,
  dialects: {},
  kinds: {},
});

const HIDE: readonly Mutate[] = [
  hideValues,
  hideValues,
  hideValues,
  hideResource,
  hidePlanned,
  hideBicep,
];
const CHANGE: readonly Mutate[] = [changeTree, changeText];

/** An input with where it came from. */
export interface Case extends Mutation {
  source: Source;
}

/** The input of a number. */
export function caseAt(
  sources: readonly Source[],
  seed: number,
  at: number,
): Case {
  const random = new Random(seed * 1_000_003 + at);
  const dialects = [...new Set(sources.map(({ dialect }) => dialect))];
  const dialect = random.pick(dialects);
  const own = sources.filter(source => source.dialect === dialect);
  for (;;) {
    const source = random.pick(own);
    const mutate = random.pick(random.chance(60) ? HIDE : CHANGE);
    const mutation = mutate(source, random);
    if (mutation) return { ...mutation, source };
  }
}

/** Reads one more input. */
export async function tryNext(
  progress: Progress,
  sources: readonly Source[],
): Promise<void> {
  const at = progress.tried;
  const { source, before, after } = caseAt(sources, progress.seed, at);
  const { findings, wasRefused } = await tryInput(after, before);
  const { dialect } = source;
  for (const finding of findings) {
    const kind = (progress.kinds[`${dialect}: ${finding}`] ??= {
      count: 0,
      first: at,
    });
    kind.count += 1;
  }
  progress.dialects[dialect] = (progress.dialects[dialect] ?? 0) + 1;
  progress.tried += 1;
  if (wasRefused) progress.refused += 1;
  else if (before) progress.compared += 1;
}
