import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Page } from '@playwright/test';
import { call } from './call';
import { Hand, Keyboard, Mouse } from './Hand';
import { Portal } from './Portal';
import { aPortal, expect, test as base } from './test';

const API = '/api/ml-workspace/v1';
const { isolation: example } = JSON.parse(
  readFileSync(
    join(__dirname, '../../../examples/workspaces/fraud-scoring.json'),
    'utf8',
  ),
);

/** A portal of its own, whose policy lets a person decide. */
const test = base.extend<object, { portal: Portal }>({
  portal: aPortal,
});

const HANDS: Record<string, (page: Page) => Hand> = {
  'with the mouse': () => new Mouse(),
  'with the keyboard alone': page => Keyboard.on(page, { withinTabs: 70 }),
};

async function signIn(page: Page, url: string, name: RegExp) {
  await page.goto(url);
  await page.getByRole('button', { name }).click();
  await page
    .getByRole('link', { name: 'Catalog', exact: true })
    .first()
    .waitFor();
}

for (const [how, handOf] of Object.entries(HANDS)) {
  test(`${how}, a reviewer goes from a notification to a decision in two steps, and who asked sees it`, async ({
    browser,
    portal,
    tokens,
  }) => {
    const api = `${portal.url}${API}`;
    const { policy } = await call(`${api}/policy`, tokens.reviewer);
    policy.tiers.confidential.approval = 'manual';
    policy.revision += 1;
    await call(`${api}/policy`, tokens.reviewer, {
      key: how,
      body: { policy },
    });
    const name = how.includes('mouse') ? 'mlw-told-m' : 'mlw-told-k';
    const { id } = await call(`${api}/requests`, tokens.owner, {
      key: name,
      body: {
        owner: 'group:default/data-science',
        isolation: {
          ...example,
          dataClassification: 'confidential',
          workspace: { ...example.workspace, name },
        },
      },
    });

    const asked = await browser.newPage();
    await signIn(asked, `${portal.url}/ml-workspace/requests/${id}`, /Rosa/);
    await expect(asked.getByRole('button', { name: 'Withdraw' })).toBeVisible();

    const page = await browser.newPage();
    const hand = handOf(page);
    await signIn(page, `${portal.url}/notifications`, /Omar/);
    const notification = page.getByRole('link', {
      name: `${name} waits for a decision`,
    });
    await expect(notification).toHaveCount(1);

    await hand.press(notification);
    await hand.press(page.getByRole('button', { name: 'Approve' }));

    await expect(page.getByRole('status').first()).toHaveText('Approved');
    // Without being loaded again, the page that was open shows it: at once, or
    // within a minute where a busy machine has lost the signal.
    await expect(asked.getByRole('button', { name: 'Withdraw' })).toBeHidden({
      timeout: 75_000,
    });
    await asked.goto(`${portal.url}/notifications`);
    await expect(
      asked.getByRole('link', { name: `${name}: approved` }),
    ).toHaveCount(1);
    await asked.close();
    await page.close();
  });
}
