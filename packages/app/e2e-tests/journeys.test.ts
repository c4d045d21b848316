import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Page } from '@playwright/test';
import { signInAll } from './callers';
import { Hand, Keyboard, Mouse } from './Hand';
import { PastWorkspace, startWithPast } from './past';
import { expect, isolationCard, test } from './test';
import { WorkspaceForm } from './WorkspaceForm';

/** More than a person has patience for, and fewer than all controls of a page. */
const WITHIN_TABS = 70;

const HANDS: Record<string, (page: Page) => Hand> = {
  'with the mouse': () => new Mouse(),
  'with the keyboard alone': page =>
    Keyboard.on(page, { withinTabs: WITHIN_TABS }),
};

const SANDBOX = 'mlw-churn-sandbox';

/** What a developer filled in, with a mistake that policy refuses. */
function mistaken(name: string): object {
  const file = join(
    __dirname,
    '../../../examples/workspaces/fraud-scoring.json',
  );
  const { owner, isolation } = JSON.parse(readFileSync(file, 'utf8'));
  isolation.workspace.name = name;
  isolation.inbound.publicNetworkAccess = 'Enabled';
  return { owner, isolation };
}

const part = (page: Page, title: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });

async function signIn(
  page: Page,
  hand: Hand,
  { as: button, at = '/' }: { as: string; at?: string },
): Promise<void> {
  await page.goto(at);
  await hand.press(page.getByRole('button', { name: button }));
  await page
    .getByRole('link', { name: 'Catalog', exact: true })
    .first()
    .waitFor();
}

for (const [how, handOf] of Object.entries(HANDS)) {
  test(`${how}, an engineer finds what fails and opens the form that changes it`, async ({
    page,
    portal,
  }) => {
    const hand = handOf(page);
    await portal.seed();
    await signIn(page, hand, { as: 'Enter' });
    await hand.press(page.getByRole('link', { name: SANDBOX, exact: false }));
    const card = isolationCard(page);
    await expect(
      card.getByRole('heading', { name: /^Partially isolated: / }),
    ).toBeVisible();

    await hand.press(
      page.getByRole('link', { name: 'Isolation', exact: true }),
    );
    await expect(page).toHaveURL(/\/isolation$/);
    const checks = part(page, 'Checks');
    const failing = checks.getByRole('button', { name: /fails$/ });
    if (hand instanceof Keyboard) await hand.seeReached(failing);
    await hand.press(failing);
    const row = checks
      .getByRole('list', { name: /^Checks that fail/ })
      .getByRole('listitem')
      .first();
    await expect(row).toContainText('Fails');
    await expect(row).toContainText('Way out');

    await hand.press(page.getByRole('link', { name: 'Request a change' }));
    await expect(page).toHaveURL(
      /\/create\/templates\/default\/change-isolation/,
    );
    const form = await WorkspaceForm.on(page);
    await expect(page.getByLabel('Workspace name')).toHaveValue(SANDBOX);
    await expect(form.panel).toContainText('Partially isolated');
  });

  test(`${how}, a developer whose request is refused reads why, mends it and gets the workspace`, async ({
    page,
    portal,
  }) => {
    const hand = handOf(page);
    await signInAll(portal.url);
    await signIn(page, hand, { as: 'Enter' });
    const name = how.includes('mouse') ? 'mlw-mended-m' : 'mlw-mended-k';
    // The form comes filled in, as a link to it does, so that the test is about mending.
    const formData = encodeURIComponent(JSON.stringify(mistaken(name)));
    await page.goto(
      `/create/templates/default/managed-approved-outbound?formData=${formData}`,
    );
    const next = page.getByRole('button', { name: 'Next' });
    const review = page.getByRole('button', { name: 'Review' });
    const create = page.getByRole('button', { name: 'Create', exact: true });
    const form = await WorkspaceForm.on(page);
    await expect(form.panel).toContainText('does not meet policy');
    await hand.press(next);
    await hand.press(review);
    await hand.press(create);
    const refusal = page.getByRole('alert');
    await expect(refusal).toContainText(
      'anyone on the internet can reach the workspace',
      { timeout: 60_000 },
    );
    await expect(refusal).toContainText(
      'confidential data needs Isolated or better',
    );

    await hand.press(page.getByRole('button', { name: 'Start Over' }));
    await expect(form.panel).toContainText('What to mend');
    await expect(form.panel).toContainText(
      'The workspace is not open to all networks',
    );
    const fix = form.panel
      .getByRole('button', { name: 'Turn off public access' })
      .first();
    await hand.press(fix);
    await expect(form.panel).toContainText('meets policy');
    await hand.press(next);
    await hand.press(review);
    await hand.press(create);
    await hand.press(
      page.getByRole('link', { name: 'Open the workspace in the catalog' }),
    );
    await expect(isolationCard(page)).toContainText('Isolated');
  });
}

test.describe('of a portal with a past', () => {
  let past: PastWorkspace;

  test.beforeAll(async () => {
    // The portal starts three times.
    test.setTimeout(330_000);
    past = await startWithPast();
  });

  test.afterAll(async () => {
    await past?.portal.stop();
  });

  const opensGreenDay =
    (handOf: (page: Page) => Hand) =>
    async ({ page }: { page: Page }) => {
      const hand = handOf(page);
      await signIn(page, hand, {
        as: 'Sign in as Omar',
        at: past.portal.url,
      });
      await hand.press(
        page.getByRole('link', { name: 'mlw-fraud-scoring', exact: false }),
      );
      await hand.press(
        page.getByRole('link', { name: 'Isolation', exact: true }),
      );
      const tab = page.getByRole('group', { name: 'Isolation', exact: true });
      await expect(tab).toContainText('ringfence-example v2');
      await expect(tab).toContainText('does not meet policy');

      const changes = part(page, 'Changes');
      const list = changes.getByRole('list', { name: /^All changes/ });
      await expect(list.getByRole('listitem')).toHaveCount(2);
      await expect(list).toContainText('The policy changed');
      await hand.enterFirstOf(
        changes.getByLabel('Open a day as it was'),
        past.greenDay,
      );
      await expect(tab.getByText(/^As it was on/)).toBeVisible();
      await expect(
        tab.getByText(/^Judged by ringfence-example v1 and engine/),
      ).toBeVisible();
      const fact = 'compute can send data to any host on the internet';
      await expect(
        tab.getByRole('heading', { name: `Isolated: ${fact}` }),
      ).toBeVisible();
      await expect(tab).toContainText('Policy ringfence-example v1');
      await expect(tab).toContainText('meets policy');
      await expect(tab).not.toContainText('does not meet policy');

      await hand.press(tab.getByRole('button', { name: 'Back to now' }));
      await expect(tab).toContainText('does not meet policy');
    };

  for (const [how, handOf] of Object.entries(HANDS)) {
    test(
      `${how}, a reviewer opens a day when it met policy, and reads which policy and which fact said so`,
      opensGreenDay(handOf),
    );
  }
});
