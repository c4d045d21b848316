import { Locator, Page } from '@playwright/test';

/** A pause as a person makes it, in which what a change left behind is done. */
const PAUSE_MS = 150;

declare global {
  interface Window {
    benchVerdict?: Promise<number>;
  }
}

/**
 * Waits in the page for a key and then for another verdict after it: what the
 * panel says below its live region. The time runs from when the key was pressed,
 * as the browser tells, until the frame that shows it was painted.
 */
function watch(panel: Element) {
  const WAIT_MS = 10_000;
  const verdict = () =>
    panel.querySelector('[aria-live="polite"] + *')?.textContent;
  const before = verdict();
  let start: number | undefined;
  addEventListener(
    'keydown',
    event => {
      start = event.timeStamp;
    },
    { capture: true, once: true },
  );
  window.benchVerdict = new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      const pressed = start;
      if (pressed === undefined || verdict() === before) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => resolve(performance.now() - pressed)),
      );
    });
    observer.observe(panel, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    setTimeout(() => reject(new Error('No other verdict came')), WAIT_MS);
  });
  window.benchVerdict.catch(() => {});
}

async function timeOf(panel: Locator, target: Locator, key: string) {
  const page = panel.page();
  await target.focus();
  await panel.evaluate(watch);
  await page.keyboard.press(key);
  const time = await page.evaluate(() => window.benchVerdict!);
  await page.waitForTimeout(PAUSE_MS);
  return time;
}

/** The key that chooses another option: the first, or the last where that is chosen. */
const otherKey = async (select: Locator) =>
  (await select.evaluate(node => (node as HTMLSelectElement).selectedIndex))
    ? 'Home'
    : 'End';

/**
 * Milliseconds from the press of a key to the verdict, for so many changes by
 * keyboard: mode, public access and storage access there and back, and rules
 * that are taken out one after the other, all on top of each other.
 */
export async function whatIfTimes(page: Page, count: number) {
  const panel = page.locator('section').filter({
    has: page.getByRole('heading', { name: 'What if', exact: true }),
  });
  const selects = ['Isolation mode', 'Public access', 'Storage access'];
  const times: number[] = [];
  while (times.length < count) {
    for (const label of selects) {
      const select = panel.getByLabel(label);
      times.push(await timeOf(panel, select, await otherKey(select)));
    }
    await panel.getByLabel('Take out a rule').focus();
    await page.keyboard.press('End');
    const takeOut = panel.getByRole('button', { name: 'Take out' });
    times.push(await timeOf(panel, takeOut, 'Enter'));
  }
  return times.slice(0, count);
}
