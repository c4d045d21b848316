import { writeState } from './state';

/** How long a campaign goes on, and where it is kept meanwhile. */
export interface Limits {
  state: string;
  count: number;
  minutes: number;
  /** How many are done between two looks at the clock. */
  batch: number;
}

/**
 * Goes on with a campaign until its count or its time is reached, and keeps after
 * each batch how far it has come, so that it can be left at any moment.
 *
 * @param doneOf - how many are done so far
 * @param next - does one more
 */
export async function untilDone<T extends { seed: number; seconds: number }>(
  progress: T,
  { state, count, minutes, batch }: Limits,
  doneOf: (progress: T) => number,
  next: () => void | Promise<void>,
): Promise<void> {
  const before = progress.seconds;
  const started = Date.now();
  const elapsed = () => (Date.now() - started) / 1000;
  while (doneOf(progress) < count && elapsed() < minutes * 60) {
    const end = Math.min(count, doneOf(progress) + batch);
    while (doneOf(progress) < end) await next();
    progress.seconds = before + elapsed();
    writeState(state, progress);
    if (process.stderr.isTTY) {
      process.stderr.write(`\r${doneOf(progress)} of ${count}`);
    }
  }
}
