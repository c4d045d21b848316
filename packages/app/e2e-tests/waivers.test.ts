import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { Browser, Page } from '@playwright/test';
import { call } from './call';
import { signInAll } from './callers';
import { takeWhole } from './pictures';
import { Portal } from './Portal';
import { expect, isolationCard, test as base } from './test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const CHECK = 'write-capable-destinations';
const TITLE = 'No destination lets data be written out';
const REVIEWERS = 'group:default/ml-reviewers';
const TAB = '[role="group"][aria-label="Isolation"]';
const THEMES = ['light', 'dark'] as const;

const example = JSON.parse(
  readFileSync(
    join(__dirname, '../../../examples/workspaces/fraud-scoring.json'),
    'utf8',
  ),
);

/** Two of its rules lead to where data can be taken to. */
const isolationOf = (name: string) => ({
  ...example.isolation,
  dataClassification: 'internal',
  workspace: { ...example.isolation.workspace, name },
  outbound: {
    isolationMode: 'AllowOnlyApprovedOutbound',
    firewallSku: 'Standard',
    rules: [
      { name: 'hub', type: 'FQDN', fqdn: 'huggingface.co' },
      { name: 'code', type: 'FQDN', fqdn: 'github.com' },
    ],
  },
});

/** A portal of its own, with a second reviewer, whose policy asks for two of them. */
const test = base.extend<object, { portal: Portal }>({
  portal: [
    // Playwright insists on a destructured first argument.
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const portal = await Portal.start({
        entities: [join(__dirname, 'secondReviewer.yaml')],
        users: ['user:default/vera'],
      });
      const { reviewer } = await signInAll(portal.url);
      const api = `${portal.url}/api/ml-workspace/v1`;
      const { policy } = await call(`${api}/policy`, reviewer);
      await call(`${api}/policy`, reviewer, {
        key: 'policy',
        body: {
          policy: {
            ...policy,
            revision: policy.revision + 1,
            waivers: {
              maximumDays: 60,
              approval: { count: 2, groups: [REVIEWERS] },
            },
          },
        },
      });
      await provide(portal);
      await portal.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** Asks for a workspace, waits until the catalog has it, and gives its page and id. */
async function make(portal: Portal, name: string) {
  const api = `${portal.url}/api/ml-workspace/v1`;
  const { owner } = await signInAll(portal.url);
  const { entityRef } = await call(`${api}/requests`, owner, {
    key: name,
    body: { isolation: isolationOf(name), owner: 'group:default/data-science' },
  });
  const path = entityRef.replace(':', '/');
  await expect(() =>
    call(`${portal.url}/api/catalog/entities/by-name/${path}`, owner),
  ).toPass({ timeout: 60_000 });
  const { id } = await call(`${api}/workspaces/by-entity/${path}`, owner);
  const [kind, namespace, entity] = path.split('/');
  return { id, page: `/catalog/${namespace}/${kind}/${entity}` };
}

/** A window in which somebody is signed in. */
async function windowOf(
  browser: Browser,
  options: { baseURL: string; colorScheme: 'light' | 'dark' },
  name: string,
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  page.setViewportSize({ width: 1400, height: 1000 });
  await page.goto('/');
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
  await page.getByRole('link', { name: 'Catalog' }).first().waitFor();
  return page;
}

/** What sticks out of the window sideways. */
const stickingOut = (page: Page, part: string) =>
  page.locator(`${part} *`).evaluateAll(elements => {
    // What is only there to be heard takes no room.
    const isUnseen = (node: Element | null): boolean =>
      node !== null &&
      (getComputedStyle(node).clipPath !== 'none' ||
        isUnseen(node.parentElement));
    return elements
      .filter(
        element =>
          element.getBoundingClientRect().right > window.innerWidth + 1 &&
          !isUnseen(element),
      )
      .map(element => element.outerHTML.slice(0, 200));
  });

/** Holds what is shown, at every width, to what everyone can read and use. */
async function expectReadable(
  page: Page,
  name: string,
  part = 'article',
): Promise<void> {
  for (const width of [400, 1400]) {
    await page.setViewportSize({ width, height: 1000 });
    const { violations } = await new AxeBuilder({ page })
      .withTags(RULES)
      .include(part)
      .analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help}: ${html}`),
    );
    expect(found).toEqual([]);
    expect(await stickingOut(page, part)).toEqual([]);
    await takeWhole(page, `${name}-${width}`);
  }
}

/** The check on the tab. */
const row = (page: Page) =>
  page.getByRole('listitem').filter({ hasText: TITLE }).first();

/** Asks for a waiver of the whole check on the tab, and opens the request. */
async function ask(page: Page, reason: string): Promise<string> {
  await row(page)
    .getByRole('button', { name: `Ask for a waiver: ${TITLE}` })
    .press('Enter');
  const form = page.getByRole('form', { name: `Ask for a waiver: ${TITLE}` });
  await form.getByLabel('What it is for').selectOption('The whole check');
  await form.getByLabel('Reason').fill(reason);
  await form.getByRole('button', { name: 'Send the request' }).press('Enter');
  await expect(row(page).getByText('Asked for.')).toBeFocused();
  await row(page).getByRole('link', { name: 'the request' }).click();
  await expect(
    page.getByRole('heading', { name: 'With and without it' }),
  ).toBeVisible();
  return new URL(page.url()).pathname;
}

for (const theme of THEMES) {
  test(`a waiver is asked for, approved by two, shown, and revoked, in a ${theme} theme`, async ({
    browser,
    portal,
  }) => {
    const name = `mlw-waived-${theme}`;
    const workspace = await make(portal, name);
    const options = { baseURL: portal.url, colorScheme: theme };
    const [rosa, omar, vera] = await Promise.all([
      windowOf(browser, options, 'rosa'),
      windowOf(browser, options, 'omar'),
      windowOf(browser, options, 'vera'),
    ]);
    await rosa.goto(`${workspace.page}/isolation`);
    await row(rosa)
      .getByRole('button', { name: `Ask for a waiver: ${TITLE}` })
      .click();
    await expect(rosa.getByText('Policy allows 60 days at most')).toBeVisible();
    await expectReadable(rosa, `waiver-form-${theme}`, TAB);
    await rosa.getByRole('button', { name: 'Cancel' }).press('Enter');
    const request = await ask(rosa, 'The models move in spring');
    await expectReadable(rosa, `waiver-request-${theme}`);

    await omar.goto('/ml-workspace/waiting');
    await expect(omar.getByText(`that this fails: ${TITLE}`)).toBeVisible();
    await expectReadable(omar, `waiver-waiting-${theme}`);
    await omar.getByRole('link', { name: `Look and decide: ${name}` }).click();
    await omar.getByRole('button', { name: 'Approve' }).press('Enter');
    await expect(omar.getByText('Approved so far by')).toBeVisible();
    await vera.goto(request);
    await vera.getByRole('button', { name: 'Approve' }).press('Enter');
    await expect(
      vera.getByRole('list', { name: 'What happened' }).getByRole('listitem'),
    ).toContainText(['Submitted', 'Approved by one more', 'Approved']);

    await rosa.goto(workspace.page);
    await expect(isolationCard(rosa).getByText(/1 waived until/)).toBeVisible();
    await rosa.goto(`${workspace.page}/isolation`);
    await expect(row(rosa).getByText('Waived until')).toBeVisible();
    await expectReadable(rosa, `waiver-tab-${theme}`, TAB);
    await rosa.goto('/ml-workspace/waivers');
    const list = rosa.getByRole('table', { name: 'Waivers' });
    await expect(list.getByRole('link', { name })).toBeVisible();
    await expectReadable(rosa, `waivers-${theme}`);

    await rosa.goto(`${workspace.page}/isolation`);
    await row(rosa)
      .getByRole('button', { name: `Revoke: ${TITLE}` })
      .press('Enter');
    const form = row(rosa).getByRole('form', { name: 'Revoke the waiver' });
    await form.getByLabel('Why it is revoked').fill('Used for more');
    await form
      .getByRole('button', { name: 'Revoke the waiver' })
      .press('Enter');
    await expect(
      row(rosa).getByText('The check fails again; mend it by'),
    ).toBeFocused();
    await rosa.goto(workspace.page);
    await expect(isolationCard(rosa).getByText(TITLE)).toBeVisible();
    await expect(isolationCard(rosa).getByText(/waived/)).toHaveCount(0);
    await Promise.all([rosa, omar, vera].map(page => page.context().close()));
  });
}

test('a waiver ends by itself, the card fails, and it is renewed', async ({
  browser,
  portal,
}) => {
  const api = `${portal.url}/api/ml-workspace/v1`;
  const workspace = await make(portal, 'mlw-ending');
  const { owner } = await signInAll(portal.url);
  const options = { baseURL: portal.url, colorScheme: 'light' as const };
  const [rosa, omar, vera] = await Promise.all([
    windowOf(browser, options, 'rosa'),
    windowOf(browser, options, 'omar'),
    windowOf(browser, options, 'vera'),
  ]);
  const approve = async (page: Page, path: string) => {
    await page.goto(path);
    await page.getByRole('button', { name: 'Approve' }).click();
  };
  const expires = new Date(Date.now() + 30_000);
  const asked = await call(`${api}/workspaces/${workspace.id}/waivers`, owner, {
    key: 'ending',
    body: {
      version: 1,
      check: CHECK,
      expires: expires.toISOString(),
      reason: 'Half a minute will do',
    },
  });
  const path = `/ml-workspace/requests/${asked.id}`;
  await approve(omar, path);
  await expect(omar.getByText('Approved so far by')).toBeVisible();
  await approve(vera, path);
  await rosa.goto(workspace.page);
  await expect(isolationCard(rosa).getByText(/1 waived until/)).toBeVisible();

  await expect(async () => {
    await rosa.reload();
    await expect(isolationCard(rosa).getByText(TITLE)).toBeVisible();
    await expect(isolationCard(rosa).getByText(/waived/)).toHaveCount(0);
  }).toPass({ timeout: 60_000 });
  expect(Date.now()).toBeGreaterThan(expires.getTime());

  await rosa.goto(`${workspace.page}/isolation`);
  await expect(row(rosa).getByText('Its waiver ended on')).toBeVisible();
  const renewal = await ask(rosa, 'It took longer');
  await expect(
    rosa.getByRole('link', { name: 'an earlier waiver' }),
  ).toBeVisible();
  await approve(omar, renewal);
  await expect(omar.getByText('Approved so far by')).toBeVisible();
  await approve(vera, renewal);
  await expect(vera.getByText('Approved so far by')).toBeHidden();
  await rosa.goto(workspace.page);
  await expect(isolationCard(rosa).getByText(/1 waived until/)).toBeVisible();
  await Promise.all([rosa, omar, vera].map(page => page.context().close()));
});
