import { expect, isolationCard, test } from './test';

test('the example workspaces are in the catalog, and asking again makes no more', async ({
  portal,
  signedIn: page,
}) => {
  expect(await portal.seed()).toContain(
    'Requested mlw-fraud-scoring: isolated',
  );
  expect(await portal.seed()).not.toContain('Requested');

  await page.getByRole('link', { name: 'ML workspaces' }).click();
  const rows = page
    .getByRole('row')
    .filter({ hasText: /mlw-(fraud-scoring|churn-sandbox|claims-triage)/ });
  await expect(rows).toHaveCount(3);

  for (const { name, verdict } of [
    { name: 'mlw-fraud-scoring', verdict: /^Isolated: / },
    { name: 'mlw-churn-sandbox', verdict: /^Partially isolated: / },
    { name: 'mlw-claims-triage', verdict: /^Isolated: / },
  ]) {
    await page
      .getByRole('link', { name: 'Catalog', exact: true })
      .first()
      .click();
    await page.getByRole('link', { name }).click({ timeout: 60_000 });
    await expect(
      isolationCard(page).getByRole('heading', { name: verdict }),
    ).toBeVisible();
  }
});

test('the example with outbound rules shows rules of all three types', async ({
  portal,
  signedIn: page,
}) => {
  await portal.seed();
  await page.getByRole('link', { name: 'mlw-claims-triage' }).first().click();
  await page.getByRole('link', { name: 'Isolation', exact: true }).click();
  const table = page.getByRole('table', { name: 'Rules that people defined' });
  await expect(table.getByRole('rowheader')).toHaveCount(6);
  for (const type of ['Host', 'Private endpoint', 'Service tag']) {
    await expect(table.getByRole('cell', { name: type }).first()).toBeVisible();
  }
});
