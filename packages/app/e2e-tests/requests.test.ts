import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { Browser, Locator, Page } from '@playwright/test';
import { call } from './call';
import { signInAll, Tokens } from './callers';
import { takeWhole } from './pictures';
import { Portal } from './Portal';
import { aPortal, expect, test as base } from './test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const OWNER = 'group:default/data-science';

const { isolation: example } = JSON.parse(
  readFileSync(
    join(__dirname, '../../../examples/workspaces/fraud-scoring.json'),
    'utf8',
  ),
);

const isolationOf = (name: string, dataClassification: string) => ({
  ...example,
  dataClassification,
  workspace: { ...example.workspace, name },
});

/** Lets a person decide on confidential data, as an organisation may. */
async function publishManual(api: string, { reviewer }: Tokens) {
  const { policy } = await call(`${api}/policy`, reviewer);
  const { tiers, revision } = policy;
  tiers.confidential = { ...tiers.confidential, approval: 'manual' };
  await call(`${api}/policy`, reviewer, {
    key: 'policy',
    body: { policy: { ...policy, revision: revision + 1 } },
  });
}

/**
 * Asks for workspaces until there is a request of every kind, one that waits and
 * one that was rejected.
 */
async function ask(portal: Portal) {
  const api = `${portal.url}/api/ml-workspace/v1`;
  const tokens = await signInAll(portal.url);
  await publishManual(api, tokens);
  const { guest, owner } = tokens;
  const post = (token: string, path: string, key: string, body: object) =>
    call(`${api}${path}`, token, { key, body });
  const create = async (token: string, name: string, data: string) => {
    const { entityRef } = await post(token, '/requests', name, {
      isolation: isolationOf(name, data),
      owner: OWNER,
      description: 'Asked for by a browser test',
    });
    if (data === 'confidential') return '';
    const { items } = await post(token, '/workspaces/by-entities', name, {
      entityRefs: [entityRef],
    });
    return items[0].id;
  };
  const change = (id: string, name: string, data: string) =>
    post(guest, `/workspaces/${id}/change`, `change ${name}`, {
      isolation: {
        ...isolationOf(name, data),
        outbound: { ...example.outbound, provisionOnCreation: false },
      },
      version: 1,
    });

  await create(guest, 'mlw-waiting', 'confidential');
  await create(owner, 'mlw-of-rosa', 'internal');
  const changed = await create(guest, 'mlw-changed', 'internal');
  await change(changed, 'mlw-changed', 'internal');
  const retired = await create(guest, 'mlw-retired', 'internal');
  const rejected = await change(retired, 'mlw-retired', 'confidential');
  await post(guest, `/workspaces/${retired}/retire`, 'retire', { version: 1 });
  return { rejected: rejected.id as string };
}

/** A portal of its own, since its policy is not that of the others. */
const test = base.extend<
  object,
  { portal: Portal; asked: { rejected: string } }
>({
  portal: aPortal,
  asked: [
    async ({ portal }, provide) => provide(await ask(portal)),
    { scope: 'worker', timeout: 120_000 },
  ],
});

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(RULES)
    .include('article')
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html}`),
  );
}

/** What of the page sticks out of the window sideways. */
const stickingOut = (page: Page) =>
  page
    .locator('article *')
    .evaluateAll(elements =>
      elements
        .filter(
          element =>
            element.getBoundingClientRect().right > window.innerWidth + 1,
        )
        .map(element => element.outerHTML.slice(0, 200)),
    );

const rows = (page: Page): Locator =>
  page
    .getByRole('table', { name: 'ML workspace requests' })
    .locator('tbody tr');

test('people find their requests by kind and state, and read what happens next', async ({
  asked,
  signedIn: page,
}) => {
  await page.goto('/ml-workspace');
  await expect(rows(page)).toHaveCount(7);
  const filters = page.getByRole('search', { name: 'Filter requests' });
  await filters.getByLabel('Requests').selectOption('Mine');
  await expect(rows(page)).toHaveCount(6);
  await filters.getByLabel('State').selectOption('Submitted');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('It waits for a reviewer');

  await filters.getByLabel('State').selectOption('Rejected');
  await rows(page).getByRole('link', { name: 'mlw-retired' }).click();
  await expect(page).toHaveURL(new RegExp(`/requests/${asked.rejected}$`));
  await expect(
    page.getByText('the workspace was retired while this request waited'),
  ).toBeVisible();

  // The address keeps what was chosen.
  await page.goBack();
  await expect(filters.getByLabel('State')).toHaveValue('rejected');
  await filters.getByLabel('Kind').selectOption('Create');
  await expect(page.getByText('No request fits')).toBeVisible();
  await page.getByRole('button', { name: 'Show all requests' }).click();
  await expect(rows(page)).toHaveCount(7);
});

const WIDTHS = [400, 1400];

/** Holds what is shown, at every width, to what everyone can read and use. */
async function expectReadable(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 1000 });
    expect(await findings(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    await takeWhole(page, `${name}-${width}`);
  }
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in a ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('the requests can be read and used by everyone', async ({
      asked,
      signedIn: page,
    }) => {
      await page.goto('/ml-workspace');
      await expect(rows(page)).toHaveCount(7);
      await expectReadable(page, `requests-${theme}`);

      await page.locator(`a[href$="${asked.rejected}"]`).click();
      await expect(
        page.getByRole('heading', { name: 'What happened' }),
      ).toBeVisible();
      await expectReadable(page, `request-${theme}`);
    });
  });
}

/** A window in which somebody of the example users is signed in. */
async function windowOf(
  browser: Browser,
  options: { baseURL: string; colorScheme: 'light' | 'dark' },
  name: string,
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto('/');
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
  await page.getByRole('link', { name: 'Catalog' }).first().waitFor();
  return page;
}

for (const theme of ['light', 'dark'] as const) {
  test(`one asks, another asks back and approves, in a ${theme} theme`, async ({
    asked,
    browser,
    portal,
  }) => {
    expect(asked.rejected).not.toBe('');
    const name = `mlw-decided-${theme}`;
    const { owner } = await signInAll(portal.url);
    const { id } = await call(
      `${portal.url}/api/ml-workspace/v1/requests`,
      owner,
      {
        key: name,
        body: { isolation: isolationOf(name, 'confidential'), owner: OWNER },
      },
    );
    const options = { baseURL: portal.url, colorScheme: theme };
    const [rosa, omar] = await Promise.all([
      windowOf(browser, options, 'rosa'),
      windowOf(browser, options, 'omar'),
    ]);
    await rosa.goto(`/ml-workspace/requests/${id}`);
    await expect(
      rosa.getByText('You asked for it, so somebody else decides.'),
    ).toBeVisible();

    await omar.goto('/ml-workspace');
    await omar.getByRole('link', { name: 'Waiting for me' }).click();
    const look = omar.getByRole('link', { name: `Look and decide: ${name}` });
    await expect(look).toBeVisible();
    await expectReadable(omar, `waiting-${theme}`);
    await look.click();
    const form = omar.getByRole('form', { name: 'Decision' });
    await expect(form.getByRole('button', { name: 'Approve' })).toBeVisible();
    await expectReadable(omar, `deciding-${theme}`);
    await form.getByLabel('Reason or question').fill('Which data?');
    await form.getByRole('button', { name: 'Ask back' }).click();
    await expect(
      omar.getByText('A question is open', { exact: false }),
    ).toBeVisible();

    await rosa.reload();
    await rosa.getByLabel('Your answer').fill('Card payments of 2025');
    await rosa.getByRole('button', { name: 'Send the answer' }).click();
    await expect(
      rosa.getByRole('list', { name: 'What happened' }),
    ).toContainText('Card payments of 2025');

    await omar.reload();
    await form.getByRole('button', { name: 'Approve' }).press('Enter');
    await expect(
      omar.getByRole('link', { name: 'Open the workspace in the catalog' }),
    ).toBeVisible();
    await expect(
      omar.getByRole('list', { name: 'What happened' }).getByRole('listitem'),
    ).toContainText(['Submitted', 'Asked back', 'Answered', 'Approved']);
    await expectReadable(omar, `decided-${theme}`);
    await Promise.all([rosa.context().close(), omar.context().close()]);
  });
}
