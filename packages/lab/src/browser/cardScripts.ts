import { Page } from '@playwright/test';
import { openings } from './openings';
import { PortalBrowser } from './portalBrowser';
import {
  builtScripts,
  kilobytes,
  loadedScripts,
  OnDemand,
  onDemandIn,
} from './scripts';
import { SeededPortal } from './seededPortal';

/** Long enough for a script that something asks for ahead of its time. */
const SETTLE_MS = 2_000;

/** What the card makes a browser load. */
export interface CardScripts {
  /** Gzipped, without what the page loads with an empty card. */
  kilobytes: number;
  /** What was loaded before anybody opened it. */
  unasked: OnDemand[];
}

/** Compares the scripts of the entity page with those of the same page with an empty card. */
export async function cardScripts(
  browser: PortalBrowser,
  portal: SeededPortal,
): Promise<CardScripts> {
  const { load } = openings;
  const scriptsOf = async (page: Page, isEmpty: boolean) => {
    await load.time(page, portal, isEmpty);
    await page.waitForTimeout(SETTLE_MS);
    return loadedScripts(page);
  };
  const withCard = await browser.withPage(page => scriptsOf(page, false));
  const without = await browser.withPage(page => scriptsOf(page, true));
  const added = new Set([...withCard].filter(name => !without.has(name)));
  const built = builtScripts();
  return {
    kilobytes: kilobytes(built, added),
    unasked: onDemandIn(built, withCard),
  };
}
