// Opens an entity as the guest of a Backstage app and waits for its isolation
// card: URL ENTITY_REF. Ends with 1, saying what the page shows, when there is none.
import { chromium } from '@playwright/test';

const CARD_MS = 60_000;

const [url, ref] = process.argv.slice(2);
const [, kind, namespace, name] = /^(.+):(.+)\/(.+)$/.exec(ref);
const browser = await chromium.launch({
  executablePath: process.env.RINGFENCE_CHROMIUM,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
try {
  await page.goto(`${url}/catalog/${namespace}/${kind}/${name}`);
  const enter = page.getByRole('button', { name: 'Enter' });
  const card = page.getByRole('heading', { name: 'Isolation', exact: true });
  await enter.or(card).first().waitFor({ timeout: CARD_MS });
  if (await enter.isVisible()) await enter.click();
  await card.waitFor({ timeout: CARD_MS });
  const verdict = page.getByRole('heading', { name: /^[A-Z][a-z -]+: / });
  await verdict.first().waitFor({ timeout: CARD_MS });
  console.log(await verdict.first().innerText());
} catch (error) {
  console.error(`${error.message}\n${await page.locator('body').innerText()}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}
