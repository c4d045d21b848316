import type { WorkspaceIsolation } from '@ringfence/engine';
import { compareWithEngine, Difference } from './compareWithEngine';
import { hostileIsolation } from './generate/hostile';

/** How often a difference of a kind was found, and with which isolation first. */
export interface Kind {
  count: number;
  /** Number of the first isolation that showed it. */
  first: number;
  difference: Difference;
}

/** How far a comparison has come. */
export interface Progress {
  seed: number;
  /** How many isolations were compared. */
  compared: number;
  /** How long that took, over all runs. */
  seconds: number;
  /** By boundary and disagreement. */
  kinds: Record<string, Kind>;
}

/** A comparison that nothing was compared in yet. */
export const begin = (seed: number): Progress => ({
  seed,
  compared: 0,
  seconds: 0,
  kinds: {},
});

/** The isolation that a comparison takes at a number. */
export const isolationAt = (seed: number, at: number): WorkspaceIsolation =>
  hostileIsolation(seed * 1_000_003 + at);

/** Compares one more isolation. */
export function compareNext(progress: Progress): void {
  const at = progress.compared;
  for (const difference of compareWithEngine(isolationAt(progress.seed, at))) {
    const { boundary, disagreement, engine, walked } = difference;
    const name = `${boundary}: ${disagreement} (${engine.worst} to ${engine.best}, walked ${walked})`;
    const kind = (progress.kinds[name] ??= { count: 0, first: at, difference });
    kind.count += 1;
  }
  progress.compared += 1;
}
