import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 50_000;

/** Reads until there is something, and says what was waited for in vain. */
export async function eventually<T>(
  what: string,
  read: () => Promise<T | undefined>,
): Promise<T> {
  for (
    const end = Date.now() + PATIENCE_MS;
    Date.now() < end;
    await delay(50)
  ) {
    const value = await read();
    if (value !== undefined) return value;
  }
  throw new Error(`Waited in vain for ${what}`);
}

/** Repeats an expectation until it holds, for up to five seconds. */
export async function waitFor(
  expectation: () => void | Promise<void>,
): Promise<void> {
  const end = Date.now() + 5_000;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await delay(20);
    }
  }
}
