import { performance } from 'node:perf_hooks';

/** Judges the workspace of a number; what it gives is only kept from being optimised away. */
export type Run = (index: number) => unknown;

const ROUNDS = 7;
const ROUND_MS = 250;

let kept: unknown;

async function loop(run: Run, size: number, forMs: number): Promise<number> {
  const start = performance.now();
  let done = 0;
  let spent = 0;
  while (spent < forMs) {
    for (let n = 0; n < 16; n++) {
      const result = run(done++ % size);
      kept = result instanceof Promise ? await result : result;
    }
    spent = performance.now() - start;
  }
  return (done / spent) * 1000;
}

/** The middle of some numbers. */
export const median = (values: readonly number[]) => quantile(values, 0.5);

/** The number that so much of the others is not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/**
 * Calls a second of each of several, round by round in turn so that what else
 * the machine does meets all of them alike. Gives the rounds of each.
 */
export async function throughput<Name extends string>(
  runs: Record<Name, Run>,
  size: number,
): Promise<Record<Name, number[]>> {
  const entries = Object.entries(runs) as [Name, Run][];
  const rounds = Object.fromEntries(
    entries.map(([name]) => [name, [] as number[]]),
  ) as Record<Name, number[]>;
  for (const [, run] of entries) await loop(run, size, ROUND_MS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of entries) {
      rounds[name].push(await loop(run, size, ROUND_MS));
    }
  }
  return rounds;
}

/** How long single calls take, in microseconds. */
export async function latency(
  run: Run,
  size: number,
  calls: number,
): Promise<{ p50: number; p99: number }> {
  await loop(run, size, ROUND_MS);
  const times = new Array<number>(calls);
  for (let n = 0; n < calls; n++) {
    const start = performance.now();
    const result = run(n % size);
    kept = result instanceof Promise ? await result : result;
    times[n] = (performance.now() - start) * 1000;
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** The last result, so that no engine can be measured doing nothing. */
export const lastResult = () => kept;
