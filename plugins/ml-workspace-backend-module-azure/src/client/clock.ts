import { setTimeout } from 'node:timers/promises';

/** What time it is, and how it passes; tests have one of their own. @public */
export interface AzureClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends when so many milliseconds have passed, or with an error when it is called off. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of this machine. @internal */
export const systemClock: AzureClock = {
  now: () => Date.now(),
  wait: async (milliseconds, signal) => {
    try {
      await setTimeout(milliseconds, undefined, { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};
