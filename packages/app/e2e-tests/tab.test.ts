import AxeBuilder from '@axe-core/playwright';
import { Locator, Page } from '@playwright/test';
import { takeWhole } from './pictures';
import { expect, test } from './test';

const ENTITY = '/catalog/default/resource/mlw-churn-sandbox-24fbd9aa';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const TAB = '[role="group"][aria-label="Isolation"]';

const part = (page: Page, title: string): Locator =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(RULES)
    .include(TAB)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html}`),
  );
}

/** What of the tab sticks out of the window sideways, of all that can be seen. */
const stickingOut = (page: Page) =>
  page
    .locator(TAB)
    .locator('*')
    .evaluateAll(elements => {
      const isClipped = (element: Element | null): boolean =>
        element !== null &&
        (getComputedStyle(element).clipPath !== 'none' ||
          isClipped(element.parentElement));
      return elements
        .filter(
          element =>
            element.getBoundingClientRect().right > window.innerWidth + 1 &&
            !isClipped(element),
        )
        .map(element => element.outerHTML.slice(0, 200));
    });

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if (await target.evaluate(node => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

test('an engineer opens the tab, finds what fails, sees the fix and tries a change', async ({
  portal,
  signedIn: page,
}) => {
  await portal.seed();
  await page.goto(ENTITY);
  await page.getByRole('link', { name: 'Isolation', exact: true }).click();
  await expect(page).toHaveURL(/\/isolation$/);
  await expect(
    page.getByRole('heading', { name: /^Partially isolated: / }),
  ).toBeVisible();

  const checks = part(page, 'Checks');
  await checks.getByRole('button', { name: /fails$/ }).click();
  const list = checks.getByRole('list', { name: /^Checks that fail/ });
  await expect(list.getByText('Fails', { exact: true }).first()).toBeVisible();
  await expect(list.getByText('Unknown', { exact: true })).toHaveCount(0);

  await page.getByRole('button', { name: 'Smallest fix' }).click();
  const fix = page.getByRole('region', { name: 'Smallest fix' });
  await fix.getByLabel('To reach').selectOption('isolated');
  await expect(fix).toContainText('These changes make it');

  const tries = part(page, 'What if');
  await tries
    .getByLabel('Isolation mode')
    .selectOption('AllowOnlyApprovedOutbound');
  await expect(tries.getByText('Partially isolated').first()).toBeVisible();
  await expect(
    tries.getByRole('list', { name: 'Checks that stop failing' }),
  ).toBeVisible();

  // Nothing of it was saved.
  await page.reload();
  await expect(
    page.getByRole('heading', { name: /^Partially isolated: / }),
  ).toBeVisible();
  await expect(tries).toContainText('Change something above');
});

test('the keyboard alone does the same', async ({ portal, signedIn: page }) => {
  await portal.seed();
  await page.goto(ENTITY);
  const tab = page.getByRole('link', { name: 'Isolation', exact: true });
  await expect(tab).toBeVisible();
  await tabTo(page, tab);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/isolation$/);

  const open = page.getByRole('button', { name: 'Smallest fix' });
  await expect(open).toBeVisible();
  await tabTo(page, open);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('region', { name: 'Smallest fix' }),
  ).toBeVisible();

  const reach = part(page, 'Can it be reached?');
  await tabTo(page, reach.getByLabel('To, a destination'));
  await page.keyboard.type('pypi.org:22');
  await page.keyboard.press('Enter');
  await expect(reach.getByRole('status')).toContainText('TCP port 22');

  const tries = part(page, 'What if');
  const access = tries.getByLabel('Public access');
  await tabTo(page, access);
  const before = await access.inputValue();
  await page.keyboard.press('Home');
  expect(await access.inputValue()).not.toBe(before);
  const reset = tries.getByRole('button', { name: 'Reset' });
  await expect(reset).toBeVisible();
  await tabTo(page, reset);
  await page.keyboard.press('Enter');
  await expect(access).toHaveValue(before);
});

test('a reviewer opens the day of the request as it was, and comes back', async ({
  portal,
  signedIn: page,
}) => {
  await portal.seed();
  await page.goto(`${ENTITY}/isolation`);
  await page
    .getByRole('button', { name: /^Open as it was on/ })
    .first()
    .click();
  await expect(page.getByText(/^As it was on/)).toBeVisible();
  await expect(part(page, 'What if')).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(part(page, 'What if')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1400, 400, 320]) {
    test.describe(`at ${width} pixels, ${theme}`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 1000 } });

      test('the tab can be read and used by everyone', async ({
        portal,
        signedIn: page,
      }) => {
        await portal.seed();
        await page.goto(`${ENTITY}/isolation`);
        const tries = part(page, 'What if');
        await tries.getByLabel('Storage access').selectOption('public');
        await expect(
          tries.getByRole('button', { name: 'Reset' }),
        ).toBeVisible();
        await page.getByRole('button', { name: 'Smallest fix' }).click();
        await expect(
          page.getByRole('region', { name: 'Smallest fix' }),
        ).not.toContainText('Looking for');
        const reach = part(page, 'Can it be reached?');
        await reach.getByLabel('To, a destination').fill('pypi.org:443');
        await reach.getByRole('button', { name: 'Ask' }).click();
        await expect(reach.getByRole('status')).toContainText('pypi.org');
        expect(await findings(page)).toEqual([]);
        const outside = await stickingOut(page);
        expect(outside).toEqual([]);
        await takeWhole(page, `tab-${theme}-${width}`);
      });
    });
  }
}
