import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Page } from '@playwright/test';
import { expect, test } from './test';
import { WorkspaceForm } from './WorkspaceForm';

const API = '/api/ml-workspace/v1';

const { isolation, ...request } = JSON.parse(
  readFileSync(
    join(__dirname, '../../../examples/workspaces/churn-sandbox.json'),
    'utf8',
  ),
);
isolation.workspace.name = 'mlw-life';

/** The guest's token, as the page itself gets it. */
async function guest(page: Page) {
  const answer = await page.request.get('/api/auth/guest/refresh', {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await answer.json();
  return { Authorization: `Bearer ${backstageIdentity.token}` };
}

/** Waits until the catalog answers for an entity as it should. */
const untilCatalogAnswers = (page: Page, name: string, status: number) =>
  expect(async () => {
    const answer = await page.request.get(
      `/api/catalog/entities/by-name/resource/default/${name}`,
      { headers: await guest(page) },
    );
    expect(answer.status()).toBe(status);
  }).toPass({ timeout: 60_000 });

/** Asks for the workspace, once the catalog knows its owner. */
async function create(page: Page): Promise<string> {
  let entityRef = '';
  await expect(async () => {
    const answer = await page.request.post(`${API}/requests`, {
      headers: { ...(await guest(page)), 'Idempotency-Key': 'life' },
      data: { ...request, isolation },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    ({ entityRef } = await answer.json());
  }).toPass({ timeout: 60_000 });
  return entityRef;
}

const formOf = (template: string, formData: object) =>
  `/create/templates/default/${template}?formData=${encodeURIComponent(
    JSON.stringify(formData),
  )}`;

test('a team changes a workspace and retires it, from the templates of the portal', async ({
  signedIn: page,
}) => {
  const workspace = await create(page);
  const [, name] = workspace.split('/');
  await untilCatalogAnswers(page, name, 200);
  const changed = {
    ...isolation,
    inbound: { ...isolation.inbound, ipRules: ['20.50.60.0/28'] },
  };

  await page.goto(
    formOf('change-isolation', { workspace, isolation: changed, version: 1 }),
  );
  const form = await WorkspaceForm.on(page);
  await expect(form.panel).toContainText('Partially isolated');
  await form.review();
  await form.submit();
  await page
    .getByRole('button', { name: 'Open the workspace in the catalog' })
    .click({ timeout: 60_000 });
  await expect(page).toHaveURL(new RegExp(`/catalog/default/resource/${name}`));
  const shown = async () => {
    const answer = await page.request.get(
      `${API}/workspaces/by-entity/resource/default/${name}`,
      { headers: await guest(page) },
    );
    return answer.ok()
      ? (await answer.json()).isolation.inbound.ipRules
      : answer.status();
  };
  expect(await shown()).toEqual(['20.50.60.0/28']);

  await page.goto(`/catalog/default/resource/${name}/isolation`);
  await page.getByRole('link', { name: 'Retire', exact: true }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page
    .getByRole('button', { name: 'Open the request' })
    .click({ timeout: 60_000 });
  await expect(page.getByText('Approved').first()).toBeVisible();
  expect(await shown()).toBe(404);
  await untilCatalogAnswers(page, name, 404);
});
