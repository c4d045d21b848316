import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until `ask` gives something other than `undefined`.
 * Stops waiting and gives `undefined` after `timeoutMs`, or when `until` settles.
 */
export async function waitFor(
  ask,
  { timeoutMs, everyMs = 300, until = new Promise(() => {}) },
) {
  const deadline = Date.now() + timeoutMs;
  let over = false;
  const end = () => {
    over = true;
  };
  until.then(end, end);
  while (!over && Date.now() < deadline) {
    const found = await ask();
    if (found !== undefined) return found;
    await pause(everyMs);
  }
  return undefined;
}
