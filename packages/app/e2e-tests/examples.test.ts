import { expect, isolationCard, test } from './test';

test('the two example workspaces are in the catalog, and asking again makes no more', async ({
  portal,
  signedIn: page,
}) => {
  expect(await portal.seed()).toContain(
    'Requested mlw-fraud-scoring: isolated',
  );
  expect(await portal.seed()).not.toContain('Requested');

  await page.getByRole('link', { name: 'ML workspaces' }).click();
  const rows = page.getByRole('row').filter({ hasText: /mlw-(fraud|churn)-/ });
  await expect(rows).toHaveCount(2);

  for (const { name, verdict } of [
    { name: 'mlw-fraud-scoring', verdict: /^Isolated: / },
    { name: 'mlw-churn-sandbox', verdict: /^Partially isolated: / },
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
