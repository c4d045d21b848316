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
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      signal?.addEventListener('abort', stop, { once: true });
    }),
};
