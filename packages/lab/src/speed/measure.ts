import { performance } from 'node:perf_hooks';

/** Judges the workspace of a number. */
export type Run = (index: number) => unknown;

const ROUNDS = 9;
const ROUND_MS = 300;
/** Long enough for every contender to be compiled as well as it will be. */
const WARM_UP_MS = 3_000;
/** Calls between two looks at the clock. */
const BATCH = 64;
const PASSES = 5;

/** Processor time of this process so far, all its threads together, in milliseconds. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Calls a second of processor time. */
async function loop(run: Run, size: number, forMs: number): Promise<number> {
  const start = processorMs();
  let done = 0;
  let spent = 0;
  while (spent < forMs) {
    for (let n = 0; n < BATCH; n++) {
      const result = run(done++ % size);
      if (result instanceof Promise) await result;
    }
    spent = processorMs() - start;
  }
  return (done / spent) * 1000;
}

/** The number that so much of the others is not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** The middle of some numbers. */
export const median = (values: readonly number[]) => quantile(values, 0.5);

/**
 * Calls a second of each of several, round by round in turn, so that whatever
 * else changes meets all of them alike. It counts processor time, helper threads
 * included: other programs on the machine then matter little. Gives the rounds.
 */
export async function throughput<Name extends string>(
  runs: Record<Name, Run>,
  size: number,
): Promise<Record<Name, number[]>> {
  const entries = Object.entries(runs) as [Name, Run][];
  const rounds = Object.fromEntries(
    entries.map(([name]) => [name, [] as number[]]),
  ) as Record<Name, number[]>;
  for (const [, run] of entries) await loop(run, size, WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of entries) {
      rounds[name].push(await loop(run, size, ROUND_MS));
    }
  }
  return rounds;
}

/**
 * How long single calls take by the clock on the wall, in microseconds: those of
 * the quietest of some passes, since another program that gets its turn counts
 * in full here.
 */
export async function latency(
  run: Run,
  size: number,
  calls: number,
): Promise<{ p50: number; p99: number }> {
  await loop(run, size, WARM_UP_MS);
  global.gc?.();
  const passes: { p50: number; p99: number }[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const times = new Array<number>(calls);
    for (let n = 0; n < calls; n++) {
      const start = performance.now();
      const result = run(n % size);
      if (result instanceof Promise) await result;
      times[n] = (performance.now() - start) * 1000;
    }
    passes.push({ p50: quantile(times, 0.5), p99: quantile(times, 0.99) });
  }
  return passes.reduce((best, pass) => (pass.p99 < best.p99 ? pass : best));
}
