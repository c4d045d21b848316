import { Page } from '@playwright/test';
import { EMPTY_SLOT, emptySlots } from './emptySlots';
import { clickTime, loadTime, Sight } from './painted';
import { PortalBrowser } from './portalBrowser';
import { SeededPortal } from './seededPortal';

const POSTURE = '[aria-label="Boundaries, from inbound to outbound"]';
const TAB = '[role="group"][aria-label="Isolation"]';

/** All of the card. */
const card: Sight = {
  shown: [
    POSTURE,
    '[aria-label="Results of all checks"]',
    'button[aria-expanded="false"]',
  ],
};

/** All of the tab: boundaries and their picture, what-if, rules and history. */
const tab: Sight = {
  shown: [
    `${TAB} ${POSTURE}`,
    `${TAB} svg text`,
    `${TAB} [aria-live="polite"] + *`,
    `${TAB} table`,
    `${TAB} input[type="date"]`,
  ],
  gone: [`${TAB} [aria-busy="true"]`],
};

const empty: Sight = { shown: [EMPTY_SLOT] };

const pageOf = ({ entity }: SeededPortal) =>
  `/catalog/default/resource/${entity}`;

/** Something a person opens. */
export interface Opening {
  title: string;
  /** Milliseconds until all of it was painted, or the empty box in its place. */
  time(page: Page, portal: SeededPortal, isEmpty: boolean): Promise<number>;
}

/** Loads an address, with the plugin's content or an empty box in its place. */
const loading =
  (sight: Sight, path = ''): Opening['time'] =>
  async (page, portal, isEmpty) => {
    if (isEmpty) await emptySlots(page);
    const url = `${portal.url}${pageOf(portal)}${path}`;
    return loadTime(page, url, isEmpty ? empty : sight);
  };

/** Everything that is opened with the plugin's content and with an empty box in its place. */
export const openings = {
  load: {
    title: 'card, loading the entity page',
    time: loading(card),
  },
  click: {
    title: 'card, by a click in the catalog',
    async time(page, portal, isEmpty) {
      if (isEmpty) await emptySlots(page);
      await page.goto(portal.url, { waitUntil: 'networkidle' });
      const link = `a[href$="${pageOf(portal)}"]`;
      return clickTime(page, link, isEmpty ? empty : card);
    },
  },
  tab: {
    title: 'tab, loading it',
    time: loading(tab, '/isolation'),
  },
} satisfies Record<string, Opening>;

/** The name of something that is opened. */
export type OpeningName = keyof typeof openings;

/** Milliseconds with the content and with an empty box, round by round. */
export interface Times {
  ours: number[];
  empty: number[];
}

/**
 * Measures an opening both ways in turn, so that whatever else changes meets both
 * alike, and each time in a browser whose caches are empty.
 */
export async function measureOpening(
  { time }: Opening,
  {
    browser,
    portal,
    rounds,
  }: { browser: PortalBrowser; portal: SeededPortal; rounds: number },
): Promise<Times> {
  const timed = (isEmpty: boolean) =>
    browser.withPage(page => time(page, portal, isEmpty));
  await timed(false);
  const times: Times = { ours: [], empty: [] };
  for (let round = 0; round < rounds; round++) {
    times.empty.push(await timed(true));
    times.ours.push(await timed(false));
  }
  return times;
}
