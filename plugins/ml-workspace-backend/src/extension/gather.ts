/** What modules add before the plugin starts. @internal */
export interface Gathered<T> {
  /** @throws Error once they were taken */
  add(...items: readonly T[]): void;
  /** All of them, once every module has added its own. */
  take(): readonly T[];
}

/**
 * Gathers what modules add at an extension point, until the plugin takes it.
 *
 * @param late - what to say of what is added after that
 * @internal
 */
export function gather<T>(late: string): Gathered<T> {
  const added: T[] = [];
  let isTaken = false;
  return {
    add(...items) {
      if (isTaken) throw new Error(late);
      added.push(...items);
    },
    take() {
      isTaken = true;
      return added;
    },
  };
}
