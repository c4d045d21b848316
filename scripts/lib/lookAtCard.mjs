// Opens an entity as the guest of a Backstage app, waits for its isolation card,
// opens its isolation tab and waits for every section of it: URL ENTITY_REF. Ends
// with 1, saying what the page shows, when one of them is not there.
import { chromium } from '@playwright/test';

const WAIT_MS = 60_000;
const SECTIONS = [
  'Boundaries',
  'Checks',
  'What if',
  'Outbound rules',
  'Changes',
];

const [url, ref] = process.argv.slice(2);
const [, kind, namespace, name] = /^(.+):(.+)\/(.+)$/.exec(ref);
const browser = await chromium.launch({
  executablePath: process.env.RINGFENCE_CHROMIUM,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();

const shown = locator => locator.first().waitFor({ timeout: WAIT_MS });
const verdict = page.getByRole('heading', { name: /^[A-Z][a-z -]+: / });

async function lookAtCard() {
  await page.goto(`${url}/catalog/${namespace}/${kind}/${name}`);
  const enter = page.getByRole('button', { name: 'Enter' });
  const card = page.getByRole('heading', { name: 'Isolation', exact: true });
  await shown(enter.or(card));
  if (await enter.isVisible()) await enter.click();
  await shown(card);
  await shown(verdict);
  const said = await verdict.first().innerText();
  console.log(`Card: ${said}`);
  return said;
}

/** A link in the new frontend system, a tab in the legacy one. */
async function lookAtTab(said) {
  await page
    .getByRole('link', { name: 'Isolation', exact: true })
    .or(page.getByRole('tab', { name: 'Isolation', exact: true }))
    .first()
    .click();
  await page.waitForURL(/\/isolation$/);
  const tab = page.getByRole('group', { name: 'Isolation', exact: true });
  await shown(tab.getByRole('heading', { name: said, exact: true }));
  for (const section of SECTIONS) {
    await shown(tab.getByRole('heading', { name: section, exact: true }));
  }
  await shown(tab.getByRole('button', { name: 'Smallest fix' }));
  console.log(`Tab: ${SECTIONS.join(', ')}`);
}

try {
  await lookAtTab(await lookAtCard());
} catch (error) {
  console.error(`${error.message}\n${await page.locator('body').innerText()}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}
