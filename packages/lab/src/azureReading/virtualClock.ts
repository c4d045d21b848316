import type { ToldClock } from '@ringfence/azure-double';

/** A clock that goes on at once to the next moment that is waited for, when nothing else is being done. */
export interface VirtualClock {
  now(): number;
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  stop(): void;
}

/**
 * Waits by the clock of a double: it stands while calls are answered, and jumps to
 * the end of the shortest wait once none are.
 *
 * @param done - how many calls were answered so far
 */
export function virtualClock(
  clock: ToldClock,
  done: () => number,
): VirtualClock {
  let waiting: { until: number; resolve: () => void }[] = [];
  let before = -1;
  const timer = setInterval(() => {
    const isQuiet = done() === before;
    before = done();
    if (!isQuiet || !waiting.length) return;
    const next = Math.min(...waiting.map(({ until }) => until));
    clock.advance(Math.max(0, next - clock.now()));
    const over = waiting.filter(({ until }) => until <= clock.now());
    waiting = waiting.filter(one => !over.includes(one));
    over.forEach(({ resolve }) => resolve());
  }, 4);
  return {
    now: () => clock.now(),
    wait: milliseconds =>
      new Promise(resolve => {
        waiting.push({ until: clock.now() + milliseconds, resolve });
      }),
    stop: () => clearInterval(timer),
  };
}
