import { Page } from '@playwright/test';

/** What is to be seen before a page counts as painted. */
export interface Sight {
  /** Selectors of which each shows something. */
  shown: readonly string[];
  /** Selectors that find nothing any more. */
  gone?: readonly string[];
}

/** From where a time is counted. */
export type From = 'navigation' | 'click';

const WAIT_MS = 60_000;

declare global {
  interface Window {
    benchPainted?: Promise<number>;
  }
}

/**
 * Watches the page in the page. The time ends after the frame in which all was
 * there: a task that an animation frame leaves behind runs once it was painted.
 */
function watch({ sight, from }: { sight: Sight; from: From }) {
  const isShown = (selector: string) =>
    [...document.querySelectorAll(selector)].some(
      element => element.getClientRects().length > 0,
    );
  const isThere = () =>
    sight.shown.every(isShown) &&
    !sight.gone?.some(selector => document.querySelector(selector));
  let start = 0;
  if (from === 'click') {
    addEventListener(
      'click',
      event => {
        start = event.timeStamp;
      },
      { capture: true, once: true },
    );
  }
  window.benchPainted = new Promise(resolve => {
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => resolve(performance.now() - start)),
      );
    });
    observer.observe(document, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
}

const timeOf = async (page: Page, what: string): Promise<number> => {
  const late = new Promise<never>((_, reject) => {
    setTimeout(
      () => reject(new Error(`${what} was not painted in ${WAIT_MS} ms`)),
      WAIT_MS,
    ).unref();
  });
  return Promise.race([page.evaluate(() => window.benchPainted!), late]);
};

/** Milliseconds from the start of loading a page until it was painted. */
export async function loadTime(page: Page, url: string, sight: Sight) {
  await page.addInitScript(watch, { sight, from: 'navigation' as const });
  await page.goto(url, { waitUntil: 'commit' });
  return timeOf(page, url);
}

/** Milliseconds from a click until what it opens was painted. */
export async function clickTime(page: Page, selector: string, sight: Sight) {
  const target = page.locator(selector).first();
  await target.waitFor();
  await page.evaluate(watch, { sight, from: 'click' as const });
  await target.click();
  return timeOf(page, selector);
}
