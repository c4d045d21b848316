import { setTimeout as delay } from 'node:timers/promises';

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
