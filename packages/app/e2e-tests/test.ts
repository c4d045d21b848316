import { test as base, expect, Locator, Page } from '@playwright/test';
import { signInAll, Tokens } from './callers';
import { Portal } from './Portal';

/** A portal with empty databases. Tests that are extended by it have one of their own. */
export const aPortal: [
  (
    fixtures: object,
    provide: (portal: Portal) => Promise<void>,
  ) => Promise<void>,
  { scope: 'worker'; timeout: number },
] = [
  // Playwright insists on a destructured first argument.
  // eslint-disable-next-line no-empty-pattern
  async ({}, provide) => {
    const portal = await Portal.start();
    await provide(portal);
    await portal.stop();
  },
  { scope: 'worker', timeout: 120_000 },
];

/** Tests that share one running portal, and come to it signed in or not. */
export const test = base.extend<
  { signedIn: Page },
  { portal: Portal; tokens: Tokens }
>({
  portal: aPortal,
  tokens: [
    async ({ portal }, provide) => provide(await signInAll(portal.url)),
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ portal }, provide) => {
    await provide(portal.url);
  },
  signedIn: async ({ page }, provide) => {
    await page.goto('/');
    await signIn(page);
    await provide(page);
  },
});

/** Signs in as guest, from the sign-in page. */
export async function signIn(page: Page): Promise<void> {
  const enter = page.getByRole('button', { name: 'Enter' });
  await enter.click();
  await expect(enter).toBeHidden();
  await page
    .getByRole('link', { name: 'Catalog', exact: true })
    .first()
    .waitFor();
}

/** The card that says how isolated the workspace of an entity page is. */
export function isolationCard(page: Page): Locator {
  return page
    .locator('.MuiCard-root')
    .filter({ has: page.getByRole('heading', { name: 'Isolation' }) });
}

export { expect };
